import { pageWords } from '../../locale/zh/pages.ts'
import type { PrintedTable } from '../../model/printed-list.ts'
import type { ListLayout } from '../lists/lay-out-list.ts'
import {
  columnPoints,
  frameSizes,
  lineCapacity,
  lineHeight,
  pageSetups,
  rowPadding,
  scaleToPaper,
} from '../lists/page-setup.ts'
import { type CellRole, type PlacedCell, placeCells } from '../lists/place-cells.ts'
import { cellText } from '../lists/printed-text.ts'
import { breakLines } from '../lists/wrap-text.ts'
import { freeSpans } from './free-spans.ts'

/** A cell, or the part of it that stands on one page. Lengths in points before scaling, from the upper left of the table. */
export interface PageBox {
  readonly cell: PlacedCell
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly size: number
  readonly lines: readonly string[]
  /** True where a page says again what an earlier one has said: the head, the name of a row that goes on. */
  readonly isRepeat: boolean
}

export interface PageBoxes {
  /** What all lengths are multiplied with, and where the upper left corner of the table then lies. */
  readonly scale: number
  readonly left: number
  readonly top: number
  readonly boxes: readonly PageBox[]
}

/** Everything between the head line and the notes has borders. */
export function isTableRole(role: CellRole): boolean {
  return ['header', 'body', 'part', 'section', 'remark', 'sum'].includes(role)
}

function sizeOf(role: CellRole, fontSize: number): number {
  if (isTableRole(role)) return fontSize
  if (role === 'title') return frameSizes.title
  return role === 'note' ? frameSizes.note : frameSizes.line
}

/** These stand on one line, however long. */
const onOneLine: readonly CellRole[] = ['formNumber', 'lineLeft', 'lineMiddle', 'lineRight', 'signature']

/** How many lines fit into a box. */
function lineRoom(role: CellRole, height: number, size: number): number {
  const spare = isTableRole(role) || role === 'title' ? rowPadding : 1.5
  return Math.max(1, Math.floor((height - spare + 0.01) / lineHeight(size)))
}

/** The lines of a text, at most so many: where they would be more, they are made longer, and drawn narrower. */
function fitLines(text: string, width: number, size: number, most: number): string[] {
  const fewest = text.split('\n').length
  for (let capacity = lineCapacity(width, size); ; capacity = Math.ceil(capacity * 1.15)) {
    const lines = breakLines(text, capacity)
    if (lines.length <= most) return lines
    if (lines.length > fewest) continue
    return [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')]
  }
}

interface Span {
  readonly page: number
  readonly top: number
  readonly bottom: number
}

/** The parts of a range of rows, page by page. */
function spansOf(top: number, bottom: number, pageOf: readonly number[]): Span[] {
  const spans: Span[] = []
  for (let row = top; row <= bottom; row++) {
    const page = pageOf[row] ?? 0
    const last = spans.at(-1)
    if (last?.page === page) spans[spans.length - 1] = { ...last, bottom: row }
    else spans.push({ page, top: row, bottom: row })
  }
  return spans
}

/** Page of each sheet row, and where its upper edge lies on that page; both by row, from 1. */
function placeRows(layout: ListLayout): { pageOf: number[]; tops: number[]; headerTops: number[] } {
  const pageOf: number[] = [0]
  const tops: number[] = [0]
  const headerTops: number[] = []
  const starts = new Set(layout.pageStarts)
  const [first, last] = layout.header
  let page = -1
  let y = 0
  layout.heights.forEach((height, index) => {
    const row = index + 1
    if (starts.has(row)) {
      page += 1
      y = 0
      if (page > 0) for (let head = first; head <= last; head++) y += layout.heights[head - 1] ?? 0
    }
    pageOf[row] = page
    tops[row] = y
    if (row >= first && row <= last) headerTops[row] = y - (tops[first] ?? 0)
    y += height
  })
  return { pageOf, tops, headerTops }
}

/** The text of a cell as lines, none for an empty one. */
function linesOf(cell: PlacedCell, width: number, size: number, most: number): string[] {
  if (cell.content === null) return []
  const text = cellText(cell.content) + (cell.isContinued ? pageWords.continued : '')
  // A number is never broken.
  if (cell.content.kind === 'number') return [text]
  if (onOneLine.includes(cell.role)) return [text.replaceAll('\n', ' ')]
  return fitLines(text, width, size, most)
}

/**
 * Puts every cell of a table where it is drawn: page by page, the head on each of them. The lines of a cell that goes on
 * over a page's end are dealt out to its parts; no line is cut.
 */
export function pageBoxes(table: PrintedTable, layout: ListLayout): PageBoxes[] {
  const { width: paperWidth, margin, fontSize } = pageSetups[table.paper]
  const scale = scaleToPaper(table.paper, layout.widths)
  const edges = [0]
  for (const characters of layout.widths) edges.push((edges.at(-1) ?? 0) + columnPoints(characters))
  const left = (paperWidth - (edges.at(-1) ?? 0) * scale) / 2
  const { pageOf, tops, headerTops } = placeRows(layout)
  const heightOf = (top: number, bottom: number) =>
    (tops[bottom] ?? 0) + (layout.heights[bottom - 1] ?? 0) - (tops[top] ?? 0)
  const pages: PageBox[][] = layout.pageStarts.map(() => [])
  const freeOf = freeSpans(table, edges.at(-1) ?? 0)
  for (const cell of placeCells(table, layout)) {
    const { range, role } = cell
    if (role === 'rowId') continue
    const size = sizeOf(role, fontSize)
    const free = freeOf(cell)
    const x = free?.x ?? edges[range.left - 1] ?? 0
    const width = free?.width ?? (edges[range.right] ?? 0) - x
    const spans = spansOf(range.top, range.bottom, pageOf)
    const rooms = spans.map((span) => lineRoom(role, heightOf(span.top, span.bottom), size))
    const lines = linesOf(
      cell,
      width,
      size,
      rooms.reduce((sum, room) => sum + room, 0),
    )
    const names = ['heading', 'key'].includes(table.columns[range.left - 1]?.role ?? '') && role !== 'remark'
    let dealt = 0
    spans.forEach((span, index) => {
      const room = rooms[index] ?? 1
      const own = lines.slice(dealt, dealt + room)
      dealt += own.length
      const box = { cell, x, width, size, height: heightOf(span.top, span.bottom), y: tops[span.top] ?? 0 }
      // A row that goes on is named again, where it has been said in full.
      const again =
        index > 0 && own.length === 0 && names && cell.content?.kind === 'text' && isTableRole(role)
          ? fitLines(cellText(cell.content) + pageWords.continued, width, size, room)
          : []
      pages[span.page]?.push(
        again.length > 0 && again.length <= room
          ? { ...box, lines: again, isRepeat: true }
          : { ...box, lines: own, isRepeat: index > 0 },
      )
      if (role !== 'header') return
      for (const boxes of pages.slice(1))
        boxes.push({ ...box, y: headerTops[range.top] ?? 0, lines: own, isRepeat: true })
    })
  }
  return pages.map((boxes) => ({ scale, left, top: margin.top, boxes }))
}
