import type { CellRange, RawCell, RawSheet } from '../../model/raw-sheet.ts'

/** 1-based, inclusive. */
export type Area = CellRange

/** The cells of a sheet that a reader sees, by row, with its merged areas. */
export interface VisibleGrid {
  /** Rows that hold at least one visible cell, ascending. */
  readonly rowNumbers: readonly number[]
  readonly lastColumn: number
  /** Those of them from `top` to `bottom`. */
  rowsBetween(top: number, bottom: number): readonly number[]
  /** Visible cells of a row from left to right. */
  row(row: number): readonly RawCell[]
  cell(row: number, column: number): RawCell | undefined
  /** The merged area that covers a cell, if any. */
  merge(row: number, column: number): CellRange | undefined
  /** Cells in hidden rows and columns. */
  readonly hiddenCells: readonly RawCell[]
}

const none: readonly RawCell[] = []

/** Where `key` stands in an ascending list, or the place of the last smaller one. */
function lastAtMost<T>(list: readonly T[], key: number, of: (item: T) => number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = list[middle]
    if (item !== undefined && of(item) <= key) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Where in a row, given from left to right, a column's cell stands; -1 where the row has none there. */
export function placeOf(cells: readonly RawCell[], column: number): number {
  const guess = column - (cells[0]?.column ?? 0)
  const at = cells[guess]?.column === column ? guess : lastAtMost(cells, column, (cell) => cell.column)
  return cells[at]?.column === column ? at : -1
}

/**
 * Finds the merged area over a cell. Each area is entered under its rows or under its columns, whichever are fewer, so
 * that neither a very tall nor a very wide one costs much.
 */
function indexMerges(merges: readonly CellRange[], lastRow: number, lastColumn: number) {
  const byRow = new Map<number, CellRange[]>()
  const byColumn = new Map<number, CellRange[]>()
  const enter = (index: Map<number, CellRange[]>, key: number, merge: CellRange) => {
    const list = index.get(key)
    if (list) list.push(merge)
    else index.set(key, [merge])
  }
  for (const merge of merges) {
    const bottom = Math.min(merge.bottom, lastRow)
    const right = Math.min(merge.right, lastColumn)
    if (bottom - merge.top <= right - merge.left)
      for (let row = merge.top; row <= bottom; row++) enter(byRow, row, merge)
    else for (let column = merge.left; column <= right; column++) enter(byColumn, column, merge)
  }
  for (const list of byRow.values()) list.sort((a, b) => a.left - b.left)
  for (const list of byColumn.values()) list.sort((a, b) => a.top - b.top)
  return (row: number, column: number): CellRange | undefined => {
    const inRow = byRow.get(row)
    const across = inRow?.[lastAtMost(inRow, column, (merge) => merge.left)]
    if (across && column <= across.right) return across
    const inColumn = byColumn.get(column)
    const down = inColumn?.[lastAtMost(inColumn, row, (merge) => merge.top)]
    return down && row <= down.bottom ? down : undefined
  }
}

/** Leaves out what is hidden and indexes the rest. */
export function visibleGrid(sheet: RawSheet): VisibleGrid {
  const hiddenRows = new Set(sheet.hiddenRows)
  const hiddenColumns = new Set(sheet.hiddenColumns)
  const rows = new Map<number, RawCell[]>()
  const hiddenCells: RawCell[] = []
  let lastColumn = 0
  for (const cell of sheet.cells) {
    if (hiddenRows.has(cell.row) || hiddenColumns.has(cell.column)) {
      hiddenCells.push(cell)
      continue
    }
    const row = rows.get(cell.row)
    if (row) row.push(cell)
    else rows.set(cell.row, [cell])
    if (cell.column > lastColumn) lastColumn = cell.column
  }
  for (const cells of rows.values())
    if (cells.some((cell, at) => at > 0 && cell.column < (cells[at - 1]?.column ?? 0)))
      cells.sort((a, b) => a.column - b.column)
  const rowNumbers = [...rows.keys()].sort((a, b) => a - b)
  const merge = indexMerges(sheet.merges, rowNumbers.at(-1) ?? 0, lastColumn)
  return {
    rowNumbers,
    lastColumn,
    hiddenCells,
    rowsBetween: (top, bottom) =>
      rowNumbers.slice(
        lastAtMost(rowNumbers, top - 1, (row) => row) + 1,
        lastAtMost(rowNumbers, bottom, (row) => row) + 1,
      ),
    row: (row) => rows.get(row) ?? none,
    cell(row, column) {
      const cells = rows.get(row)
      return cells?.[placeOf(cells, column)]
    },
    merge,
  }
}

/** Cells of a row within an area, from left to right. */
export function cellsWithin(grid: VisibleGrid, row: number, area: Area): readonly RawCell[] {
  const cells = grid.row(row)
  const first = cells[0]
  const last = cells.at(-1)
  if (first === undefined || last === undefined) return cells
  if (first.column >= area.left && last.column <= area.right) return cells
  return cells.filter((cell) => cell.column >= area.left && cell.column <= area.right)
}
