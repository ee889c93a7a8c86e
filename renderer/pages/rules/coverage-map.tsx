import { useState } from 'react'
import type { CheckCoverage, GuardedCells } from '../../../shared/contract/checks.ts'
import { ruleScreens } from '../../../shared/locale/zh/rules.ts'
import type { TableKind } from '../../../shared/model/list-kind.ts'
import { SeverityMark } from '../../components/marks/severity-mark.tsx'

const words = ruleScreens.coverage

interface MapRow {
  readonly key: string
  readonly label: string
}

function stateOf(cell: GuardedCells): 'empty' | 'bare' | 'partly' | 'guarded' {
  if (cell.filled === 0) return 'empty'
  if (cell.guarded === 0) return 'bare'
  return cell.guarded < cell.filled ? 'partly' : 'guarded'
}

/** Rows by units: how many rules look at what was filled in. A cell chosen says which. */
export function CoverageMap({
  coverage,
  list,
  rows,
  units,
}: {
  coverage: CheckCoverage
  list: TableKind
  /** Indicators of the target list, fields of the others. */
  rows: readonly MapRow[]
  units: readonly string[]
}) {
  const [chosen, setChosen] = useState<string | null>(null)
  const all = list === 'targets' ? coverage.indicators : coverage.fields.filter((cell) => cell.list === list)
  const cells = new Map(all.map((cell) => [`${cell.row}/${cell.unit}`, cell]))
  const open = chosen === null ? undefined : cells.get(chosen)
  const openRow = rows.find((row) => row.key === open?.row)
  return (
    <div className="coverage fill">
      <section className="table-frame" aria-label={words.caption}>
        <table className="table is-small coverage-table">
          <caption className="visually-hidden">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{list === 'targets' ? words.indicator : words.field}</th>
              {units.map((unit) => (
                <th scope="col" key={unit} className="coverage-unit">
                  {unit}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                {units.map((unit) => {
                  const name = `${row.key}/${unit}`
                  const cell = cells.get(name)
                  if (!cell) {
                    return (
                      <td key={unit} className="center muted">
                        <span aria-hidden="true">·</span>
                        <span className="visually-hidden">{words.absent}</span>
                      </td>
                    )
                  }
                  const state = stateOf(cell)
                  return (
                    <td key={unit} className={`center coverage-cell is-${state}`}>
                      <button
                        type="button"
                        aria-pressed={chosen === name}
                        aria-label={`${words.short[state](cell.rules.length)} ${words.cell(unit, row.label, cell.filled, cell.guarded, cell.rules.length)}`}
                        onClick={() => setChosen(name)}
                      >
                        {words.short[state](cell.rules.length)}
                      </button>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="panel coverage-detail" aria-label={words.detail} aria-live="polite">
        {open && openRow ? (
          <>
            <h2>{openRow.label}</h2>
            <p>{words.says(open.unit, open.filled, open.guarded)}</p>
            <ul className="rule-remarks">
              {coverage.rules
                .filter((rule) => open.rules.includes(rule.id))
                .map((rule) => (
                  <li key={rule.id}>
                    <SeverityMark severity={rule.severity} />
                    <p>{rule.name}</p>
                  </li>
                ))}
            </ul>
          </>
        ) : (
          <p className="muted">{words.choose}</p>
        )}
        <h3>{words.legend}</h3>
        <ul className="coverage-legend">
          {(['guarded', 'partly', 'bare', 'empty'] as const).map((state) => (
            <li key={state}>
              <span className={`coverage-cell is-${state}`}>{words.short[state](2)}</span>
              {words.meaning[state]}
            </li>
          ))}
        </ul>
        <p className="muted">
          {words.leftOut(
            new Set(coverage.rules.filter(({ id }) => coverage.leftOut.includes(id)).map(({ name }) => name)),
          )}
        </p>
      </section>
    </div>
  )
}
