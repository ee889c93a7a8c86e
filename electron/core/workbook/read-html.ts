import { AppError } from '../../../shared/errors.ts'
import { foundContent } from '../../../shared/locale/zh/reading.ts'
import type { CellRange, RawBook, RawCell, RawSheet } from '../../../shared/model/raw-sheet.ts'
import { decimalText, exact } from '../../../shared/rules/exact.ts'
import { decodeHtmlText } from './html-text.ts'

// Browsers' own limits (HTML standard, 4.9.11): what says more is not meant.
const mostColumns = 1000
const mostRows = 65_534
/** Columns of a sheet. */
const lastColumn = 16_384

/** Elements whose content is no text of the page. */
const silent: ReadonlySet<string> = new Set(['head', 'style', 'script', 'title', 'xml'])
/** Elements that begin a new line. */
const blocks = /^(p|div|h[1-6]|br|li|caption|tr|table|center|ul|ol)$/

interface Table {
  readonly cells: RawCell[]
  readonly merges: CellRange[]
  readonly hiddenRows: number[]
  readonly hiddenColumns: number[]
  /** Column → last row that a cell above reaches down to. */
  readonly reached: number[]
  row: number
  column: number
  /** The column that the next `col` speaks of. */
  described: number
  cell: { readonly range: CellRange; readonly number: string | undefined } | null
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'i').exec(tag)
  return found ? (found[1] ?? found[2] ?? found[3]) : undefined
}

function span(tag: string, name: string, most: number): number {
  const count = Number.parseInt(attribute(tag, name) ?? '1', 10)
  return count >= 1 ? Math.min(count, most) : 1
}

const isHidden = (tag: string) => /display\s*:\s*none/i.test(attribute(tag, 'style') ?? '')

function openTable(lines: readonly string[]): Table {
  // What stands above a table, its title and unit mostly, belongs to it.
  const cells = lines.map((content, index): RawCell => ({ row: index + 1, column: 1, kind: 'text', content }))
  const row = cells.length
  return {
    cells,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    reached: [],
    row,
    column: 0,
    described: 0,
    cell: null,
  }
}

function openCell(table: Table, tag: string): void {
  if (table.row === 0) table.row = 1
  do table.column++
  while ((table.reached[table.column] ?? 0) >= table.row)
  const right = table.column + span(tag, 'colspan', mostColumns) - 1
  if (right > lastColumn)
    throw new AppError('file-dangerous', { where: foundContent.manyColumns(lastColumn) })
  const range = {
    top: table.row,
    left: table.column,
    bottom: table.row + span(tag, 'rowspan', mostRows) - 1,
    right,
  }
  for (let column = range.left; column <= right; column++) table.reached[column] = range.bottom
  table.column = right
  table.cell = { range, number: attribute(tag, 'x:num') }
}

// A title, the unit, the period: what pages set in a table of its own above the one with the figures.
const mostLines = 4

/** The lines of a table that is no more than lines of text; null for any other. */
function linesOf(table: Table | undefined): string[] | null {
  const lines = table !== undefined && table.cells.length > 0 && table.cells.length <= mostLines
  if (!lines || table.hiddenRows.length + table.hiddenColumns.length > 0) return null
  if (table.cells.some((cell) => cell.column !== 1 || !/\p{L}/u.test(cell.content))) return null
  return table.cells.flatMap((cell) => cell.content.split('\n'))
}

/** @param text what the cell shows */
function closeCell(table: Table, text: string): void {
  if (table.cell === null) return
  const { range, number } = table.cell
  table.cell = null
  if (range.right > range.left || range.bottom > range.top) table.merges.push(range)
  const at = { row: range.top, column: range.left }
  // Excel writes beside a rounded number the one it has; all else is text, whatever it looks like.
  if (number !== undefined && /^-?[\d.]+(E[+-]?\d+)?$/i.test(number) && Number.isFinite(Number(number))) {
    const content = decimalText(exact(number))
    table.cells.push({
      ...at,
      kind: 'number',
      content,
      ...(text === content || text === '' ? {} : { shown: text }),
    })
  } else if (text !== '') table.cells.push({ ...at, kind: 'text', content: text })
}

function rawSheet({ cells, merges, hiddenRows, hiddenColumns, row }: Table, index: number): RawSheet {
  return {
    name: `Sheet${index + 1}`,
    hidden: false,
    cells,
    merges: merges
      .map((range) => ({ ...range, bottom: Math.min(range.bottom, row) }))
      .filter((range) => range.right > range.left || range.bottom > range.top),
    hiddenRows,
    hiddenColumns,
    isAllText: true,
  }
}

/**
 * Reads the tables of a web page, which many systems hand out under the name of an .xls: a sheet for each table, every
 * cell as the text it shows.
 *
 * @throws AppError file-not-a-table, file-dangerous, without the file's name
 */
export function readHtml(html: string): RawBook {
  const tables: Table[] = []
  const open: Table[] = []
  let text = ''
  let lines: string[] = []
  let skipped: string | null = null
  /** Hands over the text since the last mark. */
  const take = () => {
    const taken = decodeHtmlText(text)
    text = ''
    return taken
  }
  const endCell = () => {
    const table = open.at(-1)
    if (table?.cell) closeCell(table, take())
  }
  const endLine = () => {
    if (open.at(-1)?.cell) text += '\n'
    else {
      const line = take()
      // Text between the rows of a table is no cell of it.
      if (line !== '' && open.length === 0) lines.push(...line.split('\n'))
    }
  }
  const onTag = (name: string, closes: boolean, tag: string) => {
    const table = open.at(-1)
    if (blocks.test(name)) endLine()
    if (name === 'table' && !closes) {
      endCell()
      const above = open.length === 0 ? linesOf(tables.at(-1)) : null
      if (above) tables.pop()
      const next = openTable([...(above ?? []), ...lines])
      lines = []
      tables.push(next)
      open.push(next)
    } else if (!table) return
    else if (name === 'table') {
      endCell()
      open.pop()
    } else if (name === 'tr') {
      endCell()
      if (closes) return
      table.row++
      table.column = 0
      if (isHidden(tag)) table.hiddenRows.push(table.row)
    } else if (name === 'td' || name === 'th') {
      endCell()
      text = ''
      if (!closes) openCell(table, tag)
    } else if (name === 'col' && !closes) {
      const count = span(tag, 'span', mostColumns)
      for (let at = 1; at <= count && isHidden(tag); at++) table.hiddenColumns.push(table.described + at)
      table.described += count
    }
  }
  for (let at = 0; at < html.length; ) {
    const start = html.indexOf('<', at)
    if (skipped === null)
      text += html.slice(at, start < 0 ? html.length : start).replace(/\s*[\r\n]\s*/g, ' ')
    if (start < 0) break
    const isComment = html.startsWith('<!--', start)
    const end = isComment ? html.indexOf('-->', start + 4) + 2 : html.indexOf('>', start)
    if (end < start) break
    at = end + 1
    const tag = html.slice(start, at)
    const [, slash, written = ''] = /^<(\/?)([a-z][\w:]*)/i.exec(tag) ?? []
    const name = written.toLowerCase()
    if (skipped !== null) {
      if (slash === '/' && name === skipped) skipped = null
    } else if (silent.has(name) && slash === '' && !tag.endsWith('/>')) skipped = name
    else if (name !== '') onTag(name, slash === '/', tag)
    else if (!isComment && !/^<[!?/]/.test(tag)) {
      // A sign of comparison, not a tag.
      text += '<'
      at = start + 1
    }
  }
  endCell()
  const filled = tables.filter((table) => table.cells.length > 0)
  if (filled.length === 0) throw new AppError('file-not-a-table', { found: foundContent.page })
  return { format: 'html', sheets: filled.map(rawSheet) }
}
