import type { ImportedSheet } from '../../../shared/contract/imports.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { AccountTable } from './account-table.tsx'
import { ColumnTable } from './column-table.tsx'

const words = screens.import

function listName(list: ImportedSheet['list']): string {
  return Object.entries(terms.list).find(([kind]) => kind === list)?.[1] ?? words.noList
}

/** Everything that was done with one sheet: its account, the columns found, what was skipped and why. */
export function SheetAccount({ sheet }: { sheet: ImportedSheet }) {
  return (
    <section className="sheet-account" aria-label={`${screens.common.sheet} ${sheet.name}`}>
      <h3>
        {screens.common.sheet}“{sheet.name}”{' '}
        <span className="muted">
          {listName(sheet.list)} · {words.rowsFromTo(sheet.rowsFrom, sheet.rowsTo)}
          {sheet.hidden ? ` · ${words.hidden}` : ''}
        </span>
      </h3>
      <AccountTable rows={sheet.rows} cells={sheet.cells} />
      {sheet.columns.length > 0 ? <ColumnTable columns={sheet.columns} /> : null}
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
      {sheet.skipped.length > 0 ? (
        <table className="table is-small" aria-label={words.skipped}>
          <thead>
            <tr>
              <th scope="col">{words.skipped}</th>
              <th scope="col">{words.raw}</th>
              <th scope="col">{words.why}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.skipped.map((cell) => (
              <tr key={cell.ref}>
                <th scope="row" className="code">
                  {cell.ref}
                </th>
                <td>{cell.raw}</td>
                <td>{cell.why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  )
}
