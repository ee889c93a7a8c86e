import type { PrintedColumn, PrintedTable } from '../../model/printed-list.ts'
import { textWidth } from '../text-width.ts'
import { cellText } from './printed-text.ts'

/** A width is moved from one column to another only while this share of the list's length is gained by it. */
const worthMoving = 0.004

interface Fitted {
  width: number
  readonly lowest: number
  /** Length of the text in each row, in half-width characters; null for a column of numbers, whose width is fixed. */
  readonly lengths: readonly number[] | null
}

function measureColumn(column: PrintedColumn, list: PrintedTable, fontSize: number): Fitted {
  const rows = list.rows.flatMap((row) => ('text' in row ? [] : [row]))
  const cells = rows.map((row) => row.cells[column.field])
  const lengths = cells.map((cell) => (cell ? textWidth(cellText(cell)) : 0))
  const numbers = lengths.filter((_, index) => cells[index]?.kind === 'number')
  if (numbers.length > 0 || column.isControlled) {
    // A number is never broken over two lines: Excel shows #### instead.
    const needed = Math.ceil(((Math.max(0, ...numbers) + 1) * fontSize) / 10)
    return { width: Math.max(column.width, needed), lowest: 0, lengths: null }
  }
  const longest = Math.max(...lengths, 0)
  const withLabel = Math.max(textWidth(column.label) / 2, longest) + 1
  // What stands on one line stays on one line; longer texts wrap anyway; an empty column is there to be written in.
  const share = longest === 0 ? 0.8 : 0.6
  const lowest = longest > 0 && withLabel <= column.width ? withLabel : column.width * share
  return { width: column.width, lowest: Math.max(4, lowest), lengths }
}

/** The rows' heights in lines, as far as one column more or less decides them. */
function compareHeights(columns: readonly Fitted[]): {
  total: number
  with: (column: Fitted, width: number) => number
} {
  const rows = columns[0]?.lengths?.length ?? 0
  const highest = Array.from({ length: rows }, () => 1)
  const next = Array.from({ length: rows }, () => 1)
  const decidedBy: (Fitted | null)[] = Array.from({ length: rows }, () => null)
  for (const column of columns) {
    column.lengths?.forEach((length, row) => {
      const lines = length / column.width
      if (lines > (highest[row] ?? 1)) {
        next[row] = highest[row] ?? 1
        highest[row] = lines
        decidedBy[row] = column
      } else if (lines > (next[row] ?? 1)) next[row] = lines
    })
  }
  return {
    total: highest.reduce((sum, lines) => sum + lines, 0),
    with: (column, width) =>
      (column.lengths ?? []).reduce((sum, length, row) => {
        const others = decidedBy[row] === column ? next[row] : highest[row]
        return sum + Math.max(others ?? 1, length / width)
      }, 0),
  }
}

/** The column for which the list becomes shortest when its width changes by one. */
function bestOf(columns: readonly Fitted[], change: 1 | -1): { column: Fitted; gain: number } | null {
  const heights = compareHeights(columns)
  let best: { column: Fitted; gain: number } | null = null
  // Where it makes no difference, the name of the row gets the room, and the last columns give it.
  for (const column of change > 0 ? columns : columns.toReversed()) {
    if (change < 0 && column.width - 1 < column.lowest) continue
    const gain = heights.total - heights.with(column, column.width + change)
    if (!best || gain > best.gain) best = { column, gain }
  }
  return best
}

/**
 * Column widths in characters: the form's, brought to the width of the paper. Spare room goes where it shortens the list
 * most, what is too much is taken where it is missed least, and empty columns lend to those that overflow.
 *
 * @param available characters that fit on the paper's width, all columns together
 */
export function fitWidths(list: PrintedTable, fontSize: number, available: number): number[] {
  const columns = list.columns.map((column) => measureColumn(column, list, fontSize))
  const key = columns[list.columns.findIndex((column) => column.role === 'key')]
  const flexible = columns
    .filter((column) => column.lengths !== null)
    .toSorted((a, b) => Number(b === key) - Number(a === key))
  let spare = Math.floor(available - columns.reduce((sum, column) => sum + column.width, 0))
  for (; spare > 0; spare--) {
    const best = bestOf(flexible, 1)
    if (best) best.column.width += 1
  }
  for (; spare < 0; spare++) {
    const best = bestOf(flexible, -1)
    if (best) best.column.width -= 1
  }
  for (let moves = 0; moves < 100; moves++) {
    const rich = bestOf(flexible, -1)
    if (!rich) break
    rich.column.width -= 1
    const poor = bestOf(flexible, 1)
    if (poor && poor.column !== rich.column && poor.gain + rich.gain > worthMoving * list.rows.length) {
      poor.column.width += 1
      continue
    }
    rich.column.width += 1
    break
  }
  return columns.map((column) => column.width)
}
