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
import { type FormulaText, formulaTexts } from '../workbook/list-formulas.ts'
import { readBook } from '../workbook/read-book.ts'
import { type ProvenList, sumProven } from './proven-list.ts'

/** A finished file, and the tables that it is meant to hold, a sheet each. */
export interface BookProof {
  readonly tables: readonly PrintedTable[]
  readonly layouts?: readonly ListLayout[]
  /** How many of the tables, from the first on, are what the file is for; all where it is not said. */
  readonly counted?: number
  readonly bytes: Uint8Array
  /** Named in a refusal. */
  readonly file: string
}

/** No text and no number has a formula, unless it is meant to have just this one. */
function sameContent(
  meant: PlacedCell['content'],
  found: RawCell | undefined,
  formulaText: FormulaText,
): boolean {
  if (meant === null) return found === undefined
  if (found === undefined) return false
  if (meant.kind === 'text')
    return found.kind === 'text' && found.content === meant.text && found.formula === undefined
  const formula = meant.formula === undefined ? undefined : formulaText(meant.formula, meant.decimals)
  if (found.formula !== formula) return false
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
  formulaText: FormulaText,
  file: string,
): void {
  const meantRefs = new Set<string>()
  for (const { range, content } of placed) {
    const ref = cellRef(range.top, range.left)
    const found = cells.get(ref)
    if (content !== null) meantRefs.add(ref)
    if (sameContent(content, found, formulaText)) continue
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

/** Compares one sheet with its table, cell by cell, then its entries and totals. */
function proveSheet(
  table: PrintedTable,
  layout: ListLayout,
  sheet: RawSheet,
  formulaText: FormulaText,
  file: string,
): ProvenList {
  const cells = new Map(sheet.cells.map((cell) => [cellRef(cell.row, cell.column), cell]))
  compareCells(placeCells(table, layout), cells, formulaText, file)
  const { rows, totals } = countEntries(table, layout, sheet)
  const meantRows = table.rows.filter((row) => row.kind === 'entry').length
  if (rows !== meantRows) refuse(file, listWords.proof.rows(meantRows, rows))
  const meantTotals = controlTotals(table)
  for (const field of new Set([...Object.keys(meantTotals), ...Object.keys(totals)])) {
    const meant = meantTotals[field] ?? ''
    const found = totals[field] ?? ''
    if (meant !== found) refuse(file, listWords.proof.total(field, meant, found))
  }
  return { rows, totals, pages: layout.pageStarts.length }
}

/**
 * Reads a finished workbook back, with the product's own reader, and compares it with what was meant: every sheet, every
 * cell and formula, the number of entries, the control totals.
 * @throws AppError proof-failed with the first difference
 */
export async function proveBook({
  tables,
  layouts = tables.map(layOutList),
  counted = tables.length,
  bytes,
  file,
}: BookProof): Promise<ProvenList> {
  const book = await readBook(bytes, file)
  const sheets = tables.map((table, index) => {
    const sheet = book.sheets[index]
    if (!sheet || sheet.name !== table.sheetName || sheet.hidden) refuse(file, listWords.proof.sheet)
    return { table, layout: layouts[index] ?? layOutList(table), sheet }
  })
  if (book.sheets.length !== tables.length) refuse(file, listWords.proof.sheet)
  const proven = sheets.map(({ table, layout, sheet }, index) =>
    proveSheet(table, layout, sheet, formulaTexts(sheets, index), file),
  )
  return sumProven(
    proven.slice(0, counted).map((one, index) => ({ ...one, name: tables[index]?.sheetName ?? '' })),
  )
}
