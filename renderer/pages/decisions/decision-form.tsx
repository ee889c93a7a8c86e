import { Button, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'
import type { Ruling } from '../../../shared/model/decision.ts'
import { whyNoReason } from '../../../shared/rules/explanations/judge-text.ts'
import { useClient } from '../../api/client-context.ts'
import { useHandIn } from '../../api/use-hand-in.ts'
import { Refusal } from '../../components/refusal.tsx'
import { usePeriod } from '../../shell/period.tsx'

const words = decisionScreens.form

/**
 * What every decision needs beside what it decides: a reason and a paper. What is missing is said at its field, once the
 * form was handed in; the first such field takes the focus.
 */
export function DecisionForm({
  label,
  sentence,
  ruling,
  children,
  onDone,
}: {
  label: string
  /** What is about to be decided, in words. */
  sentence?: string
  /** null: something in the fields above is missing. */
  ruling: Ruling | null
  /** Fields of the ruling itself; they show what is missing once the form was handed in. */
  children?: (wasHandedIn: boolean) => ReactNode
  onDone: () => void
}) {
  const { period } = usePeriod()
  const client = useClient()
  const form = useRef<HTMLFormElement>(null)
  const [attempts, setAttempts] = useState(0)
  const [reason, setReason] = useState('')
  const [document, setDocument] = useState('')
  const { submit, refusal, isBusy } = useHandIn(() => {
    setReason('')
    setDocument('')
    setAttempts(0)
    onDone()
  })
  const wasHandedIn = attempts > 0
  const poor = reason.trim() === '' ? (wasHandedIn ? words.missing(words.reason) : null) : whyNoReason(reason)
  const undocumented = wasHandedIn && document.trim() === '' ? words.missing(words.document) : null
  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempts])
  return (
    <form
      ref={form}
      className="decision-form"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setAttempts(attempts + 1)
        if (ruling === null || document.trim() === '' || reason.trim() === '' || whyNoReason(reason) !== null)
          return
        void submit(() => client.decisions.decide({ period, ruling, reason, document }))
      }}
    >
      {sentence === undefined ? null : (
        <p className="decision-sentence">
          <span className="muted">{words.decided}</span> <strong>{sentence}</strong>
        </p>
      )}
      {children?.(wasHandedIn)}
      <Textarea
        label={words.reason}
        autosize
        minRows={2}
        maxRows={6}
        error={poor}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        label={words.document}
        description={words.documentHint}
        error={undocumented}
        value={document}
        onChange={(event) => setDocument(event.currentTarget.value)}
      />
      {refusal ? <Refusal sentence={refusal} /> : null}
      <div className="decision-submit">
        <span className="muted">{words.prepared}</span>
        <Button type="submit" loading={isBusy}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
