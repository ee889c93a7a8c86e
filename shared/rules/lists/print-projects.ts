import { listWords } from '../../locale/zh/lists.ts'
import type { PrintedCell, PrintedColumn, PrintedRow } from '../../model/printed-list.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { printField, printText } from './print-field.ts'
import { additiveFields, type CellRow, printRow, sumCells } from './printed-row.ts'

/** A project as its unit returned it; the sequence number is the printed list's own. */
export function projectRow(
  record: ReceivedRecord,
  columns: readonly PrintedColumn[],
  position: number,
  more: Readonly<Record<string, PrintedCell | null>> = {},
): CellRow {
  const cells = columns.map(({ field }) => [field, printField(record.fields[field])] as const)
  const named = { seq: printText(String(position)), name: printText(record.label) }
  return printRow('entry', { ...Object.fromEntries(cells), ...named, ...more }, record)
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
  records: readonly ReceivedRecord[],
): PrintedRow[] {
  const rows = records.map((record, index) => projectRow(record, columns, index + 1))
  return withProjectTotal(rows, columns, listWords.noProjects)
}
