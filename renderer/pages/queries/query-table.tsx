import type { QueryView } from '../../../shared/contract/queries.ts'
import { queryWords, queryScreens as words } from '../../../shared/locale/zh/queries.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { SeverityMark } from '../../components/marks/severity-mark.tsx'

/** The queries, one of them chosen; arrows move the choice while the table has the focus. */
export function QueryTable({
  queries,
  chosen,
  onChoose,
}: {
  queries: readonly QueryView[]
  chosen: string
  onChoose: (code: string) => void
}) {
  const step = (by: number) => {
    const at = queries.findIndex(({ code }) => code === chosen) + by
    const next = queries[Math.min(Math.max(at, 0), queries.length - 1)]
    if (next) onChoose(next.code)
  }
  return (
    <section
      className="table-frame"
      aria-label={words.view.list}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the list is walked with the arrow keys.
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
        event.preventDefault()
        step(event.key === 'ArrowDown' ? 1 : -1)
      }}
    >
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.code}</th>
            <th scope="col">{screens.common.unit}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.row}</th>
          </tr>
        </thead>
        <tbody>
          {queries.map((query) => (
            <tr
              key={query.code}
              className="is-openable"
              aria-current={query.code === chosen ? 'true' : undefined}
              onClick={() => onChoose(query.code)}
            >
              <th scope="row" className="code nowrap">
                {query.code}
              </th>
              <td>
                {query.unit} <SeverityMark severity={query.severity} />
              </td>
              <td className="nowrap">
                {queryWords.state[query.state]}
                {query.overdue ? <div className="query-overdue">{words.overdue}</div> : null}
                {query.resubmitted ? <div className="query-resubmitted">{words.resubmitted}</div> : null}
              </td>
              <td>{query.row}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
