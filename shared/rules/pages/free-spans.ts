import type { PrintedTable } from '../../model/printed-list.ts'
import { frameSizes } from '../lists/page-setup.ts'
import type { PlacedCell } from '../lists/place-cells.ts'
import { textWidth } from '../text-width.ts'

/** From the left edge of the table, in points. */
interface FreeSpan {
  readonly x: number
  readonly width: number
}

const pointsOf = (text: string) => (textWidth(text) * frameSizes.line) / 2 + 6

/**
 * Where the parts of the lines above and below a table stand on a page. A workbook binds them to columns; a page does not:
 * above, each part may reach over the whole width while none enters another's third; below, what is left over is shared
 * out as room to sign in.
 *
 * @returns a function that knows the place of a cell; null: it stands in its columns
 */
export function freeSpans(table: PrintedTable, tableWidth: number): (cell: PlacedCell) => FreeSpan | null {
  const isShort = table.line.every((part) => pointsOf(part) <= tableWidth / 3)
  const needed = table.signatures.map(pointsOf)
  const spare = (tableWidth - needed.reduce((sum, points) => sum + points, 0)) / Math.max(1, needed.length)
  let signature = 0
  let x = 0
  return ({ role }) => {
    if (role === 'lineLeft' || role === 'lineMiddle' || role === 'lineRight')
      return isShort ? { x: 0, width: tableWidth } : null
    if (role !== 'signature' || spare < 0) return null
    const span = { x, width: (needed[signature] ?? 0) + spare }
    signature += 1
    x += span.width
    return span
  }
}
