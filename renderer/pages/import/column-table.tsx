import type { MappedColumn } from '../../../shared/contract/imports.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'

const words = screens.import

/** Which header became which field, in which unit of measure, and on what ground. */
export function ColumnTable({ columns }: { columns: readonly MappedColumn[] }) {
  return (
    <table className="table is-small" aria-label={words.columns}>
      <thead>
        <tr>
          <th scope="col">{words.column}</th>
          <th scope="col">{words.path}</th>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.measure}</th>
          <th scope="col">{words.how}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <tr key={column.column}>
            <th scope="row" className="code">
              {column.column}
            </th>
            <td>{column.path}</td>
            <td>{screens.field[column.field] ?? column.field}</td>
            <td>{column.unit ?? screens.common.none}</td>
            <td>{words.howWord[column.how]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
