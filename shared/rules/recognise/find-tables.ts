import { isMeasure } from '../measure.ts'
import { normaliseName } from '../normalise-name.ts'
import { isColumnMark } from '../structure/column-mark.ts'
import type { KnownRow } from './form-rows.ts'
import { isTitledAnew } from './item-list.ts'
import {
  bringsFigures,
  type HeaderContext,
  type HeaderMatch,
  matchHeader,
  mentionsColumns,
} from './match-header.ts'
import { turnsOf } from './other-meaning.ts'
import { type SheetGrid, shownText } from './sheet-grid.ts'

/** One list on a sheet: its header and the rows that belong to it. */
export interface FoundTable {
  /** The grid it stands in: the sheet, a band of it, or the sheet turned on its side. */
  readonly grid: SheetGrid
  readonly header: HeaderMatch
  /** First row that belongs to the table: its titles stand above the header. */
  readonly rowsFrom: number
  readonly rowsTo: number
  /** Rows of the header, of its repetitions, of column numbers and of units. */
  readonly headerRows: ReadonlySet<number>
  /** Rows of titles that come again with the header on a new page. */
  readonly titleRows: ReadonlySet<number>
  /** Units that a row under the header states, by column. */
  readonly unitRow: ReadonlyMap<number, string>
  /** Rows that are known by the id of a form, in a table of one. */
  readonly form?: ReadonlyMap<number, KnownRow>
}

/** True for the row that numbers the columns: 甲 乙 1 2 3=1/2. */
function isColumnNumberRow(texts: readonly string[]): boolean {
  if (texts.length < 3 || !texts.every(isColumnMark)) return false
  const numbers = texts.map((text) => Number(/\d+/.exec(text)?.[0])).filter((number) => !Number.isNaN(number))
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0))
}

/** True for the row under a header that gives the units of measure: — — 吨 吨 %. */
function isUnitRow(texts: readonly string[]): boolean {
  const units = texts.filter((text) => isMeasure(text))
  return units.length >= 2 && texts.every((text) => isMeasure(text) || /^(?:[-/]|计量单位|单位)$/.test(text))
}

function textsOf(grid: SheetGrid, row: number): string[] {
  return grid
    .list(row)
    .map((cell) => normaliseName(shownText(cell)))
    .filter((text) => text !== '')
}

function bestHeaderAt(grid: SheetGrid, row: number, context: HeaderContext): HeaderMatch | null {
  // What heads a table on its side is the first column or two: short enough to try without a hint.
  if (!grid.turned && !mentionsColumns(grid, row, context)) return null
  let best: HeaderMatch | null = null
  for (let height = 1; height <= 4; height++) {
    const bottom = row + height - 1
    if (bottom > grid.lastRow) break
    const match = matchHeader(grid, row, bottom, context)
    if (!match) continue
    // A taller header must explain more columns, or its last row can be nothing else: otherwise that is already data.
    // What is nothing else counts even where it takes a column away: 完成投资 over 累计 is not this year's.
    if (!best || match.matched > best.matched || goesOn(grid, best, bottom)) best = match
  }
  best = best && raised(grid, best, context)
  while (best && best.bottom > best.top) {
    const lower = matchHeader(grid, best.top + 1, best.bottom, context)
    if (!lower || !isStatementAbove(grid, best, lower)) break
    best = lower
  }
  return best
}

/**
 * The header with the row above it, where that row heads groups of its columns though none of its words are a form's: 上年情况
 * over 产生量 and 处置量, 本年情况 over the same again. Without it, last year's figures would be taken for this year's.
 */
function raised(grid: SheetGrid, header: HeaderMatch, context: HeaderContext): HeaderMatch {
  const above = header.top - 1
  const cells = above < 1 ? [] : grid.list(above)
  if (cells.length < 2 || bringsFigures(cells)) return header
  const heads =
    textsOf(grid, above).some((text) => turnsOf(text).length > 0) ||
    grid.merges.some(({ top, left, right, bottom }) => top === above && right > left && bottom === above)
  const taller = heads ? matchHeader(grid, above, header.bottom, context) : null
  return taller && !isStatementAbove(grid, taller, header) ? taller : header
}

/**
 * True where a header's first row says nothing of its columns: a line of statements (填报单位：… 报告期：…), or a title beside
 * the year (废物清单 … 2023年), with no cell that spans a group of columns. Without it every column is still the same.
 */
function isStatementAbove(grid: SheetGrid, header: HeaderMatch, lower: HeaderMatch): boolean {
  if (textsIn(grid, header.top).some((text) => /[:：]/.test(text))) return lower.matched >= header.matched
  const spans = grid.merges.some(
    ({ top, left, right, bottom }) =>
      top <= header.top && bottom >= header.top && (right > left || bottom > header.top),
  )
  if (spans || lower.list !== header.list) return false
  return header.columns.every((column) => {
    const own = lower.columns.find((one) => one.column === column.column)
    return own !== undefined && own.field === column.field && own.unit === column.unit
  })
}

/** True for a row under a header that only goes on with it: merged into it from above, or words over no entry. */
function goesOn(grid: SheetGrid, header: HeaderMatch, row: number): boolean {
  const key = header.columns.find((column) => column.field?.content === 'key')?.column
  if (key === undefined || grid.size(row) < 2) return false
  const isMerged = grid.merges.some(
    (area) =>
      area.left <= key && key <= area.right && header.top <= area.top && area.top < row && row <= area.bottom,
  )
  const isSpanned = grid.merges.some(
    (area) =>
      area.right > area.left &&
      header.top <= area.top &&
      area.bottom === row - 1 &&
      row - 1 === header.bottom,
  )
  if (isMerged || (isSpanned && !bringsFigures(grid.list(row)))) return true
  return (
    !grid.cell(row, key) &&
    grid.list(row).every((cell) => cell.kind === 'text' && !/^[-+\d.,%/—\s]+$/.test(cell.content))
  )
}

function textsIn(grid: SheetGrid, row: number): string[] {
  return grid.list(row).map(shownText)
}

/** True where the row starts a header again: 续表, or the head repeated on a new page. */
function repeats(grid: SheetGrid, row: number, header: HeaderMatch, firstTexts: readonly string[]): boolean {
  if (row + header.bottom - header.top > grid.lastRow) return false
  const again = header.columns.filter((column, index) => {
    const first = firstTexts[index]
    return first !== '' && normaliseName(grid.coveredText(row, column.column)) === first
  })
  return again.length * 10 >= header.columns.length * 7
}

const pageTitle = /续|接上页|第\d+页|单位[:：(]|报告期|统计年度|年度[:：]/

/** Rows right above a repeated header that are titles of a new page: as they stand at the top, or a line of statements. */
function pageTitles(grid: SheetGrid, headerRow: number, table: { header: HeaderMatch }): number[] {
  const above = new Set<string>()
  for (const row of grid.rowNumbers) {
    if (row >= table.header.top) break
    for (const text of textsOf(grid, row)) above.add(text)
  }
  const titles: number[] = []
  for (let row = headerRow - 1; row > table.header.bottom && headerRow - row <= 6; row--) {
    const texts = textsOf(grid, row)
    if (texts.length === 0) continue
    if (texts.length > 4 || !texts.every((text) => above.has(text) || pageTitle.test(text))) break
    titles.push(row)
  }
  return titles
}

/** The header's upper cells in normal form, by column. */
function headTexts(grid: SheetGrid, header: HeaderMatch): string[] {
  return header.columns.map((column) => normaliseName(grid.coveredText(header.top, column.column)))
}

/**
 * Finds the lists on a sheet by their headers, top down. A header that comes again continues its table; the header of
 * another list starts the next one, and text between the two belongs to the one below.
 */
export function findTables(grid: SheetGrid, context: HeaderContext): FoundTable[] {
  let heads: readonly string[] = []
  const tables: {
    header: HeaderMatch
    rowsFrom: number
    rowsTo: number
    grid: SheetGrid
    headerRows: Set<number>
    titleRows: Set<number>
    unitRow: Map<number, string>
  }[] = []
  let row = 1
  while (row <= grid.lastRow) {
    const current = tables.at(-1)
    if (grid.size(row) < 2 || (!grid.turned && bringsFigures(grid.list(row)))) {
      row += 1
      continue
    }
    const isAnew = current?.header.list === 'items' && isTitledAnew(grid, row, context.index)
    if (current && !isAnew && repeats(grid, row, current.header, heads)) {
      const height = current.header.bottom - current.header.top + 1
      for (let offset = 0; offset < height; offset++) current.headerRows.add(row + offset)
      for (const title of pageTitles(grid, row, current)) current.titleRows.add(title)
      row += height
      continue
    }
    // A sheet on its side holds one table: what looks like a second head is an entry of it.
    const header = grid.turned && current ? null : bestHeaderAt(grid, row, context)
    if (!header) {
      row += 1
      continue
    }
    const headerRows = new Set<number>()
    for (let at = header.top; at <= header.bottom; at++) headerRows.add(at)
    const unitRow = new Map<number, string>()
    let next = header.bottom + 1
    for (; next <= grid.lastRow; next++) {
      const texts = textsOf(grid, next)
      if (isUnitRow(texts)) {
        for (const [column, cell] of grid.row(next)) {
          const text = normaliseName(shownText(cell))
          if (isMeasure(text)) unitRow.set(column, text)
        }
      } else if (!isColumnNumberRow(texts)) break
      headerRows.add(next)
    }
    heads = headTexts(grid, header)
    tables.push({
      grid,
      header,
      rowsFrom: 1,
      rowsTo: grid.lastRow,
      headerRows,
      titleRows: new Set(),
      unitRow,
    })
    row = next
  }
  tables.forEach((table, index) => {
    const above = tables[index - 1]
    if (!above) return
    table.rowsFrom = titleStart(grid, table.header.top, above.header)
    above.rowsTo = table.rowsFrom - 1
  })
  return tables
}

/** The rows above a second header that are its titles: few cells, none of them in the first table's body shape. */
function titleStart(grid: SheetGrid, headerTop: number, above: HeaderMatch): number {
  let start = headerTop
  for (let row = headerTop - 1; row > above.bottom && headerTop - row <= 8; row--) {
    const texts = textsOf(grid, row)
    if (texts.length > 3 || texts.some((text) => /^注|^单位负责人/.test(text))) break
    if (texts.length > 0) start = row
  }
  return start
}
