import type { PrintedCell, PrintedColumn, PrintedRow } from '../../model/printed-list.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { decimalText, exact } from '../exact.ts'

export type CellRow = Extract<PrintedRow, { cells: unknown }>

/**
 * A row of cells; fields without a cell stay blank.
 * @param record the row of a return that it prints, if it prints one
 */
export function printRow(
  kind: CellRow['kind'],
  cells: Readonly<Record<string, PrintedCell | null>>,
  record?: ReceivedRecord,
): CellRow {
  const filled = Object.entries(cells).filter((entry): entry is [string, PrintedCell] => entry[1] !== null)
  return { kind, cells: Object.fromEntries(filled), ...(record && { record }) }
}

/** Sums the numbers of each of the given fields over the entries; a field without any number has no sum. */
export function sumCells(
  rows: readonly PrintedRow[],
  fields: readonly string[],
): Record<string, PrintedCell | null> {
  return Object.fromEntries(
    fields.map((field) => {
      const numbers = rows.flatMap((row) => {
        const cell = row.kind === 'entry' ? row.cells[field] : undefined
        return cell?.kind === 'number' ? [cell] : []
      })
      if (numbers.length === 0) return [field, null]
      const sum = numbers.reduce((total, cell) => total.add(cell.value), exact(0))
      const decimals = Math.max(...numbers.map((cell) => cell.decimals))
      const marked = numbers.some((cell) => cell.isAdjusted) ? { isAdjusted: true as const } : {}
      return [field, { kind: 'number', value: decimalText(sum), decimals, ...marked }]
    }),
  )
}

/** The fields whose numbers a total adds up. */
export function additiveFields(columns: readonly PrintedColumn[]): string[] {
  return columns.filter((column) => column.isControlled).map((column) => column.field)
}
