import { listWords } from '../../locale/zh/lists.ts'
import type { PrintedCell, PrintedColumn, PrintedRow } from '../../model/printed-list.ts'
import type { ListRecord } from '../../model/record.ts'
import { printField, printText } from './print-field.ts'
import { additiveFields, type CellRow, printRow, sumCells } from './printed-row.ts'

/** A project as its unit returned it; the sequence number is the printed list's own. */
export function projectRow(
  record: ListRecord,
  columns: readonly PrintedColumn[],
  position: number,
  more: Readonly<Record<string, PrintedCell | null>> = {},
): CellRow {
  const cells = columns.map(({ field }) => [field, printField(record.fields[field])] as const)
  return printRow('entry', {
    ...Object.fromEntries(cells),
    seq: printText(String(position)),
    name: printText(record.label),
    ...more,
  })
}

/** Rows with their total below, or one remark where there is none. */
export function withProjectTotal(
  rows: readonly CellRow[],
  columns: readonly PrintedColumn[],
  none: string,
): PrintedRow[] {
  if (rows.length === 0) return [{ kind: 'remark', text: none }]
  const total = printRow('total', {
    name: printText(listWords.total),
    ...sumCells(rows, additiveFields(columns)),
  })
  return [...rows, total]
}

/** The rows of a unit's project list. */
export function printUnitProjects(
  columns: readonly PrintedColumn[],
  records: readonly ListRecord[],
): PrintedRow[] {
  const rows = records.map((record, index) => projectRow(record, columns, index + 1))
  return withProjectTotal(rows, columns, listWords.noProjects)
}
