import { historyWords } from '../../../shared/locale/zh/history.ts'
import { useChanges } from '../../api/queries.ts'
import { Answer } from '../../components/answer.tsx'

const words = historyWords.screen
const shown = 200

/** What an operation changed, part by part: before and after; the other way round where it was undone. */
export function ChangeTable({ operation, isUndone }: { operation: number; isUndone: boolean }) {
  return (
    <Answer query={useChanges(operation)} lines={2}>
      {(changes) => {
        const lines = changes.flatMap(({ what, parts }, index) =>
          parts.map(({ name, before, after }) => {
            const [from, to] = isUndone ? [after, before] : [before, after]
            return { what, name, from, to, key: `${index}/${name}` }
          }),
        )
        if (lines.length === 0) return <p className="muted">{words.noChanges}</p>
        return (
          <>
            <table className="table is-small" aria-label={words.details}>
              <thead>
                <tr>
                  <th scope="col">{words.what}</th>
                  <th scope="col">{words.part}</th>
                  <th scope="col">{words.before}</th>
                  <th scope="col">{words.after}</th>
                </tr>
              </thead>
              <tbody>
                {lines.slice(0, shown).map((line) => (
                  <tr key={line.key}>
                    <th scope="row" className="nowrap">
                      {line.what}
                    </th>
                    <td className="nowrap">{line.name}</td>
                    <td className="history-value">
                      {line.from ?? <span className="muted">{words.absent}</span>}
                    </td>
                    <td className="history-value">
                      {line.to ?? <span className="muted">{words.absent}</span>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {lines.length > shown ? <p className="muted">{words.moreChanges(lines.length - shown)}</p> : null}
          </>
        )
      }}
    </Answer>
  )
}
