import type { PrintedCell, PrintedRow, PrintedTable } from '../../model/printed-list.ts'
import { fitWidths } from './fit-widths.ts'
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
  tallestRow,
} from './page-setup.ts'
import { countLines } from './wrap-text.ts'

/** Where every part of a list stands on its sheet. Rows are 1-based; heights in points; widths in characters. */
export interface ListLayout {
  readonly widths: readonly number[]
  /** Height of every row of the sheet, from row 1 on. */
  readonly heights: readonly number[]
  readonly titleRow: number
  readonly formNumberRow: number | null
  readonly lineRow: number
  readonly leadRows: readonly number[]
  /** The row that is not seen and says what form it is; its height is 0. Null where there is none. */
  readonly markRow: number | null
  /** First and last row of the header, which every page repeats. */
  readonly header: readonly [top: number, bottom: number]
  /** For each row of the list the sheet rows it takes; one, unless its text is taller than a row may be. */
  readonly rows: readonly (readonly [top: number, bottom: number])[]
  readonly noteRows: readonly number[]
  readonly signatureRow: number
  /** First sheet row of each printed page. */
  readonly pageStarts: readonly number[]
}

/** Height that a row of cells needs, each in its column. */
function rowHeight(
  cells: readonly (PrintedCell | undefined)[],
  capacities: readonly number[],
  fontSize: number,
): number {
  const lines = cells.map((cell, index) =>
    cell?.kind === 'text' ? countLines(cell.text, capacities[index] ?? 2) : 1,
  )
  return Math.max(lowestRow, roundUp(Math.max(...lines, 1) * lineHeight(fontSize) + rowPadding))
}

function bodyHeight(
  row: PrintedRow,
  list: PrintedTable,
  capacities: readonly number[],
  fontSize: number,
  across: number,
): number {
  if ('text' in row) {
    return Math.max(lowestRow, roundUp(countLines(row.text, across) * lineHeight(fontSize) + rowPadding))
  }
  return rowHeight(
    list.columns.map((column) => row.cells[column.field]),
    capacities,
    fontSize,
  )
}

function headerHeights(list: PrintedTable, widths: readonly number[], fontSize: number): number[] {
  const lines = (label: string, points: number) => countLines(label, lineCapacity(points, fontSize))
  const single = list.columns.map((column, index) => lines(column.label, columnPoints(widths[index] ?? 1)))
  const height = (count: number) => Math.max(lowestRow, roundUp(count * lineHeight(fontSize) + rowPadding))
  if (list.columns.every((column) => column.group === null)) return [height(Math.max(...single))]
  const grouped = single.filter((_, index) => list.columns[index]?.group !== null)
  const lower = height(Math.max(...grouped))
  // A label that spans both rows needs its height in the two together.
  return [Math.max(height(1), height(Math.max(...single)) - lower), lower]
}

/** Breaks a tall row into several of the allowed height; its cells are then merged over them. */
function splitHeight(height: number): number[] {
  const parts = Math.ceil(height / tallestRow)
  return Array.from({ length: parts }, () => roundUp(height / parts))
}

/** Height that a page has for rows. The repeated header takes its part from every page but the first. */
function pageRoom(list: PrintedTable, widths: readonly number[]): number {
  const { width, height, margin } = pageSetups[list.paper]
  const tableWidth = widths.reduce((sum, characters) => sum + columnPoints(characters), 0)
  // A list wider than the paper is scaled down as a whole, by whole percents, and more rows fit.
  const scale = Math.min(1, Math.floor((100 * (width - 2 * margin.side)) / tableWidth) / 100)
  return (height - margin.top - margin.bottom) / scale
}

function sumOf(heights: readonly number[], from: number, to = heights.length): number {
  return heights.slice(from - 1, to).reduce((sum, height) => sum + height, 0)
}

/** First sheet row of each page: rows follow each other until the next one no longer fits. */
function breakPages(heights: readonly number[], repeated: number, room: number): number[] {
  const starts = [1]
  let used = 0
  heights.forEach((own, index) => {
    if (used > 0 && used + own > room) {
      starts.push(index + 1)
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

/** Computes a list's layout: row heights from wrapped text, so that nothing is cut, and from them the pages. */
export function layOutList(list: PrintedTable): ListLayout {
  const { fontSize } = pageSetups[list.paper]
  const widths = fitWidths(list, fontSize, availableCharacters(list.paper, list.columns.length))
  const points = widths.map(columnPoints)
  const capacities = points.map((width) => lineCapacity(width, fontSize))
  const total = points.reduce((sum, width) => sum + width, 0)
  const heights: number[] = []
  const add = (...rows: number[]): readonly [number, number] => {
    heights.push(...rows)
    return [heights.length - rows.length + 1, heights.length]
  }
  const [titleRow] = add(roundUp(lineHeight(frameSizes.title) + rowPadding))
  const formNumberRow = list.formNumber === null ? null : add(roundUp(lineHeight(frameSizes.line)))[0]
  const [lineRow] = add(roundUp(lineHeight(frameSizes.line) + rowPadding))
  const paragraph = (size: number, spare: number) => (text: string) =>
    add(roundUp(countLines(text, lineCapacity(total, size)) * lineHeight(size) + spare))[0]
  const leadRows = (list.lead ?? []).map(paragraph(frameSizes.line, 1.5))
  const markRow = list.rowIds?.mark === undefined ? null : add(0)[0]
  const header = add(...headerHeights(list, widths, fontSize))
  const across = lineCapacity(total, fontSize)
  const rows = list.rows.map((row) =>
    add(...splitHeight(bodyHeight(row, list, capacities, fontSize, across))),
  )
  const noteRows = list.notes.map(paragraph(frameSizes.note, 1.5))
  const [signatureRow] = add(roundUp(lineHeight(frameSizes.line) + 3 * rowPadding))
  const room = pageRoom(list, widths)
  const repeated = sumOf(heights, ...header)
  const lastTwo = rows.at(-2)?.[0] ?? 1
  const fits = repeated + sumOf(heights, lastTwo) <= room
  const pageStarts = keepSignatures(breakPages(heights, repeated, room), lastTwo, fits)
  return {
    widths,
    heights,
    titleRow,
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
