import type { DrawnPage } from '../../contract/pages.ts'
import { pageWords } from '../../locale/zh/pages.ts'
import type { PrintedTable } from '../../model/printed-list.ts'
import { layOutList } from '../lists/lay-out-list.ts'
import { lineHeight, pageSetups } from '../lists/page-setup.ts'
import type { CellRole } from '../lists/place-cells.ts'
import { shortTitle } from '../lists/short-title.ts'
import { drawBorders } from './draw-borders.ts'
import { isTableRole, type PageBox, type PageBoxes, pageBoxes } from './page-boxes.ts'
import { hundredth, type PageCanvas, pageCanvas } from './page-canvas.ts'
import { measureLine, type TypeMetrics } from './type-metrics.ts'

export interface DrawOptions {
  readonly metrics: TypeMetrics
  /** Stands in the header of every page; of a draft also large across it. */
  readonly mark?: { readonly kind: 'draft' | 'final'; readonly text: string } | undefined
  /** Where the pages are part of a bound batch: the number of their first page in it, and of how many. */
  readonly batch?: { readonly first: number; readonly of: number } | undefined
}

/** Space between a cell's edge and its text. */
const inset = 2.25
/** Where in its square a Han character stands: so much of it is above the baseline. */
const ascent = 0.88
const marginSize = 9

const headingRoles: readonly CellRole[] = ['title', 'header', 'section', 'sum']

function writeBox(box: PageBox, { scale, left, top }: PageBoxes, canvas: PageCanvas): void {
  const { cell, size, lines } = box
  const own = lineHeight(size)
  const block = lines.length * own
  const isParagraph = cell.role === 'note' || cell.role === 'lead'
  const first = box.y + Math.max(0, (box.height - block) / (isParagraph ? 1 : 2))
  lines.forEach((text, index) => {
    if (text.trim() === '') return
    canvas.write({
      text,
      face: headingRoles.includes(cell.role) ? 'sans' : 'serif',
      size: size * scale,
      align: cell.align,
      left: left + (box.x + inset) * scale,
      right: left + (box.x + box.width - inset) * scale,
      baseline: top + (first + index * own + (own - size) / 2 + ascent * size) * scale,
    })
  })
}

/** Header and footer of a page. */
function writeMargins(
  table: PrintedTable,
  number: number,
  pages: number,
  inBatch: number,
  { mark, batch }: DrawOptions,
  canvas: PageCanvas,
): void {
  const { width, height, margin } = pageSetups[table.paper]
  const middle = width / 2
  const line = { size: marginSize, left: margin.side, right: width - margin.side }
  const header = margin.footer + marginSize
  const title = shortTitle(table.title, 60)
  if (number > 1)
    canvas.write({
      ...line,
      text: pageWords.continuedTable(title),
      face: 'sans',
      align: 'left',
      right: middle + width / 6,
      baseline: header,
    })
  if (mark)
    canvas.write({
      ...line,
      text: mark.text,
      face: 'sans',
      align: 'right',
      left: middle + width / 6 + 12,
      baseline: header,
    })
  const footer = pageWords.footer(title, number, pages)
  const whole = batch ? `　　${pageWords.batchFooter(inBatch, batch.of)}` : ''
  canvas.write({
    ...line,
    text: footer + whole,
    face: 'serif',
    align: 'center',
    baseline: height - margin.footer,
  })
}

/** As large as it can be along the diagonal. */
function drawWatermark(table: PrintedTable, { mark, metrics }: DrawOptions): DrawnPage['watermark'] {
  if (mark?.kind !== 'draft') return null
  const { width, height } = pageSetups[table.paper]
  const natural = measureLine(mark.text, 'sans', 1, metrics).reduce((sum, piece) => sum + piece.width, 0)
  const size = (0.5 * width) / Math.max(1, natural)
  return {
    text: mark.text,
    x: hundredth(width / 2),
    y: hundredth(height / 2),
    size: hundredth(size),
    width: hundredth(natural * size),
    angle: 30,
  }
}

/**
 * Draws tables page by page, as they are to be on paper: each begins a page of its own; every page has the table's head,
 * closed borders, its number and, from the second on, the table's title. Text is never cut: a line that is wider than its
 * cell is drawn narrower.
 */
export function drawPages(tables: readonly PrintedTable[], options: DrawOptions): DrawnPage[] {
  const drawn: DrawnPage[] = []
  tables.forEach((table, tableIndex) => {
    const { width, height } = pageSetups[table.paper]
    const pages = pageBoxes(table, layOutList(table))
    const watermark = drawWatermark(table, options)
    pages.forEach((page, index) => {
      const canvas = pageCanvas(options.metrics)
      for (const box of page.boxes) writeBox(box, page, canvas)
      const inBatch = (options.batch?.first ?? 1) + drawn.length
      writeMargins(table, index + 1, pages.length, inBatch, options, canvas)
      drawn.push({
        paper: table.paper,
        width: hundredth(width),
        height: hundredth(height),
        table: tableIndex,
        number: index + 1,
        watermark,
        lines: drawBorders(
          page.boxes.filter(({ cell }) => isTableRole(cell.role)),
          {
            x: (value) => page.left + value * page.scale,
            y: (value) => page.top + value * page.scale,
          },
        ),
        texts: canvas.texts(),
      })
    })
  })
  return drawn
}

/** How many pages tables take: the numbers of a bound batch are known before any of it is drawn. */
export function countPages(tables: readonly PrintedTable[]): number {
  return tables.reduce((sum, table) => sum + layOutList(table).pageStarts.length, 0)
}
