import { Switch } from '@mantine/core'
import { useState } from 'react'
import type { KnownDecision } from '../../../shared/contract/decisions.ts'
import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'
import { decisionWords } from '../../../shared/locale/zh/decisions.ts'
import { localTime } from '../../../shared/rules/local-time.ts'
import { useClient } from '../../api/client-context.ts'
import { useDecisions } from '../../api/decision-queries.ts'
import { Answer } from '../../components/answer.tsx'
import { DecisionMark } from '../../components/marks/decision-mark.tsx'
import { TakeBack } from '../../components/take-back.tsx'
import { usePeriod } from '../../shell/period.tsx'

const words = decisionScreens.decisions
const { columns } = words

function DecisionRow({ decision }: { decision: KnownDecision }) {
  const client = useClient()
  const { id, kind, sentence, reason, document, author, at, state, takenBack } = decision
  return (
    <tr className={takenBack ? 'is-taken-back' : undefined}>
      <td className="number">{id}</td>
      <td className="nowrap">{decisionWords.kind[kind]}</td>
      <th scope="row">{sentence}</th>
      <td>{reason}</td>
      <td>{document}</td>
      <td className="nowrap">
        {author} <span className="muted">{localTime(at)}</span>
      </td>
      <td>
        <DecisionMark state={state} />
      </td>
      <td className="nowrap">
        <TakeBack
          name={words.name(id)}
          takenBack={takenBack}
          question={words.takeBackConfirm(id)}
          consequence={words.takeBackWhy}
          onTakeBack={() => client.decisions.takeBack({ id })}
        />
      </td>
    </tr>
  )
}

/** 已作的决定: every decision about the period, newest first; what no longer holds only on request. */
export function DecisionTable() {
  const { period } = usePeriod()
  const [all, setAll] = useState(false)
  const query = useDecisions(period, all)
  return (
    <div className="decision-part fill">
      <Switch
        size="xs"
        label={words.all}
        checked={all}
        onChange={(event) => setAll(event.currentTarget.checked)}
      />
      <Answer query={query}>
        {(decisions) =>
          decisions.length === 0 ? (
            <div className="panel empty">
              <p>{words.none(period)}</p>
              <p className="muted">{words.noneNext}</p>
            </div>
          ) : (
            <div className="table-frame">
              <table className="table">
                <caption className="visually-hidden">{words.table}</caption>
                <thead>
                  <tr>
                    {Object.entries(columns).map(([name, word]) => (
                      <th scope="col" key={name} className={name === 'id' ? 'number' : undefined}>
                        {word}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {decisions.toReversed().map((decision) => (
                    <DecisionRow key={decision.id} decision={decision} />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answer>
    </div>
  )
}
