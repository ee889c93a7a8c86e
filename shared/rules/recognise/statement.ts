import type { RawCell } from '../../model/raw-sheet.ts'
import { cellRef } from '../cell-ref.ts'
import { type SheetGrid, shownText } from './sheet-grid.ts'

/** Something that a cell outside a table's rows says, and where. */
export interface Statement {
  readonly text: string
  readonly sheet: string
  readonly ref: string
}

function statement(grid: SheetGrid, cell: RawCell, text: string): Statement {
  return { text, sheet: grid.sheet.name, ref: cellRef(cell.row, cell.column) }
}

/** What the cells of some rows say; a label that ends in a colon goes together with the cell after it. */
export function statementsIn(grid: SheetGrid, rows: (row: number) => boolean): Statement[] {
  return statementsOf(grid, grid.rowNumbers.filter(rows))
}

/** The same of rows given by their numbers, in that order. */
export function statementsOf(grid: SheetGrid, rows: readonly number[]): Statement[] {
  return rows.flatMap((row) => {
    const cells = [...grid.row(row).values()]
    return cells.flatMap((cell, at) => {
      const text = shownText(cell)
      const next = cells[at + 1]
      const own = statement(grid, cell, text)
      if (!next || !/[:：]\s*$/.test(text)) return [own]
      return [own, statement(grid, next, `${text.trim()}${shownText(next).trim()}`)]
    })
  })
}
