import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { signOffScreens } from '../../../shared/locale/zh/sign-off-screens.ts'
import { useClient } from '../../api/client-context.ts'
import { useHandIn } from '../../api/use-hand-in.ts'
import { Refusal } from '../../components/refusal.tsx'

const words = signOffScreens

/** Signs the period off, with a word on which draft it is. */
export function SignForm({ period, onDone }: { period: string; onDone: () => void }) {
  const client = useClient()
  const [note, setNote] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { submit, refusal, isBusy } = useHandIn(() => {
    setNote('')
    onDone()
  })
  return (
    <form
      className="panel sign-form"
      aria-label={words.signTitle(period)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setMissing(note.trim() === '')
        if (note.trim() !== '') void submit(() => client.signOffs.sign({ period, note }))
      }}
    >
      <div className="sign-field">
        <TextInput
          label={words.note}
          placeholder={words.noteHint}
          error={isMissing && note.trim() === '' ? words.noteMissing : null}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button type="submit" loading={isBusy}>
          {words.submit}
        </Button>
      </div>
      <p className="muted">{words.signWhy}</p>
      {refusal ? <Refusal sentence={refusal} /> : null}
    </form>
  )
}
