import { useMemo } from 'react'
import type { ImportedSheet } from '../../../shared/contract/imports.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { AccountTable } from './account-table.tsx'
import { ColumnTable } from './column-table.tsx'
import { groupNotes, groupSkipped } from './group-sheet.ts'
import { NoteTable } from './note-table.tsx'
import { SkippedTable } from './skipped-table.tsx'

const words = screens.import

function listName(list: ImportedSheet['list']): string {
  return Object.entries(terms.list).find(([kind]) => kind === list)?.[1] ?? words.noList
}

/** Everything that was done with one sheet: its account, the columns found, what is doubtful, what was skipped and why. */
export function SheetAccount({ sheet }: { sheet: ImportedSheet }) {
  const notes = useMemo(() => groupNotes(sheet), [sheet])
  const skipped = useMemo(() => groupSkipped(sheet), [sheet])
  return (
    <section className="sheet-account" aria-label={`${screens.common.sheet} ${sheet.name}`}>
      <h3>
        {screens.common.sheet}“{sheet.name}”{' '}
        <span className="muted">
          {listName(sheet.list)} · {words.rowsFromTo(sheet.rowsFrom, sheet.rowsTo)}
          {sheet.list === null ? '' : ` · ${words.records(sheet.recordCount)}`}
          {sheet.hidden ? ` · ${words.hidden}` : ''}
        </span>
      </h3>
      <AccountTable rows={sheet.rows} cells={sheet.cells} />
      {sheet.recordCount > sheet.records.length ? (
        <p className="muted">{words.firstRecords(sheet.records.length, sheet.recordCount)}</p>
      ) : null}
      <NoteTable groups={notes} />
      <ColumnTable sheet={sheet} />
      {sheet.realigned.length > 0 ? (
        <>
          <h3>{words.realigned}</h3>
          <ul className="plain-list">
            {sheet.realigned.map((one) => (
              <li key={one.row}>
                {words.row} {one.row}：{one.why}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <SkippedTable groups={skipped} />
      {sheet.comments.length > 0 ? (
        <details>
          <summary>
            {words.comments}（{sheet.comments.length}）
          </summary>
          <ul className="plain-list">
            {sheet.comments.map(({ ref, text }) => (
              <li key={ref}>
                <span className="code muted">{ref}</span> {text}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}
