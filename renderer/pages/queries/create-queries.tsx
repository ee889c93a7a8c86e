import { Button, Checkbox } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { QueryCandidate } from '../../../shared/contract/queries.ts'
import { queryScreens as words } from '../../../shared/locale/zh/queries.ts'
import { useClient } from '../../api/client-context.ts'
import { useQueryDraft } from '../../api/query-lists.ts'
import { refusalSentence } from '../../api/refusal-sentence.ts'
import { Answer } from '../../components/answer.tsx'
import { ResultMark } from '../../components/marks/result-mark.tsx'
import { SeverityMark } from '../../components/marks/severity-mark.tsx'
import { Refusal } from '../../components/refusal.tsx'

function CandidateRow({
  candidate,
  isChosen,
  onChoose,
}: {
  candidate: QueryCandidate
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
}) {
  const { asked, withheld } = candidate
  return (
    <tr>
      <td>
        <Checkbox
          size="xs"
          aria-label={words.choose(`${candidate.unit} ${candidate.row}`)}
          checked={isChosen}
          disabled={asked !== null}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </td>
      <td className="nowrap">
        <SeverityMark severity={candidate.severity} /> <ResultMark result={candidate.result} />
      </td>
      <th scope="row">{candidate.unit}</th>
      <td>
        {candidate.text}
        {asked === null ? null : <div className="muted">{words.askedAlready(asked)}</div>}
        {withheld ? <div className="muted">{words.withheld}</div> : null}
      </td>
    </tr>
  )
}

/** Which findings become queries: those that nobody has dealt with, unless the person chooses otherwise. */
export function CreateQueries({ period, onDone }: { period: string; onDone: () => void }) {
  const client = useClient()
  const queries = useQueryClient()
  const draft = useQueryDraft(period)
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [refusal, setRefusal] = useState<string | null>(null)
  const create = async (findings: string[]) => {
    try {
      setRefusal(null)
      await client.queries.create({ period, findings, due: null })
      setChanged(new Map())
      await queries.invalidateQueries()
      onDone()
    } catch (error) {
      setRefusal(refusalSentence(error))
    }
  }
  return (
    <Answer query={draft}>
      {({ candidates }) => {
        const isChosen = (one: QueryCandidate) =>
          one.asked === null && (changed.get(one.finding) ?? one.isDefault)
        const chosen = candidates.filter(isChosen)
        if (candidates.length === 0) return <div className="panel empty">{words.nothingToAsk}</div>
        return (
          <section className="query-create fill" aria-label={words.candidates}>
            <div className="filters">
              <span className="muted">{words.candidatesLead}</span>
              <Button
                size="xs"
                disabled={chosen.length === 0}
                onClick={() => void create(chosen.map(({ finding }) => finding))}
              >
                {words.create(chosen.length)}
              </Button>
            </div>
            {refusal ? <Refusal sentence={refusal} /> : null}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled can be scrolled by keyboard. */}
            <section className="table-frame" aria-label={words.question} tabIndex={0}>
              <table className="table">
                <tbody>
                  {candidates.map((one) => (
                    <CandidateRow
                      key={one.finding}
                      candidate={one}
                      isChosen={isChosen(one)}
                      onChoose={(value) => setChanged((before) => new Map(before).set(one.finding, value))}
                    />
                  ))}
                </tbody>
              </table>
            </section>
          </section>
        )
      }}
    </Answer>
  )
}
