import {
  type CellRange,
  longSheet,
  type RawCell,
  type RawCells,
  type RawSheet,
} from '../../model/raw-sheet.ts'

/**
 * A raw sheet, indexed for reading by row and column. A grid may be a view (a band of columns, the sheet turned on its
 * side): rows and columns are then the view's, while each cell keeps its own address in the file.
 */
export interface SheetGrid {
  readonly sheet: RawSheet<RawCells>
  /** True where rows of the grid are columns of the sheet. */
  readonly turned: boolean
  /** Rows that hold at least one cell, ascending. */
  readonly rowNumbers: readonly number[]
  readonly lastRow: number
  readonly merges: readonly CellRange[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  /** How many cells a row holds. */
  size(row: number): number
  /** Cells of a row from left to right, without a map of them. */
  list(row: number): readonly RawCell[]
  /** Cells of a row by column, from left to right. */
  row(row: number): ReadonlyMap<number, RawCell>
  cell(row: number, column: number): RawCell | undefined
  /** The cell whose merged area covers a place where no cell of its own is. */
  coveringCell(row: number, column: number): RawCell | undefined
  /** Text of a cell, or of the merged area that covers it; empty where there is none. */
  coveredText(row: number, column: number): string
}

const emptyRow: ReadonlyMap<number, RawCell> = new Map()

/** What a person reads in a cell. */
export function shownText(cell: RawCell | undefined): string {
  return cell === undefined ? '' : (cell.shown ?? cell.content)
}

/** A grid's rows, however they are kept. */
interface Rows {
  readonly numbers: readonly number[]
  size(row: number): number
  list(row: number): readonly RawCell[]
  row(row: number): ReadonlyMap<number, RawCell>
}

type Parts = Pick<SheetGrid, 'sheet' | 'turned' | 'merges' | 'hiddenRows' | 'hiddenColumns'>

function gridOf(rows: Rows, parts: Parts): SheetGrid {
  const areaAt = mergeFinder(parts.merges)
  return {
    ...parts,
    rowNumbers: rows.numbers,
    lastRow: rows.numbers.at(-1) ?? 0,
    size: rows.size,
    list: rows.list,
    row: rows.row,
    cell: (row, column) => rows.row(row).get(column),
    coveringCell(row, column) {
      const area = areaAt(row, column)
      return area ? rows.row(area.top).get(area.left) : undefined
    },
    coveredText(row, column) {
      const own = rows.row(row).get(column)
      if (own) return shownText(own)
      const area = areaAt(row, column)
      return area ? shownText(rows.row(area.top).get(area.left)) : ''
    },
  }
}

/** Finds the merged area over a cell: by row, so that a register with an area in every row stays quick. */
function mergeFinder(merges: readonly CellRange[]): (row: number, column: number) => CellRange | undefined {
  let byRow: Map<number, CellRange[]> | null = null
  const tall = merges.filter((area) => area.bottom - area.top > 200)
  const index = () => {
    const rows = new Map<number, CellRange[]>()
    for (const area of merges) {
      if (area.bottom - area.top > 200) continue
      for (let row = area.top; row <= area.bottom; row++) {
        const own = rows.get(row)
        if (own) own.push(area)
        else rows.set(row, [area])
      }
    }
    return rows
  }
  const covers = (area: CellRange, row: number, column: number) =>
    area.top <= row && row <= area.bottom && area.left <= column && column <= area.right
  return (row, column) => {
    if (merges.length === 0) return undefined
    byRow ??= index()
    return (
      byRow.get(row)?.find((area) => covers(area, row, column)) ??
      tall.find((area) => covers(area, row, column))
    )
  }
}

/** Where each row's cells begin and end among the cells of a sheet. */
interface RowPlaces {
  readonly numbers: readonly number[]
  readonly starts: ReadonlyMap<number, number>
  readonly ends: ReadonlyMap<number, number>
}

/** The rows between two columns; null where the cells do not stand in reading order. */
function findRows(cells: RawCells, left: number, right: number): RowPlaces | null {
  const numbers: number[] = []
  const starts = new Map<number, number>()
  const ends = new Map<number, number>()
  let before: RawCell | null = null
  let at = 0
  for (const cell of cells) {
    const { row, column } = cell
    if (before && (before.row > row || (before.row === row && before.column >= column))) return null
    before = cell
    at += 1
    if (column < left || column > right) continue
    if (numbers.at(-1) !== row) {
      numbers.push(row)
      starts.set(row, at - 1)
    }
    ends.set(row, at)
  }
  return { numbers, starts, ends }
}

function inReadingOrder(cells: RawCells): RawCells {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column)
}

/** Remembers what is made for each row; of a long sheet for the last row only, which is asked for again and again. */
function rememberRows<Made>(isLong: boolean, make: (row: number) => Made): (row: number) => Made {
  if (isLong) {
    let last = { row: 0, made: make(0) }
    return (row) => {
      if (last.row !== row) last = { row, made: make(row) }
      return last.made
    }
  }
  const all = new Map<number, Made>()
  return (row) => {
    const known = all.get(row)
    if (known !== undefined) return known
    const made = make(row)
    all.set(row, made)
    return made
  }
}

/** Rows as pieces of the sheet's cells: a row's map is made when it is asked for. */
function sliceRows(given: RawCells, left: number, right: number): Rows {
  const found = findRows(given, left, right)
  if (!found) return sliceRows(inReadingOrder(given), left, right)
  const { numbers, starts, ends } = found
  const list = (row: number) => given.slice(starts.get(row) ?? 0, ends.get(row) ?? 0)
  const row = rememberRows(given.length > longSheet, (number): ReadonlyMap<number, RawCell> => {
    if (!starts.has(number)) return emptyRow
    const cells = new Map<number, RawCell>()
    for (const cell of list(number)) cells.set(cell.column, cell)
    return cells
  })
  return { numbers, row, size: (at) => (ends.get(at) ?? 0) - (starts.get(at) ?? 0), list }
}

export function indexSheet(sheet: RawSheet<RawCells>): SheetGrid {
  return gridOf(sliceRows(sheet.cells, 1, Number.POSITIVE_INFINITY), {
    sheet,
    turned: false,
    merges: sheet.merges,
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
  })
}

/** The band of a sheet between two columns: what stands beside another table. */
export function columnBand(grid: SheetGrid, left: number, right: number): SheetGrid {
  const { sheet } = grid
  return gridOf(sliceRows(sheet.cells, left, right), {
    sheet,
    turned: false,
    merges: grid.merges.filter((area) => left <= area.left && area.left <= right),
    hiddenRows: grid.hiddenRows,
    hiddenColumns: grid.hiddenColumns,
  })
}

/** The grid turned on its side: its columns are read as rows. For tables of ordinary size. */
export function turnedGrid(grid: SheetGrid): SheetGrid {
  const columns = new Map<number, Map<number, RawCell>>()
  for (const row of grid.rowNumbers) {
    for (const [column, cell] of grid.row(row)) {
      const own = columns.get(column) ?? new Map<number, RawCell>()
      own.set(row, cell)
      columns.set(column, own)
    }
  }
  const rowOf = (row: number) => columns.get(row) ?? emptyRow
  const numbers = [...columns.keys()].sort((a, b) => a - b)
  return gridOf(
    { numbers, row: rowOf, size: (row) => rowOf(row).size, list: (row) => [...rowOf(row).values()] },
    {
      sheet: grid.sheet,
      turned: true,
      merges: grid.merges.map(({ top, left, bottom, right }) => ({
        top: left,
        left: top,
        bottom: right,
        right: bottom,
      })),
      hiddenRows: grid.hiddenColumns,
      hiddenColumns: grid.hiddenRows,
    },
  )
}
