import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { KnownDecision } from '../../../shared/contract/decisions.ts'
import type { Consolidation } from '../../../shared/contract/figures.ts'
import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'
import { decisionWords } from '../../../shared/locale/zh/decisions.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import type { ReportingUnit } from '../../../shared/model/catalogue.ts'
import { DecisionForm } from './decision-form.tsx'

const words = decisionScreens.reporters
const kinds = ['county', 'district', 'zone'] as const

/** What came from units that do not report: kept, and why it does not count. */
function NotCounted({ lists }: { lists: Consolidation['notCounted'] }) {
  if (lists.length === 0) return null
  return (
    <section aria-labelledby="decisions-not-counted">
      <h2 id="decisions-not-counted">{words.notCounted}</h2>
      <div className="table-frame">
        <table className="table" aria-labelledby="decisions-not-counted">
          <thead>
            <tr>
              <th scope="col">{words.notCountedColumns.unit}</th>
              <th scope="col">{words.notCountedColumns.list}</th>
              <th scope="col">{words.notCountedColumns.why}</th>
            </tr>
          </thead>
          <tbody>
            {lists.map(({ unit, list, why }) => (
              <tr key={`${unit}/${list}`}>
                <th scope="row">{unit}</th>
                <td>{terms.list[list]}</td>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** 应报单位: who reports in the period, as checkboxes; a change is a decision with reason and paper. */
export function ReportersPart({
  figures,
  units,
  decision,
}: {
  figures: Consolidation
  /** The catalogue's, the city left out. */
  units: readonly ReportingUnit[]
  /** The one in force; undefined: as the catalogue has it. */
  decision: KnownDecision | undefined
}) {
  const now = units.filter(({ name }) => figures.units.some((one) => one.name === name)).map(({ id }) => id)
  const [edited, setEdited] = useState<readonly string[] | null>(null)
  const chosen = edited ?? now
  const isChanged = edited !== null && edited.toSorted().join() !== now.toSorted().join()
  const toggle = (id: string) =>
    setEdited(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <div className="decision-part fill">
      <p className="muted">{words.lead(figures.period)}</p>
      <section className="panel decision-panel" aria-label={words.legend}>
        <fieldset className="reporter-choices">
          <legend>
            {words.legend} <strong role="status">{words.count(chosen.length, units.length)}</strong>
          </legend>
          {kinds.map((kind) => (
            <div key={kind} className="reporter-kind">
              <span className="muted">{words.kind[kind]}</span>
              {units
                .filter((unit) => unit.kind === kind)
                .map(({ id, name }) => (
                  <Checkbox
                    key={id}
                    size="xs"
                    label={name}
                    checked={chosen.includes(id)}
                    onChange={() => toggle(id)}
                  />
                ))}
            </div>
          ))}
        </fieldset>
        <p className="muted">
          {decision ? words.byDecision(decisionWords.why(decision)) : words.byDefault}{' '}
          {isChanged ? null : words.unchanged}
        </p>
        {chosen.length === 0 ? <p className="decision-warn">{words.none}</p> : null}
        {isChanged && chosen.length > 0 ? (
          <DecisionForm
            label={words.legend}
            ruling={{ kind: 'reporters', units: [...chosen] }}
            onDone={() => setEdited(null)}
          />
        ) : null}
      </section>
      <NotCounted lists={figures.notCounted} />
    </div>
  )
}
