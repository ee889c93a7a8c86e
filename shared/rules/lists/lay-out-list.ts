import { pageWords } from '../../locale/zh/pages.ts'
import type { PrintedRow, PrintedTable } from '../../model/printed-list.ts'
import { fitWidths } from './fit-widths.ts'
import { continuesHeading } from './heading-path.ts'
import {
  availableCharacters,
  columnPoints,
  frameSizes,
  lineCapacity,
  lineHeight,
  lowestRow,
  pageSetups,
  roundUp,
  rowPadding,
  scaleToPaper,
  tallestRow,
} from './page-setup.ts'
import { cellText } from './printed-text.ts'
import { countLines } from './wrap-text.ts'

/** Where every part of a list stands on its sheet. Rows are 1-based; heights in points; widths in characters. */
export interface ListLayout {
  readonly widths: readonly number[]
  /** Height of every row of the sheet, from row 1 on. */
  readonly heights: readonly number[]
  readonly titleRows: readonly [top: number, bottom: number]
  readonly formNumberRow: number | null
  readonly lineRow: number
  readonly leadRows: readonly (readonly [top: number, bottom: number])[]
  /** The row that is not seen and says what form it is; its height is 0. Null where there is none. */
  readonly markRow: number | null
  /** First and last row of the header, which every page repeats. */
  readonly header: readonly [top: number, bottom: number]
  /** For each row of the list the sheet rows it takes; one, unless its text is taller than a row may be. */
  readonly rows: readonly (readonly [top: number, bottom: number])[]
  readonly noteRows: readonly (readonly [top: number, bottom: number])[]
  readonly signatureRow: number
  /** First sheet row of each printed page. */
  readonly pageStarts: readonly number[]
}

/** How many lines a row of the table takes, each cell in its column. */
function rowLines(
  row: PrintedRow,
  list: PrintedTable,
  capacities: readonly number[],
  across: number,
): number {
  if ('text' in row) return countLines(row.text, across)
  const lines = list.columns.map((column, index) => {
    const cell = row.cells[column.field]
    return cell?.kind === 'text' ? countLines(cellText(cell), capacities[index] ?? 2) : 1
  })
  return Math.max(...lines, 1)
}

/** Height of a row of so many lines. */
function heightOf(lines: number, fontSize: number): number {
  return Math.max(lowestRow, roundUp(lines * lineHeight(fontSize) + rowPadding))
}

/**
 * Heights of the sheet rows that a row of so many lines takes: one, unless it is taller than a sheet row may be; its
 * cells are then merged over several. Each holds whole lines, so that a page may end between any two.
 *
 * @param spare points beside the lines
 * @param most points at most
 */
function splitHeight(lines: number, fontSize: number, spare: number, most: number): number[] {
  const own = lineHeight(fontSize)
  const fitting = Math.max(1, Math.floor((most - spare - 0.75) / own))
  const parts = Math.ceil(lines / fitting)
  return Array.from({ length: parts }, () => roundUp(Math.ceil(lines / parts) * own + spare))
}

function headerHeights(list: PrintedTable, widths: readonly number[], fontSize: number): number[] {
  const lines = (label: string, points: number) => countLines(label, lineCapacity(points, fontSize))
  const single = list.columns.map((column, index) => lines(column.label, columnPoints(widths[index] ?? 1)))
  const height = (count: number) => heightOf(count, fontSize)
  if (list.columns.every((column) => column.group === null)) return [height(Math.max(...single))]
  const grouped = single.filter((_, index) => list.columns[index]?.group !== null)
  const lower = height(Math.max(...grouped))
  // A label that spans both rows needs its height in the two together.
  return [Math.max(height(1), height(Math.max(...single)) - lower), lower]
}

/** Height that a page has for rows. The repeated header takes its part from every page but the first. */
function pageRoom(list: PrintedTable, widths: readonly number[]): number {
  const { height, margin } = pageSetups[list.paper]
  // Where the list is scaled down, more rows fit.
  return (height - margin.top - margin.bottom) / scaleToPaper(list.paper, widths)
}

function sumOf(heights: readonly number[], from: number): number {
  return heights.slice(from - 1).reduce((sum, height) => sum + height, 0)
}

/**
 * First sheet row of each page: rows follow each other until the next one no longer fits.
 * @param heights those of rows that begin a page are raised to what they need there
 */
function breakPages(
  heights: number[],
  repeated: number,
  room: number,
  atStart: (row: number) => number,
): number[] {
  const starts = [1]
  let used = 0
  heights.forEach((height, index) => {
    let own = height
    if (used > 0 && used + own > room) {
      starts.push(index + 1)
      own = Math.max(own, atStart(index + 1))
      heights[index] = own
      used = repeated
    }
    used += own
  })
  return starts
}

/** Signatures on a page of their own could belong to any table: the last two rows go with them, where they fit. */
function keepSignatures(starts: readonly number[], wanted: number, fits: boolean): readonly number[] {
  const [before, last] = starts.slice(-2)
  if (before === undefined || last === undefined || last <= wanted || wanted <= before || !fits) return starts
  return [...starts.slice(0, -1), wanted]
}

/** What a row of the list needs where it begins a page: its headings are said again there, with a word more. */
function heightAtStart(list: PrintedTable, index: number, capacities: readonly number[], fontSize: number) {
  const row = list.rows[index]
  if (!row || 'text' in row) return 0
  const lines = list.columns.map((column, at) => {
    const cell = row.cells[column.field]
    if (!cell || column.role !== 'heading' || !continuesHeading(list.rows, index, list.columns, at)) return 0
    return countLines(cellText(cell) + pageWords.continued, capacities[at] ?? 2)
  })
  return Math.min(tallestRow, heightOf(Math.max(...lines, 1), fontSize))
}

/** Computes a list's layout: row heights from wrapped text, so that nothing is cut, and from them the pages. */
export function layOutList(list: PrintedTable): ListLayout {
  const { fontSize } = pageSetups[list.paper]
  const widths = fitWidths(list, fontSize, availableCharacters(list.paper, list.columns.length))
  const points = widths.map(columnPoints)
  const capacities = points.map((width) => lineCapacity(width, fontSize))
  const total = points.reduce((sum, width) => sum + width, 0)
  const room = pageRoom(list, widths)
  const labels = headerHeights(list, widths, fontSize)
  const headers = list.hasColumnNumbers ? [...labels, heightOf(1, fontSize)] : labels
  const repeated = headers.reduce((sum, height) => sum + height, 0)
  // A sheet row and the header together must fit on a page.
  const most = Math.max(lowestRow, Math.min(tallestRow, room - repeated))
  const heights: number[] = []
  const add = (...rows: number[]): readonly [number, number] => {
    heights.push(...rows)
    return [heights.length - rows.length + 1, heights.length]
  }
  const paragraph = (size: number, spare: number) => (text: string) =>
    add(...splitHeight(countLines(text, lineCapacity(total, size)), size, spare, most))
  const titleRows = paragraph(frameSizes.title, rowPadding)(list.title)
  const formNumberRow =
    list.formNumber === null
      ? null
      : add(roundUp(list.formNumber.split('\n').length * lineHeight(frameSizes.line)))[0]
  const [lineRow] = add(roundUp(lineHeight(frameSizes.line) + rowPadding))
  const leadRows = (list.lead ?? []).map(paragraph(frameSizes.line, 1.5))
  const markRow = list.rowIds?.mark === undefined ? null : add(0)[0]
  const header = add(...headers)
  const across = lineCapacity(total, fontSize)
  const rows = list.rows.map((row) => {
    const parts = splitHeight(rowLines(row, list, capacities, across), fontSize, rowPadding, most)
    return add(...parts.map((height) => Math.max(lowestRow, height)))
  })
  const noteRows = list.notes.map(paragraph(frameSizes.note, 1.5))
  const [signatureRow] = add(roundUp(lineHeight(frameSizes.line) + 3 * rowPadding))
  const rowAt = new Map(rows.map(([top], index) => [top, index]))
  const atStart = (row: number) => heightAtStart(list, rowAt.get(row) ?? -1, capacities, fontSize)
  const broken = breakPages(heights, repeated, room, atStart)
  const lastTwo = rows.at(-2)?.[0] ?? 1
  const fits =
    repeated + Math.max(0, atStart(lastTwo) - (heights[lastTwo - 1] ?? 0)) + sumOf(heights, lastTwo) <= room
  const pageStarts = keepSignatures(broken, lastTwo, fits)
  const last = (pageStarts.at(-1) ?? 1) - 1
  if (last > 0) heights[last] = Math.max(heights[last] ?? 0, atStart(last + 1))
  return {
    widths,
    heights,
    titleRows,
    formNumberRow,
    lineRow,
    leadRows,
    markRow,
    header,
    rows,
    noteRows,
    signatureRow,
    pageStarts,
  }
}
