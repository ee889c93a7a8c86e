import type { FormField } from '../../model/catalogue.ts'
import type { FieldValue } from '../../model/record.ts'
import { cleanText, normaliseName } from '../normalise-name.ts'
import type { HeaderColumn } from './match-header.ts'
import { addressed } from './read-field.ts'
import { shownText } from './sheet-grid.ts'
import type { TableWalk } from './table-walk.ts'

/** The column in which a form carries the identity of its rows out and back. No list prints it. */
const rowIdField: FormField = {
  field: 'rowId',
  group: null,
  label: '行标识',
  aliases: [],
  content: 'code',
  unit: null,
  required: false,
  lastYear: false,
  width: 8,
  align: 'left',
}

const headings = ['行标识', 'rowid', 'row_uid']

/** True for the words that head a column of row ids. */
export function isRowIdHeading(text: string): boolean {
  return headings.includes(normaliseName(text))
}

/** The column of row ids of a form. */
export function rowIdHeader(column: number): HeaderColumn {
  return { column, path: rowIdField.label, unit: null, field: rowIdField, how: 'exact' }
}

/** The columns of a header, the one of row ids named as such, whatever the form calls its own. */
export function nameRowIds(columns: readonly HeaderColumn[]): HeaderColumn[] {
  return columns.map((column) =>
    isRowIdHeading(column.path) ? { ...column, field: rowIdField, how: 'exact' as const } : column,
  )
}

/** The column of row ids, which counts although it is hidden; null where a header has none. */
export function rowIdColumn(columns: readonly HeaderColumn[]): number | null {
  return columns.find(({ field }) => field === rowIdField)?.column ?? null
}

/** The row's id, hidden or not; null where it has none. */
export function readRowId({ table, rowIdColumn }: TableWalk, row: number): FieldValue | null {
  if (rowIdColumn === null) return null
  const value = cleanText(shownText(table.grid.cell(row, rowIdColumn)))
  if (value === '') return null
  const id: FieldValue = { state: 'text', value }
  return table.grid.turned ? addressed(id, rowIdColumn, row) : id
}
