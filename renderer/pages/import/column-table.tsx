import type { ImportedSheet } from '../../../shared/contract/imports.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { conversionOf } from './group-sheet.ts'

const words = screens.import

function Measure({ sheet, field, unit }: { sheet: ImportedSheet; field: string; unit: string | null }) {
  const conversion = conversionOf(sheet, field)
  if (!conversion) return <>{unit ?? screens.common.none}</>
  return <span className="nowrap">{words.converted(conversion.from, conversion.to, conversion.factor)}</span>
}

/** Which header became which field, in which unit of measure and turned into which, and on what ground. */
export function ColumnTable({ sheet }: { sheet: ImportedSheet }) {
  if (sheet.columns.length === 0) return null
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
        {sheet.columns.map((column) => (
          <tr key={column.column}>
            <th scope="row" className="code">
              {column.column}
            </th>
            <td className="words">{column.path}</td>
            <td>{screens.field[column.field] ?? column.field}</td>
            <td>
              <Measure sheet={sheet} field={column.field} unit={column.unit} />
            </td>
            <td>{words.howWord[column.how]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
