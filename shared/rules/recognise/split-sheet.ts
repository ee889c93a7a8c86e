import { normaliseName } from '../normalise-name.ts'
import { type FoundTable, findTables } from './find-tables.ts'
import type { HeaderContext, HeaderMatch } from './match-header.ts'
import { columnBand, type SheetGrid, turnedGrid } from './sheet-grid.ts'

/** A table on its side has few rows and not many more columns than a person can look over. */
const largestTurned = 20_000

/** The first column of each part of a row of headers that says the same words again: 名称 数量 名称 数量. */
function repeatedStarts(header: HeaderMatch): number[] {
  const [first, second] = header.columns
  if (!first || !second) return []
  const said = (at: number) => normaliseName(header.columns[at]?.path ?? '')
  return header.columns.flatMap((column, at) =>
    at > 1 && said(at) !== '' && said(at) === said(0) && said(at + 1) === said(1) ? [column.column] : [],
  )
}

/** Columns at which a new group of columns begins after at least one that is empty in every row of several cells. */
function groupStarts(grid: SheetGrid): number[] {
  const used = new Set<number>()
  for (const row of grid.rowNumbers) {
    const cells = grid.row(row)
    if (cells.size < 3) continue
    for (const column of cells.keys()) used.add(column)
  }
  for (const area of grid.merges) {
    if (area.top === area.bottom && area.right - area.left < 6) {
      for (let column = area.left; column <= area.right; column++) used.add(column)
    }
  }
  const columns = [...used].sort((a, b) => a - b)
  return columns.filter((column, at) => at > 0 && column > (columns[at - 1] ?? column) + 1)
}

/** The bands between the starts, where each of them holds a table of its own; a band without one belongs to its left. */
function tablesInBands(
  grid: SheetGrid,
  starts: readonly number[],
  context: HeaderContext,
): FoundTable[] | null {
  const kept = [1]
  const found = (left: number, right: number) => findTables(columnBand(grid, left, right), context)
  for (const start of starts) if (found(start, Number.MAX_SAFE_INTEGER).length > 0) kept.push(start)
  const bands = kept.map((left, at) => found(left, (kept[at + 1] ?? Number.MAX_SAFE_INTEGER) - 1))
  return bands.length > 1 && bands.every((tables) => tables.length > 0) ? bands.flat() : null
}

/**
 * Finds the lists on a sheet wherever they stand: below each other, beside each other, or on their side.
 *
 * @returns tables whose grids together hold every cell of the sheet; empty where no list is found.
 */
export function tablesOfSheet(grid: SheetGrid, context: HeaderContext): FoundTable[] {
  const upright = findTables(grid, context)
  // Bands are only looked for where the sheet is no long register: its columns are one table's.
  if (grid.sheet.cells.length <= largestTurned) {
    const starts = [...upright.flatMap((table) => repeatedStarts(table.header)), ...groupStarts(grid)]
    const sorted = [...new Set(starts)].sort((a, b) => a - b)
    const beside = sorted.length > 0 ? tablesInBands(grid, sorted, context) : null
    if (beside) return beside
    if (upright.length === 0) return findTables(turnedGrid(grid), context)
  }
  return upright
}
