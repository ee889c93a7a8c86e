import { screens } from '../../../shared/locale/zh/screens.ts'
import type { Drift } from '../../../shared/model/mapping.ts'

const words = screens.import
type Row = Drift['rows'][number]

function Column({ column }: { column: Row['was'] }) {
  if (!column) return <>{screens.common.none}</>
  return (
    <>
      <span className="code muted">{column.column}</span> {column.path}
    </>
  )
}

/**
 * Was, is, and what to make of it: every column of a header that is no longer the one the unit used; those that are
 * gone have nothing to compare.
 */
export function DriftTable({ drift }: { drift: Drift }) {
  const changed = drift.rows.filter((row) => row.change !== 'unchanged' && row.change !== 'removed')
  const gone = drift.rows.flatMap(({ change, was }) => (change === 'removed' && was ? [was] : []))
  const alike = drift.rows.length - changed.length - gone.length
  const title = words.driftTitle(drift.sheet)
  return (
    <section className="sheet-account" aria-label={title}>
      <h3>
        {title} <span className="muted">{drift.since}</span>
      </h3>
      {changed.length > 0 ? (
        <table className="table is-small" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{words.driftWas}</th>
              <th scope="col">{words.driftIs}</th>
              <th scope="col">{words.driftProposal}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((row) => (
              <tr key={`${row.was?.column}:${row.is?.column}`}>
                <td>
                  <Column column={row.was} />
                </td>
                <td>
                  <Column column={row.is} />
                </td>
                <td>
                  <strong>{words.driftChange[row.change]}</strong> {row.sentence}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {gone.length > 0 ? (
        <p className="words">
          {words.driftGone(gone.length, gone.map(({ column, path }) => `${column} ${path}`).join('、'))}
        </p>
      ) : null}
      {alike > 0 ? <p className="muted">{words.driftAlike(alike)}</p> : null}
    </section>
  )
}
