import type { SourceWindow } from '../../../shared/contract/sources.ts'
import { columnNumber } from '../../../shared/rules/cell-ref.ts'

type SheetRow = SourceWindow['rows'][number]
type SheetCell = SheetRow['cells'][number]

/** A place of the grid: a cell that begins here, or an empty one. Places inside a merged cell are not listed. */
export interface GridPlace {
  readonly ref: string
  readonly cell: SheetCell | null
  readonly across: number
  readonly down: number
}

export interface GridRow {
  readonly row: number
  readonly kind: SheetRow['kind']
  readonly places: readonly GridPlace[]
}

/**
 * Lays the sheet's cells out as rows of a table: merged cells once, gaps as empty places. Rows that hold nothing are
 * left out by the core, so a merged cell counts only the rows that are there.
 */
export function sheetLayout(sheet: Pick<SourceWindow, 'rows' | 'columns'>): GridRow[] {
  const letters = sheet.columns.map((column) => column.letters)
  const columnIndex = new Map(letters.map((letter, index) => [letter, index]))
  const taken = new Set<string>()
  return sheet.rows.map((row, rowIndex) => {
    const cells = new Map(row.cells.map((cell) => [cell.ref.replace(/\d+$/, ''), cell]))
    const places = letters.flatMap((letter, index): GridPlace[] => {
      if (taken.has(`${rowIndex}:${index}`)) return []
      const cell = cells.get(letter) ?? null
      const lastColumn = columnNumber(letter) + (cell?.across ?? 1) - 1
      const lastRow = row.row + (cell?.down ?? 1) - 1
      const across = letters.filter(
        (other) => (columnIndex.get(other) ?? 0) >= index && columnNumber(other) <= lastColumn,
      ).length
      const down = sheet.rows.filter((other, at) => at >= rowIndex && other.row <= lastRow).length
      for (let r = 0; r < down; r++) {
        for (let c = 0; c < across; c++) taken.add(`${rowIndex + r}:${index + c}`)
      }
      return [{ ref: `${letter}${row.row}`, cell, across: Math.max(across, 1), down: Math.max(down, 1) }]
    })
    return { row: row.row, kind: row.kind, places }
  })
}
