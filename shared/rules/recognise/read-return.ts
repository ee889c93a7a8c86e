import type { TableKind } from '../../model/list-kind.ts'
import type { RawBook, RawSheet } from '../../model/raw-sheet.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { findTables } from './find-tables.ts'
import { readSurroundings, type Surroundings, unitsOf } from './identify-return.ts'
import type { LeftOutWords } from './read-row.ts'
import { readTable, type TableReading } from './read-table.ts'
import { indexSheet, type SheetGrid, shownText } from './sheet-grid.ts'

/** One sheet of a return, understood or left out as a whole. */
export interface SheetReading {
  readonly sheet: RawSheet
  readonly grid: SheetGrid
  readonly tables: readonly TableReading[]
  /** Why nothing of the sheet was read; null where tables were. */
  readonly leftOut: string | null
}

export interface ReturnReading {
  readonly sheets: readonly SheetReading[]
  /** Ids of all reporting units that the content names. */
  readonly units: readonly string[]
  /** Years that the content names as the reporting period. */
  readonly years: readonly string[]
}

/** The words for sheets that are left out as a whole, beside those for rows and cells. */
export interface ReadingWords extends LeftOutWords {
  readonly hiddenSheet: string
  readonly noList: string
}

function looseTexts(grid: SheetGrid, rows: (row: number) => boolean): string[] {
  return grid.rowNumbers.filter(rows).flatMap((row) => [...grid.row(row).values()].map(shownText))
}

/**
 * Understands a return: finds the lists on its sheets, reads their rows, and hears from titles and notes which unit and
 * period it belongs to. Pure; the file was opened elsewhere.
 *
 * @param year reporting year, for columns that name one
 */
export function readReturn(
  book: RawBook,
  year: number,
  index: CatalogueIndex,
  words: ReadingWords,
): ReturnReading {
  const heard: Surroundings[] = []
  const sheets = book.sheets.map((sheet): SheetReading => {
    const grid = indexSheet(sheet)
    if (sheet.hidden) return { sheet, grid, tables: [], leftOut: words.hiddenSheet }
    const { forms, plan } = index.catalogue
    const tables = findTables(grid, { forms, plan, year })
    if (tables.length === 0) return { sheet, grid, tables: [], leftOut: words.noList }
    const readings = tables.map((table) => {
      const around = looseTexts(grid, (row) => row >= table.rowsFrom && row < table.header.top)
      const said = readSurroundings(around, index)
      const reading = readTable(grid, table, said.measure, index, words)
      const notes = looseTexts(grid, (row) => reading.rowKinds.get(row) === 'note')
      heard.push(said, { ...readSurroundings(notes, index), titled: [], years: [] })
      return reading
    })
    return { sheet, grid, tables: readings, leftOut: null }
  })
  return { sheets, units: unitsOf(heard, index), years: [...new Set(heard.flatMap((said) => said.years))] }
}

/** How many tables of each list a return holds. */
export function listsOf(reading: ReturnReading): Map<TableKind, TableReading[]> {
  const lists = new Map<TableKind, TableReading[]>()
  for (const sheet of reading.sheets) {
    for (const table of sheet.tables) {
      const list = table.table.header.list
      lists.set(list, [...(lists.get(list) ?? []), table])
    }
  }
  return lists
}
