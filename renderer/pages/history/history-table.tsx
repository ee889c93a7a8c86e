import { Button } from '@mantine/core'
import type { HistoryLine } from '../../../shared/contract/history.ts'
import { historyWords } from '../../../shared/locale/zh/history.ts'
import { HistoryRow } from './history-row.tsx'

const words = historyWords.screen

/** The entries, newest first; older ones on demand. */
export function HistoryTable({
  entries,
  onOlder,
}: {
  entries: readonly HistoryLine[]
  /** null: these are all. */
  onOlder: (() => void) | null
}) {
  return (
    <div className="table-frame fill">
      <table className="table" aria-label={words.table}>
        <thead>
          <tr>
            <th scope="col">{words.time}</th>
            <th scope="col">{words.author}</th>
            <th scope="col" className="history-sentence">
              {words.sentence}
            </th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.actions}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <HistoryRow key={entry.id} entry={entry} />
          ))}
        </tbody>
      </table>
      {onOlder ? (
        <div className="history-older">
          <Button size="xs" variant="default" onClick={onOlder}>
            {words.older}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
