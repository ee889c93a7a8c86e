import { useState } from 'react'
import type { HistoryLine } from '../../../shared/contract/history.ts'
import { historyWords } from '../../../shared/locale/zh/history.ts'
import { localTime } from '../../../shared/rules/local-time.ts'
import { DisclosureButton } from '../../components/disclosure-button.tsx'
import { EntryMark } from '../../components/marks/entry-mark.tsx'
import { ChangeTable } from './change-table.tsx'
import { MoveHere } from './move-here.tsx'

const words = historyWords.screen

/** One entry: what was done, whether it counts, and on demand what it changed. */
export function HistoryRow({ entry }: { entry: HistoryLine }) {
  const [isOpen, setOpen] = useState(false)
  const isUndone = entry.action === 'do' && entry.undone
  return (
    <>
      <tr className={isUndone ? 'is-undone' : undefined}>
        <td className="nowrap">{localTime(entry.at)}</td>
        <td className="nowrap">{entry.author}</td>
        <th scope="row" className="history-sentence">
          <DisclosureButton isOpen={isOpen} label={words.details} onToggle={() => setOpen(!isOpen)}>
            {entry.sentence}
          </DisclosureButton>
        </th>
        <td className="nowrap">
          <EntryMark action={entry.action} undone={entry.undone} />
        </td>
        <td className="nowrap">
          <MoveHere entry={entry} />
        </td>
      </tr>
      {isOpen ? (
        <tr className="within">
          <td colSpan={5}>
            <ChangeTable operation={entry.operation} />
          </td>
        </tr>
      ) : null}
    </>
  )
}
