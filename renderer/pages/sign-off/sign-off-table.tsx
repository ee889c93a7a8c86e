import { Button } from '@mantine/core'
import { useState } from 'react'
import type { KnownSignOff } from '../../../shared/contract/sign-offs.ts'
import { signOffScreens } from '../../../shared/locale/zh/sign-off-screens.ts'
import { localTime } from '../../../shared/rules/local-time.ts'
import { useClient } from '../../api/client-context.ts'
import { refusalSentence } from '../../api/refusal-sentence.ts'
import { saveFile } from '../../api/save-file.ts'
import { SignOffMark } from '../../components/marks/sign-off-mark.tsx'
import { Refusal } from '../../components/refusal.tsx'
import { TakeBack } from '../../components/take-back.tsx'

const words = signOffScreens
const { columns } = words
const shortHash = 12

/** Twelve digits tell hashes apart by eye; all of them on demand. */
function Hash({ signOff }: { signOff: KnownSignOff }) {
  const [isWhole, setWhole] = useState(false)
  const { id, hash } = signOff
  return (
    <button
      type="button"
      className="quiet-link code sign-hash"
      aria-expanded={isWhole}
      aria-description={isWhole ? words.hideHash(id) : words.showHash(id)}
      onClick={() => setWhole(!isWhole)}
    >
      {isWhole ? hash : `${hash.slice(0, shortHash)}…`}
    </button>
  )
}

function SignOffRow({
  signOff,
  isCompared,
  onCompare,
  onRefusal,
}: {
  signOff: KnownSignOff
  isCompared: boolean
  onCompare: () => void
  onRefusal: (sentence: string | null) => void
}) {
  const client = useClient()
  const { id, period, note, author, at, state, sentence, takenBack, hash } = signOff
  const download = async () => {
    try {
      onRefusal(null)
      const { text } = await client.signOffs.content({ id })
      const name = words.file(period, id, hash.slice(0, shortHash))
      saveFile(new File([text], name, { type: 'application/json' }))
    } catch (error) {
      onRefusal(refusalSentence(error))
    }
  }
  return (
    <tr className={takenBack ? 'is-taken-back' : undefined} aria-current={isCompared ? 'true' : undefined}>
      <td className="number">{id}</td>
      <th scope="row">{note}</th>
      <td>
        <SignOffMark state={state} />
      </td>
      <td>
        <Hash signOff={signOff} />
      </td>
      <td className="nowrap">
        {author}
        <br />
        <span className="muted">{localTime(at)}</span>
      </td>
      <td>{sentence}</td>
      <td>
        <div className="sign-actions">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={words.compareOf(id)}
            aria-pressed={isCompared}
            onClick={onCompare}
          >
            {words.compare}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={words.downloadOf(id)}
            onClick={() => void download()}
          >
            {words.download}
          </Button>
          <TakeBack
            name={words.name(id)}
            takenBack={takenBack}
            question={words.takeBackConfirm(id)}
            consequence={words.takeBackWhy}
            onTakeBack={() => client.signOffs.takeBack({ id })}
          />
        </div>
      </td>
    </tr>
  )
}

/** Every sign-off of the period, newest first: who answers for it, its hash, and whether it still is what it was. */
export function SignOffTable({
  signOffs,
  compared,
  onCompare,
}: {
  signOffs: readonly KnownSignOff[]
  compared: number | null
  onCompare: (id: number) => void
}) {
  const [refusal, setRefusal] = useState<string | null>(null)
  return (
    <>
      {refusal ? <Refusal sentence={refusal} /> : null}
      <div className="table-frame">
        <table className="table sign-table">
          <caption className="visually-hidden">{words.table}</caption>
          <thead>
            <tr>
              {(['id', 'note', 'state', 'hash', 'at', 'open', 'actions'] as const).map((name) => (
                <th scope="col" key={name} className={name === 'id' ? 'number' : undefined}>
                  {columns[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {signOffs.map((signOff) => (
              <SignOffRow
                key={signOff.id}
                signOff={signOff}
                isCompared={signOff.id === compared}
                onCompare={() => onCompare(signOff.id)}
                onRefusal={setRefusal}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
