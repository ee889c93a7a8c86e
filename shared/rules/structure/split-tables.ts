import { normaliseName } from '../normalise-name.ts'
import { shownText } from '../recognise/sheet-grid.ts'
import { isYearText, printedKind, printedValue } from './printed-value.ts'
import { type TableRows, tablesBelow } from './table-rows.ts'
import { type Area, cellsWithin, type VisibleGrid } from './visible-grid.ts'

/** One printed table: the area that it has to itself, and its rows. */
export interface LocatedTable extends TableRows {
  readonly area: Area
}

interface ColumnFill {
  cells: number
  numbers: number
  texts: number
}

function fillOf(grid: VisibleGrid, area: Area): Map<number, ColumnFill> {
  const fill = new Map<number, ColumnFill>()
  for (const row of grid.rowsBetween(area.top, area.bottom)) {
    for (const cell of cellsWithin(grid, row, area)) {
      let entry = fill.get(cell.column)
      if (!entry) {
        entry = { cells: 0, numbers: 0, texts: 0 }
        fill.set(cell.column, entry)
      }
      entry.cells += 1
      const kind = printedKind(cell)
      if (kind === 'number' || kind === 'composite') entry.numbers += 1
      else if (kind === 'text') entry.texts += 1
    }
  }
  return fill
}

/** True where the columns from `left` on form a table of their own: a stub of words, then figures, row by row. */
function standsAlone(grid: VisibleGrid, area: Area, left: number, right: number): boolean {
  let figures = 0
  let labelled = 0
  for (const row of grid.rowsBetween(area.top, area.bottom)) {
    const cells = cellsWithin(grid, row, { ...area, left, right })
    if (!cells.some((cell) => printedValue(cell)?.kind === 'number')) continue
    figures += 1
    const [first, second] = cells
    if (first === undefined || second === undefined) continue
    const stub = printedValue(first)
    if (first.column <= left + 1 && (stub?.kind === 'text' || isYearText(shownText(first)))) labelled += 1
  }
  return figures >= 2 && labelled * 10 >= figures * 7
}

/** Words that head a stub; the same one twice in a row heads two tables side by side. */
function repeatsStub(grid: VisibleGrid, area: Area, column: number): boolean {
  for (const row of grid.rowsBetween(area.top, Math.min(area.top + 12, area.bottom))) {
    const stub = normaliseName(shownText(grid.cell(row, area.left)))
    if (stub.length < 2 || printedValue(grid.cell(row, area.left))?.kind !== 'text') continue
    if (normaliseName(shownText(grid.cell(row, column))) === stub) return true
  }
  return false
}

/** The first column of the next table to the right, if the area holds tables beside each other. */
function cutColumn(grid: VisibleGrid, area: Area): number | null {
  const fill = fillOf(grid, area)
  const columns = [...fill.keys()].sort((a, b) => a - b)
  for (let at = 1; at < columns.length - 1; at++) {
    const column = columns[at]
    const before = columns[at - 1]
    if (column === undefined || before === undefined) continue
    const entry = fill.get(column)
    if (!entry || entry.texts <= entry.numbers) {
      const year = entry && entry.texts + entry.numbers > 1 && repeatsStub(grid, area, column)
      if (!year) continue
    }
    const gap = column - before > 1
    const figuresBefore = fill.get(before)
    const side = !gap && figuresBefore !== undefined && figuresBefore.numbers > figuresBefore.texts
    if (!gap && !(side && repeatsStub(grid, area, column))) continue
    if (standsAlone(grid, area, column, area.right) && standsAlone(grid, area, area.left, before))
      return column
  }
  return null
}

function tighten(grid: VisibleGrid, area: Area): Area | null {
  let left = Number.POSITIVE_INFINITY
  let right = 0
  let top = 0
  let bottom = 0
  for (const row of grid.rowsBetween(area.top, area.bottom)) {
    const cells = cellsWithin(grid, row, area)
    const first = cells[0]
    const last = cells.at(-1)
    if (!first || !last) continue
    if (top === 0) top = row
    bottom = row
    left = Math.min(left, first.column)
    right = Math.max(right, last.column)
  }
  return top === 0 ? null : { top, left, bottom, right }
}

function boundsOf(rows: TableRows, area: Area): Area {
  const all = [
    ...rows.titleRows,
    ...rows.headerRows,
    ...rows.bodyRows,
    ...rows.noteRows,
    ...rows.repeatedRows,
  ]
  let top = Number.POSITIVE_INFINITY
  let bottom = 0
  for (const row of all) {
    top = Math.min(top, row)
    bottom = Math.max(bottom, row)
  }
  return { ...area, top, bottom }
}

function split(grid: VisibleGrid, whole: Area, depth: number): LocatedTable[] {
  const area = tighten(grid, whole)
  if (!area) return []
  const column = depth > 40 ? null : cutColumn(grid, area)
  if (column !== null)
    return [
      ...split(grid, { ...area, right: column - 1 }, depth + 1),
      ...split(grid, { ...area, left: column }, depth + 1),
    ]
  const tables = tablesBelow(grid, area)
  if (tables.length <= 1) return tables.map((table) => ({ ...table, area }))
  return tables.flatMap((table) => {
    const own = boundsOf(table, area)
    return cutColumn(grid, own) === null ? [{ ...table, area: own }] : split(grid, own, depth + 1)
  })
}

/**
 * Finds every printed table of a sheet: beside each other where each has a stub of labels of its own, below each other
 * where a heading stands under a body.
 */
export function splitTables(grid: VisibleGrid): LocatedTable[] {
  const top = grid.rowNumbers[0]
  const bottom = grid.rowNumbers.at(-1)
  if (top === undefined || bottom === undefined) return []
  return split(grid, { top, left: 1, bottom, right: grid.lastColumn }, 0)
}
