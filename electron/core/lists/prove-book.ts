import { listWords } from '../../../shared/locale/zh/lists.ts'
import type { PrintedTable } from '../../../shared/model/printed-list.ts'
import type { RawSheet } from '../../../shared/model/raw-sheet.ts'
import { decimalText, exact } from '../../../shared/rules/exact.ts'
import { controlTotals } from '../../../shared/rules/lists/control-totals.ts'
import type { ListLayout } from '../../../shared/rules/lists/lay-out-list.ts'
import { additiveFields } from '../../../shared/rules/lists/printed-row.ts'
import { type FormulaText, formulaTexts } from '../workbook/list-formulas.ts'
import { readBook } from '../workbook/read-book.ts'
import type { BookSheet } from '../workbook/write-book.ts'
import { compareSheet, refuseProof } from './compare-sheet.ts'
import { type ProvenList, sumProven } from './proven-list.ts'

/** A finished file, and what each of its sheets is meant to hold. */
export interface BookProof {
  readonly sheets: readonly BookSheet[]
  /** How many of them, from the first on, are what the file is for; all where it is not said. */
  readonly counted?: number
  readonly bytes: Uint8Array
  /** Named in a refusal. */
  readonly file: string
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
  { table, layout, placed }: BookSheet,
  sheet: RawSheet,
  formulaText: FormulaText,
  file: string,
): ProvenList {
  compareSheet(placed, sheet, formulaText, file)
  const { rows, totals } = countEntries(table, layout, sheet)
  const meantRows = table.rows.filter((row) => row.kind === 'entry').length
  if (rows !== meantRows) refuseProof(file, listWords.proof.rows(meantRows, rows))
  const meantTotals = controlTotals(table)
  for (const field of new Set([...Object.keys(meantTotals), ...Object.keys(totals)])) {
    const meant = meantTotals[field] ?? ''
    const found = totals[field] ?? ''
    if (meant !== found) refuseProof(file, listWords.proof.total(field, meant, found))
  }
  return { rows, totals, pages: layout.pageStarts.length }
}

/**
 * Reads a finished workbook back, with the product's own reader, and compares it with what was meant: every sheet, every
 * cell and formula, the number of entries, the control totals.
 * @throws AppError proof-failed with the first difference
 */
export async function proveBook({
  sheets,
  counted = sheets.length,
  bytes,
  file,
}: BookProof): Promise<ProvenList> {
  const book = await readBook(bytes, file)
  if (book.sheets.length !== sheets.length) refuseProof(file, listWords.proof.sheet)
  const proven = sheets.map((meant, index) => {
    const sheet = book.sheets[index]
    if (!sheet || sheet.name !== meant.table.sheetName || sheet.hidden)
      refuseProof(file, listWords.proof.sheet)
    return proveSheet(meant, sheet, formulaTexts(sheets, index), file)
  })
  return sumProven(
    proven.slice(0, counted).map((one, index) => ({ ...one, name: sheets[index]?.table.sheetName ?? '' })),
  )
}
