import { listWords } from '../../../shared/locale/zh/lists.ts'
import type { PrintedTable } from '../../../shared/model/printed-list.ts'
import { decimalText, exact } from '../../../shared/rules/exact.ts'
import { layOutList } from '../../../shared/rules/lists/lay-out-list.ts'
import { additiveFields } from '../../../shared/rules/lists/printed-row.ts'
import { cellText } from '../../../shared/rules/lists/printed-text.ts'
import { type PageBox, type PageBoxes, pageBoxes } from '../../../shared/rules/pages/page-boxes.ts'
import type { ReadPage } from './read-pdf.ts'

/** What a table's pages show: entries, control totals of their printed numbers, pages. */
export interface PrintedCount {
  readonly rows: number
  readonly totals: Record<string, string>
  readonly pages: number
}

/** A printed number, and the mark it may have. */
const numberText = /^(-?\d+(?:\.\d+)?)＊?$/

/** The text that was read where a cell stands. */
function textIn(box: PageBox, { scale, left, top }: PageBoxes, page: ReadPage): string {
  const [x, y] = [left + box.x * scale, top + box.y * scale]
  const inside = page.runs.filter(
    (run) =>
      run.isUpright &&
      run.x >= x - 0.01 &&
      run.x < x + box.width * scale &&
      run.y > y &&
      run.y <= y + box.height * scale + 0.01,
  )
  return inside.map((run) => run.text).join('')
}

/** Adds up the numbers of the entries, as they are printed. */
function meantTotals(table: PrintedTable, fields: readonly string[]): Record<string, string> {
  const totals: Record<string, string> = {}
  for (const row of table.rows) {
    if (row.kind !== 'entry') continue
    for (const field of fields) {
      const cell = row.cells[field]
      if (cell?.kind !== 'number') continue
      const value = numberText.exec(cellText(cell))?.[1] ?? '0'
      totals[field] = decimalText(exact(totals[field] ?? '0').add(value))
    }
  }
  return totals
}

/**
 * Counts a table's entries and adds up its control totals in what was read back, cell by cell where each stands.
 * @param refuse called with the first difference to the table
 */
export function countPrinted(
  table: PrintedTable,
  pages: readonly ReadPage[],
  refuse: (what: string) => never,
): PrintedCount {
  const layout = layOutList(table)
  const entryTops = new Set(
    table.rows.flatMap((row, index) => (row.kind === 'entry' ? [layout.rows[index]?.[0]] : [])),
  )
  const fields = additiveFields(table.columns)
  const cells = new Map<PageBox['cell'], string>()
  pageBoxes(table, layout).forEach((placed, index) => {
    const page = pages[index]
    for (const box of placed.boxes) {
      const column = table.columns[box.cell.range.left - 1]
      const isCounted = column?.role === 'key' || fields.includes(column?.field ?? '')
      if (!page || box.cell.role !== 'body' || !isCounted || !entryTops.has(box.cell.range.top)) continue
      // A cell that goes on over a page's end is one; where a row is named again, it is no other.
      if (box.isRepeat && column?.role === 'key') continue
      cells.set(box.cell, (cells.get(box.cell) ?? '') + textIn(box, placed, page))
    }
  })
  let rows = 0
  const sums: Record<string, string> = {}
  for (const [cell, text] of cells) {
    const column = table.columns[cell.range.left - 1]
    if (column?.role === 'key' && text.trim() !== '') rows += 1
    const value = numberText.exec(text)?.[1]
    if (!column?.isControlled || value === undefined) continue
    sums[column.field] = decimalText(exact(sums[column.field] ?? '0').add(value))
  }
  const meantRows = table.rows.filter((row) => row.kind === 'entry').length
  if (rows !== meantRows) refuse(listWords.proof.rows(meantRows, rows))
  const meant = meantTotals(table, fields)
  // In the order of the columns, as the library's own totals.
  const totals = fields.flatMap((field) => (sums[field] === undefined ? [] : [[field, sums[field]] as const]))
  for (const field of fields)
    if (meant[field] !== sums[field])
      refuse(listWords.proof.total(field, meant[field] ?? '', sums[field] ?? ''))
  return { rows, totals: Object.fromEntries(totals), pages: pages.length }
}
