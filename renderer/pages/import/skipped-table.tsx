import { screens } from '../../../shared/locale/zh/screens.ts'
import { CellPlaces } from './cell-places.tsx'
import type { SkippedGroup } from './group-sheet.ts'

const words = screens.import
const listedAtMost = 200

/** Which cells were left out and why: one line for each reason, every cell of it on demand. */
export function SkippedTable({ groups }: { groups: readonly SkippedGroup[] }) {
  if (groups.length === 0) return null
  return (
    <table className="table is-small" aria-label={words.skipped}>
      <thead>
        <tr>
          <th scope="col">{words.skipped}</th>
          <th scope="col" className="number">
            {words.count}
          </th>
          <th scope="col">{words.cellsOf}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ why, cells }) => (
          <tr key={why}>
            <th scope="row" className="words">
              {why}
            </th>
            <td className="number">{cells.length}</td>
            <td>
              <CellPlaces refs={cells.map((cell) => cell.ref)} />
              <details>
                <summary>{words.allSkipped(cells.length)}</summary>
                <ul className="plain-list skipped-cells">
                  {cells.slice(0, listedAtMost).map(({ ref, raw }) => (
                    <li key={ref}>
                      <span className="code muted">{ref}</span> {raw}
                    </li>
                  ))}
                </ul>
                {cells.length > listedAtMost ? (
                  <p className="muted">{words.notListed(cells.length - listedAtMost)}</p>
                ) : null}
              </details>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
