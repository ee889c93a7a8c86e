import type { RawCell, RawSheet } from '../../model/raw-sheet.ts'

/** A raw sheet, indexed for reading by row and column. */
export interface SheetGrid {
  readonly sheet: RawSheet
  /** Rows that hold at least one cell, ascending. */
  readonly rowNumbers: readonly number[]
  readonly lastRow: number
  row(row: number): ReadonlyMap<number, RawCell>
  cell(row: number, column: number): RawCell | undefined
  /** Text of a cell, or of the merged area that covers it; empty where there is none. */
  coveredText(row: number, column: number): string
}

const emptyRow: ReadonlyMap<number, RawCell> = new Map()

/** What a person reads in a cell. */
export function shownText(cell: RawCell | undefined): string {
  return cell === undefined ? '' : (cell.shown ?? cell.content)
}

export function indexSheet(sheet: RawSheet): SheetGrid {
  const rows = new Map<number, Map<number, RawCell>>()
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row)
    if (row) row.set(cell.column, cell)
    else rows.set(cell.row, new Map([[cell.column, cell]]))
  }
  const rowNumbers = [...rows.keys()].sort((a, b) => a - b)
  const row = (number: number) => rows.get(number) ?? emptyRow
  return {
    sheet,
    rowNumbers,
    lastRow: rowNumbers.at(-1) ?? 0,
    row,
    cell: (rowNumber, column) => row(rowNumber).get(column),
    coveredText(rowNumber, column) {
      const own = row(rowNumber).get(column)
      if (own) return shownText(own)
      const area = sheet.merges.find(
        (merge) =>
          merge.top <= rowNumber &&
          rowNumber <= merge.bottom &&
          merge.left <= column &&
          column <= merge.right,
      )
      return area ? shownText(row(area.top).get(area.left)) : ''
    },
  }
}
