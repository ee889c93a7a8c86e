import { Switch } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import type { KnownRule } from '../../../shared/contract/rules.ts'
import { ruleScreens } from '../../../shared/locale/zh/rules.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { useClient } from '../../api/client-context.ts'
import { refusalSentence } from '../../api/refusal-sentence.ts'
import { ResultMark } from '../../components/marks/result-mark.tsx'
import { SeverityMark } from '../../components/marks/severity-mark.tsx'
import { Refusal } from '../../components/refusal.tsx'

const words = ruleScreens.table

function Counts({ counts }: { counts: KnownRule['counts'] }) {
  if (!counts) return <span className="muted">{words.notRun}</span>
  return (
    <span className="rule-counts">
      {(['pass', 'fail', 'unverifiable'] as const)
        .filter((result) => counts[result] > 0)
        .map((result) => (
          <ResultMark key={result} result={result} count={counts[result]} />
        ))}
    </span>
  )
}

/** The rules under their lists; each can be opened, and switched on and off in its row. */
export function RuleTable({
  rules,
  onOpen,
}: {
  rules: readonly KnownRule[]
  onOpen: (rule: KnownRule) => void
}) {
  const client = useClient()
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<string | null>(null)
  const turn = async (id: string, on: boolean) => {
    try {
      setRefusal(null)
      await client.rules.turn({ id, on })
      await queries.invalidateQueries()
    } catch (error) {
      setRefusal(refusalSentence(error))
    }
  }
  return (
    <>
      {refusal ? <Refusal sentence={refusal} /> : null}
      <section className="table-frame fill" aria-label={words.caption}>
        <table className="table rule-table">
          <caption className="visually-hidden">{words.caption}</caption>
          <thead>
            <tr>
              {words.columns.map((column) => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.map((known, index) => {
              const { rule } = known
              return (
                <Fragment key={rule.id}>
                  {rules[index - 1]?.rule.list === rule.list ? null : (
                    <tr className="group">
                      <th scope="colgroup" colSpan={words.columns.length}>
                        {terms.list[rule.list]}
                      </th>
                    </tr>
                  )}
                  <tr className={rule.enabled ? undefined : 'is-off'}>
                    <td>
                      <Switch
                        size="xs"
                        aria-label={words.turn(rule.name)}
                        checked={rule.enabled}
                        onChange={(event) => void turn(rule.id, event.currentTarget.checked)}
                      />
                    </td>
                    <td>
                      <SeverityMark severity={rule.severity} />
                    </td>
                    <td className="nowrap">{ruleScreens.scope[rule.scope]}</td>
                    <td>
                      <button type="button" className="quiet-link" onClick={() => onOpen(known)}>
                        {rule.name}
                      </button>
                      {rule.origin === 'office' ? <span className="rule-tag">{words.office}</span> : null}
                      {known.changed ? <span className="rule-tag">{words.changed}</span> : null}
                      <p className="muted rule-basis">{rule.basis}</p>
                    </td>
                    <td>
                      {known.words ? (
                        <>
                          {known.words.where === null ? null : (
                            <span className="muted">{words.where(known.words.where)}</span>
                          )}
                          {known.words.relation}
                        </>
                      ) : (
                        <span className="muted">{words.ownEvaluation}</span>
                      )}
                    </td>
                    <td>
                      <Counts counts={known.counts} />
                    </td>
                  </tr>
                </Fragment>
              )
            })}
          </tbody>
        </table>
      </section>
    </>
  )
}
