import type { InspectedTable } from '../../contract/inspections.ts'
import type { RawBook, RawSheet } from '../../model/raw-sheet.ts'
import { cellRef } from '../cell-ref.ts'
import { normaliseMeasure } from '../measure.ts'
import { normaliseName } from '../normalise-name.ts'
import { readMeasure } from '../recognise/identify-return.ts'
import { shownText } from '../recognise/sheet-grid.ts'
import { headingText } from '../structure/header-paths.ts'
import { isTitlePiece } from '../structure/row-profile.ts'
import { type LocatedTable, splitTables } from '../structure/split-tables.ts'
import { cellsWithin, type VisibleGrid, visibleGrid } from '../structure/visible-grid.ts'
import { accountCells, type InspectedSheet } from './account-cells.ts'
import { describeColumns } from './column-kinds.ts'
import { checkColumnTotals, findColumnTotals } from './column-totals.ts'
import { checkRowTotals, readRows } from './row-totals.ts'

/** A unit line in other words than the catalogue's: 单位：件, (%), (万人). */
function statedUnit(texts: readonly string[]): string | null {
  for (const text of texts) {
    const normal = normaliseName(text)
    const stated =
      /(?:计量)?单位(?:\([^()]*\))?:([^:]{1,14})$/.exec(normal)?.[1] ?? /^\(([^()]{1,6})\)$/.exec(normal)?.[1]
    if (stated !== undefined && !/填报|盖章|续|[a-z]{3}/.test(normal)) return normaliseMeasure(stated)
  }
  return null
}

/** What heads a block's columns, to tell whether another block goes on with it. */
function headingOf(grid: VisibleGrid, table: LocatedTable): string {
  return table.headerRows
    .flatMap((row) => cellsWithin(grid, row, table.area))
    .map((cell) => `${cell.row}.${cell.column - table.area.left}.${normaliseName(shownText(cell))}`)
    .join('|')
}

/**
 * The blocks of one list set in several columns on the page: side by side under the same heading, the labels of one going
 * on where those of the other end.
 */
function blocksOf(grid: VisibleGrid, tables: readonly LocatedTable[]): LocatedTable[][] {
  const labels = (block: LocatedTable) =>
    block.bodyRows.map((row) => normaliseName(shownText(grid.cell(row, block.area.left)))).filter(Boolean)
  const alike = Map.groupBy(
    tables,
    (table) => `${table.area.right - table.area.left}:${headingOf(grid, table)}`,
  )
  const chains = new Map<LocatedTable, LocatedTable[]>()
  for (const [heading, blocks] of alike) {
    const beside = blocks.every(
      (block, at) => at === 0 || block.area.left > (blocks[at - 1]?.area.right ?? block.area.left),
    )
    if (heading.endsWith(':') || blocks.length < 2 || !beside) continue
    const all = blocks.flatMap(labels)
    if (new Set(all).size === all.length) for (const block of blocks) chains.set(block, blocks)
  }
  return tables.map((table) => chains.get(table) ?? [table])
}

function describeTable(
  grid: VisibleGrid,
  located: LocatedTable,
  blocks: readonly LocatedTable[],
): InspectedTable {
  const titles = located.titleRows.flatMap((row) =>
    cellsWithin(grid, row, located.area).map((cell) => headingText(shownText(cell))),
  )
  const title = titles.find((text) => !isTitlePiece(text)) ?? titles[0] ?? null
  const unit = readMeasure(titles) ?? statedUnit(titles)
  const { columns, label } = describeColumns(grid, located, { title: title ?? '', unit })
  const { rows, byColumn } = readRows(grid, located, blocks, columns, label)
  const own = rows.filter((row) => row.shift === 0)
  const left = columns[0]?.number ?? 1
  const right = columns.at(-1)?.number ?? left
  const top = located.headerRows[0] ?? located.bodyRows[0] ?? 1
  return {
    range: `${cellRef(top, left)}:${cellRef(located.bodyRows.at(-1) ?? top, right)}`,
    title,
    unit,
    headerRows: [...located.headerRows],
    labelColumn: columns.find((column) => column.number === label)?.column ?? 'A',
    columns: columns.map(({ number: _, segments: _segments, places: _places, ...column }) => column),
    rows: own.map(({ rate: _, shift: _shift, ...row }) => row),
    totals: [
      ...checkRowTotals(grid, rows, columns, byColumn),
      ...checkColumnTotals(grid, findColumnTotals(grid, columns, own), own),
    ],
  }
}

function inspectSheet(sheet: RawSheet): InspectedSheet {
  const grid = visibleGrid(sheet)
  const tables = sheet.hidden ? [] : splitTables(grid)
  const blocks = blocksOf(grid, tables)
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    ...accountCells(grid, sheet, tables),
    tables: tables.map((table, at) => describeTable(grid, table, blocks[at] ?? [table])),
  }
}

/**
 * Reads any statistical table, of the catalogue or not: the tables of each sheet, their header paths, units, kinds of
 * columns and rows, and the additive check of every printed total. Hidden sheets, rows and columns are counted, not read.
 */
export function inspectBook(book: RawBook): InspectedSheet[] {
  return book.sheets.map(inspectSheet)
}
