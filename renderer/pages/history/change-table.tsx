import { historyWords } from '../../../shared/locale/zh/history.ts'
import { useChanges } from '../../api/queries.ts'
import { Answer } from '../../components/answer.tsx'

const words = historyWords.screen
const shown = 200

/** What an operation changed: before and after, part by part. */
export function ChangeTable({ operation }: { operation: number }) {
  return (
    <Answer query={useChanges(operation)} lines={2}>
      {(changes) => {
        const lines = changes.flatMap(({ what, parts }, index) =>
          parts.map((part) => ({ ...part, what, key: `${index}/${part.name}` })),
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
                      {line.before ?? <span className="muted">{words.absent}</span>}
                    </td>
                    <td className="history-value">
                      {line.after ?? <span className="muted">{words.absent}</span>}
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
