import { listWords } from '../../locale/zh/lists.ts'
import type { PrintedCell, PrintedColumn, PrintedRow, PrintedTable } from '../../model/printed-list.ts'
import { printText } from '../lists/print-field.ts'
import { printRow } from '../lists/printed-row.ts'

/** A column of a table that explains: its header, its width in characters, and what is special about it. */
export type TextColumn = readonly [label: string, width: number, more?: Partial<PrintedColumn>]

/** A column of a printed table; a plain one unless it says otherwise. */
export function columnOf(field: string, [label, width, more = {}]: TextColumn): PrintedColumn {
  return {
    ...{ field, label, width, group: null, align: 'left', role: 'plain', isControlled: false },
    ...more,
  }
}

export interface TextTable {
  readonly sheet: string
  readonly title: string
  readonly line: PrintedTable['line']
  readonly paper: PrintedTable['paper']
  /** By field, in their order. */
  readonly columns: Readonly<Record<string, TextColumn>>
  /** A text, a cell of its own, or nothing for each field. */
  readonly rows: readonly Readonly<Record<string, string | PrintedCell | null>>[]
  /** Said in place of rows where there are none. */
  readonly none: string
  readonly notes?: readonly string[]
}

const apart = '　　　　'

/** All who sign, on one line: for tables whose columns are too narrow or too few to sign under. */
export const signatureLine: readonly string[] = [listWords.signatures.join(apart)]

/** A table of one kind of row, which are all entries. */
export function textTable({
  sheet,
  title,
  line,
  paper,
  columns,
  rows,
  none,
  notes = [],
}: TextTable): PrintedTable {
  const cellOf = (value: string | PrintedCell | null) =>
    typeof value === 'string' ? printText(value) : value
  const entries = rows.map((row) =>
    printRow(
      'entry',
      Object.fromEntries(Object.entries(row).map(([field, value]) => [field, cellOf(value)])),
    ),
  )
  const remark: PrintedRow = { kind: 'remark', text: none }
  return {
    sheetName: sheet,
    title,
    formNumber: null,
    // Columns are as wide as their texts need, not as the line's parts do: they stand in one.
    line: [line.filter((part) => part !== '').join(apart), '', ''],
    paper,
    columns: Object.entries(columns).map(([field, column]) => columnOf(field, column)),
    rows: entries.length === 0 ? [remark] : entries,
    notes: listWords.notes(notes),
    signatures: signatureLine,
  }
}
