import type { PrintedColumn, PrintedRow } from '../../model/printed-list.ts'
import { cellText } from './printed-text.ts'

/**
 * Text of the heading cells of a row up to a column: neighbouring rows that agree in it share the heading.
 * @returns null where the row has no such heading
 */
export function headingPath(
  row: PrintedRow | undefined,
  columns: readonly PrintedColumn[],
  upTo: number,
): string | null {
  if (!row || 'text' in row || row.kind === 'total') return null
  const headings = columns.slice(0, upTo + 1).filter((column) => column.role === 'heading')
  const cells = headings.map((column) => row.cells[column.field])
  return cells.at(-1) ? cells.map((cell) => (cell ? cellText(cell) : '')).join('\n') : null
}

/** Whether a row stands under the heading of the row before it. @param at index of a column of headings */
export function continuesHeading(
  rows: readonly PrintedRow[],
  index: number,
  columns: readonly PrintedColumn[],
  at: number,
): boolean {
  const path = headingPath(rows[index], columns, at)
  return path !== null && headingPath(rows[index - 1], columns, at) === path
}
