import { AppError } from '../../../shared/errors.ts'
import { foundContent } from '../../../shared/locale/zh/reading.ts'
import type { CellRange, RawBook, RawCell, RawSheet } from '../../../shared/model/raw-sheet.ts'
import { decimalText, exact } from '../../../shared/rules/exact.ts'
import { decodeHtmlText, scanHtml } from './html-text.ts'

// Browsers' own limits (HTML standard, 4.9.11): what says more is not meant.
const mostColumns = 1000
const mostRows = 65_534
/** Columns of a sheet. */
const lastColumn = 16_384

/** Elements that begin a new line. */
const blocks = /^(p|div|h[1-6]|br|li|caption|tr|thead|tbody|tfoot|table|center|ul|ol)$/

interface Table {
  readonly cells: RawCell[]
  merges: CellRange[]
  readonly hiddenRows: number[]
  readonly hiddenColumns: number[]
  /** Column → last row that a cell above reaches down to. */
  readonly reached: number[]
  /** The last row that any cell reaches down to. */
  reach: number
  row: number
  column: number
  /** Whether cells may stand in the row. */
  begun: boolean
  /** Text outside the cells that has no row yet. */
  lines: string[]
  /** What the open cell said before the table within it. */
  before: string
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

/** Gives each line a row of its own below what the table has. */
function addLines(table: Table, lines: readonly string[]): void {
  for (const content of lines) table.cells.push({ row: ++table.row, column: 1, kind: 'text', content })
}

function openTable(lines: readonly string[]): Table {
  const table: Table = {
    cells: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    reached: [],
    reach: 0,
    row: 0,
    column: 0,
    begun: false,
    lines: [],
    before: '',
    described: 0,
    cell: null,
  }
  // What stands above a table, its title and unit mostly, belongs to it.
  addLines(table, lines)
  return table
}

function placeLines(table: Table): void {
  addLines(table, table.lines)
  table.lines = []
}

function openRow(table: Table): void {
  // A row of text would tear cells apart that reach down: it waits until they end.
  if (table.row >= table.reach) placeLines(table)
  table.row++
  table.column = 0
  table.begun = true
}

/** Ends a table: no cell reaches below its last row, so that text may stand there. */
function endTable(table: Table): void {
  table.merges = table.merges
    .map((range) => ({ ...range, bottom: Math.min(range.bottom, table.row) }))
    .filter((range) => range.right > range.left || range.bottom > range.top)
  placeLines(table)
}

function openCell(table: Table, tag: string): void {
  if (!table.begun) openRow(table)
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
  table.reach = Math.max(table.reach, range.bottom)
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

/** Sets the text that follows the last table below it, after an empty row; a page without a table has no place for it. */
function addBelow(table: Table | null, lines: readonly string[]): void {
  if (table === null) return
  if (table.cells.length > 0) table.row++
  addLines(table, lines)
}

function rawSheet({ cells, merges, hiddenRows, hiddenColumns }: Table, index: number): RawSheet {
  return {
    name: `Sheet${index + 1}`,
    hidden: false,
    cells,
    merges,
    hiddenRows,
    hiddenColumns,
    isAllText: true,
  }
}

/**
 * Reads the tables of a web page, which many systems hand out under the name of an .xls: a sheet for each table, every
 * cell as the text it shows. The page's other text is no less read, a row for each line: what stands before a table
 * above it, what follows the last one below it after an empty row, what stands between rows between them.
 *
 * @throws AppError file-not-a-table, file-dangerous, without the file's name
 */
export function readHtml(html: string): RawBook {
  const tables: Table[] = []
  const open: Table[] = []
  /** The table that text at the end of the page follows. */
  let last: Table | null = null
  let text = ''
  /** Text outside all tables that no table has yet. */
  let lines: string[] = []
  /** Hands over the text since the last mark. */
  const take = () => {
    const taken = decodeHtmlText(text)
    text = ''
    return taken
  }
  const endLine = () => {
    const table = open.at(-1)
    if (table?.cell) text += '\n'
    else for (const line of take().split('\n')) if (line !== '') (table?.lines ?? lines).push(line)
  }
  const endCell = (table: Table) => {
    if (table.cell) closeCell(table, take())
    else endLine()
  }
  const beginTable = () => {
    const outer = open.at(-1)
    if (outer) outer.before = text
    text = ''
    const above = outer ? null : linesOf(tables.at(-1))
    if (above) tables.pop()
    const next = openTable([...(above ?? []), ...lines])
    lines = []
    tables.push(next)
    open.push(next)
  }
  const leaveTable = (table: Table) => {
    endCell(table)
    endTable(table)
    if (last === null || table.cells.length > 0) last = table
    open.pop()
    text = open.at(-1)?.before ?? ''
  }
  const onTag = (name: string, closes: boolean, tag: string) => {
    if (blocks.test(name)) endLine()
    const table = open.at(-1)
    if (name === 'table' && !closes) beginTable()
    else if (!table) return
    else if (name === 'table') leaveTable(table)
    else if (name === 'tr') {
      endCell(table)
      if (closes) return
      openRow(table)
      if (isHidden(tag)) table.hiddenRows.push(table.row)
    } else if (name === 'td' || name === 'th') {
      endCell(table)
      if (!closes) openCell(table, tag)
    } else if (name === 'col' && !closes) {
      const count = span(tag, 'span', mostColumns)
      for (let at = 1; at <= count && isHidden(tag); at++) table.hiddenColumns.push(table.described + at)
      table.described += count
    }
  }
  scanHtml(
    html,
    (raw) => {
      text += raw
    },
    onTag,
  )
  for (let table = open.at(-1); table; table = open.at(-1)) leaveTable(table)
  endLine()
  if (lines.length > 0) addBelow(last, lines)
  const filled = tables.filter((table) => table.cells.length > 0)
  if (filled.length === 0) throw new AppError('file-not-a-table', { found: foundContent.page })
  return { format: 'html', sheets: filled.map(rawSheet) }
}
