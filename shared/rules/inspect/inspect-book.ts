import type { InspectedTable, Inspection } from '../../contract/inspections.ts'
import type { RawBook, RawSheet } from '../../model/raw-sheet.ts'
import { cellRef } from '../cell-ref.ts'
import { readMeasure } from '../recognise/identify-return.ts'
import { indexSheet, type SheetGrid, shownText } from '../recognise/sheet-grid.ts'
import { checkTotals } from './check-totals.ts'
import { describeColumns } from './column-kinds.ts'
import { type LocatedTable, locateTable } from './locate-table.ts'
import { describeRows } from './row-kinds.ts'

export type InspectedSheet = Inspection['files'][number]['sheets'][number]

function describeTable(grid: SheetGrid, located: LocatedTable): InspectedTable {
  const columns = describeColumns(grid, located)
  const label = columns.find((column) => column.kind === 'label') ?? columns[0]
  const rows = describeRows(grid, located, label?.number ?? 1)
  const titles = located.titleRows.map((row) => [...grid.row(row).values()].map(shownText).join(' ').trim())
  const left = columns[0]?.number ?? 1
  const right = columns.at(-1)?.number ?? left
  const top = located.headerRows[0] ?? located.bodyRows[0] ?? 1
  return {
    range: `${cellRef(top, left)}:${cellRef(located.bodyRows.at(-1) ?? top, right)}`,
    title: titles[0] ?? null,
    unit: readMeasure([
      ...titles,
      ...located.headerRows.flatMap((row) => [...grid.row(row).values()].map(shownText)),
    ]),
    headerRows: [...located.headerRows],
    labelColumn: label?.column ?? 'A',
    columns: columns.map(({ number: _, ...column }) => column),
    rows: rows.map(({ parts: _, ...row }) => row),
    totals: checkTotals(grid, rows, columns),
  }
}

function inspectSheet(sheet: RawSheet): InspectedSheet {
  const grid = indexSheet(sheet)
  const nonEmpty = sheet.cells.length
  const located = sheet.hidden ? null : locateTable(grid)
  if (!located) {
    return {
      name: sheet.name,
      hidden: sheet.hidden,
      cells: { nonEmpty, used: 0, header: 0, title: 0, note: 0, skipped: nonEmpty },
      tables: [],
    }
  }
  const count = (rows: readonly number[]) => rows.reduce((sum, row) => sum + grid.row(row).size, 0)
  const cells = {
    nonEmpty,
    used: count(located.bodyRows),
    header: count(located.headerRows),
    title: count(located.titleRows),
    note: count(located.noteRows),
    skipped: 0,
  }
  return { name: sheet.name, hidden: sheet.hidden, cells, tables: [describeTable(grid, located)] }
}

/**
 * Reads any statistical table, of the catalogue or not: header paths, units, kinds of columns and rows, and the additive
 * check of every printed total. One table a sheet: the one its first labelled number starts.
 */
export function inspectBook(book: RawBook): InspectedSheet[] {
  return book.sheets.map(inspectSheet)
}
