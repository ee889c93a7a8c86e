import { AppError } from '../../../shared/errors.ts'
import { correctionWords } from '../../../shared/locale/zh/corrections.ts'
import { listWords } from '../../../shared/locale/zh/lists.ts'
import type { PrintedTable } from '../../../shared/model/printed-list.ts'
import type { RawCell, RawSheet } from '../../../shared/model/raw-sheet.ts'
import { cellRef } from '../../../shared/rules/cell-ref.ts'
import { decimalText, exact } from '../../../shared/rules/exact.ts'
import { controlTotals } from '../../../shared/rules/lists/control-totals.ts'
import { type ListLayout, layOutList } from '../../../shared/rules/lists/lay-out-list.ts'
import { type PlacedCell, placeCells } from '../../../shared/rules/lists/place-cells.ts'
import { additiveFields } from '../../../shared/rules/lists/printed-row.ts'
import { readBook } from '../workbook/read-book.ts'

/** A finished file, and the list it is meant to hold. */
export interface ListProof {
  readonly list: PrintedTable
  readonly layout?: ListLayout
  readonly bytes: Uint8Array
  /** Named in a refusal. */
  readonly file: string
}

/** What the finished file really holds, counted in the file. */
export interface ProvenList {
  readonly rows: number
  readonly totals: Record<string, string>
  readonly pages: number
}

function sameContent(meant: PlacedCell['content'], found: RawCell | undefined): boolean {
  if (meant === null) return found === undefined
  if (found === undefined || found.formula !== undefined) return false
  if (meant.kind === 'text') return found.kind === 'text' && found.content === meant.text
  const isMarked = found.shown?.endsWith(correctionWords.mark) === true
  return (
    found.kind === 'number' &&
    exact(found.content).eq(meant.value) &&
    isMarked === (meant.isAdjusted === true)
  )
}

function refuse(file: string, what: string): never {
  throw new AppError('proof-failed', { file, what })
}

/** Every cell as meant, and nothing beside them. */
function compareCells(
  placed: readonly PlacedCell[],
  cells: ReadonlyMap<string, RawCell>,
  file: string,
): void {
  const meantRefs = new Set<string>()
  for (const { range, content } of placed) {
    const ref = cellRef(range.top, range.left)
    const found = cells.get(ref)
    if (content !== null) meantRefs.add(ref)
    if (sameContent(content, found)) continue
    const meant = content === null ? '' : content.kind === 'text' ? content.text : content.value
    refuse(file, listWords.proof.cell(ref, meant, found?.content ?? ''))
  }
  for (const ref of cells.keys()) if (!meantRefs.has(ref)) refuse(file, listWords.proof.extra(ref))
}

/** Counts the entries and adds up their columns in the file that was read back. */
function countEntries(
  list: PrintedTable,
  layout: ListLayout,
  sheet: RawSheet,
): Pick<ProvenList, 'rows' | 'totals'> {
  const entryRows = new Set(
    list.rows.flatMap((row, index) => (row.kind === 'entry' ? [layout.rows[index]?.[0]] : [])),
  )
  const key = list.columns.findIndex((column) => column.role === 'key') + 1
  const fields = new Map(list.columns.map((column, index) => [index + 1, column.field]))
  const controlled = new Set(additiveFields(list.columns))
  const sums = new Map<string, ReturnType<typeof exact>>()
  let rows = 0
  for (const cell of sheet.cells) {
    if (!entryRows.has(cell.row)) continue
    if (cell.column === key) rows += 1
    const field = fields.get(cell.column) ?? ''
    // A number too long for a workbook's own numbers stands there as text.
    const isNumber =
      cell.kind === 'number' || (cell.kind === 'text' && /^-?\d+(\.\d+)?＊?$/.test(cell.content))
    if (!isNumber || !controlled.has(field)) continue
    sums.set(field, (sums.get(field) ?? exact(0)).add(cell.content.replace(/＊$/, '')))
  }
  // In the order of the columns, as the library's own totals.
  const totals = [...controlled].flatMap((field) => {
    const sum = sums.get(field)
    return sum ? [[field, decimalText(sum)] as const] : []
  })
  return { rows, totals: Object.fromEntries(totals) }
}

/**
 * Reads a finished list back, with the product's own reader, and compares it with what was meant: every cell, the
 * number of entries, the control totals.
 * @throws AppError proof-failed with the first difference
 */
export async function proveList({
  list,
  layout = layOutList(list),
  bytes,
  file,
}: ListProof): Promise<ProvenList> {
  const book = await readBook(bytes, file)
  const [sheet] = book.sheets
  if (!sheet || book.sheets.length !== 1 || sheet.name !== list.sheetName || sheet.hidden) {
    refuse(file, listWords.proof.sheet)
  }
  const cells = new Map(sheet.cells.map((cell) => [cellRef(cell.row, cell.column), cell]))
  compareCells(placeCells(list, layout), cells, file)
  const { rows, totals } = countEntries(list, layout, sheet)
  const meantRows = list.rows.filter((row) => row.kind === 'entry').length
  if (rows !== meantRows) refuse(file, listWords.proof.rows(meantRows, rows))
  const meantTotals = controlTotals(list)
  for (const field of new Set([...Object.keys(meantTotals), ...Object.keys(totals)])) {
    const meant = meantTotals[field] ?? ''
    const found = totals[field] ?? ''
    if (meant !== found) refuse(file, listWords.proof.total(field, meant, found))
  }
  return { rows, totals, pages: layout.pageStarts.length }
}
