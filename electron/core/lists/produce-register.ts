import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { listWords } from '../../../shared/locale/zh/lists.ts'
import type { PrintedRegister } from '../../../shared/model/printed-document.ts'
import type { PrintedCell } from '../../../shared/model/printed-list.ts'
import type { RawCell } from '../../../shared/model/raw-sheet.ts'
import { cellRef } from '../../../shared/rules/cell-ref.ts'
import { decimalText, exact } from '../../../shared/rules/exact.ts'
import { layOutList } from '../../../shared/rules/lists/lay-out-list.ts'
import { additiveFields } from '../../../shared/rules/lists/printed-row.ts'
import { cellText } from '../../../shared/rules/lists/printed-text.ts'
import { writableText } from '../../../shared/rules/lists/writable-text.ts'
import { sha256 } from '../db/tables/original-file.ts'
import { readBook } from '../workbook/read-book.ts'
import { streamTable } from '../workbook/stream-table.ts'

export interface RegisterOrder extends Omit<PrintedRegister, 'path'> {
  /** Absolute path of the folder. */
  readonly folder: string
  /** Relative to the folder, with forward slashes; its own folders are made. */
  readonly file: string
}

export interface ProducedRegister {
  readonly rows: number
  readonly totals: Record<string, string>
  readonly sha256: string
}

interface Meant {
  readonly row: number
  readonly column: number
  readonly field: string
  readonly cell: PrintedCell
}

/** The cells that the file is meant to hold, in reading order; one of which nothing can be written is not there. */
function* meantCells({ table, rows }: RegisterOrder, head: number): Generator<Meant> {
  for (const [index, { cells }] of rows.entries()) {
    for (const [at, { field }] of table.columns.entries()) {
      const cell = cells[field]
      if (!cell || (cell.kind === 'text' && writableText(cell.text) === '')) continue
      yield { row: head + index + 1, column: at + 1, field, cell }
    }
  }
}

function isAsMeant({ row, column, cell }: Meant, found: RawCell | undefined): boolean {
  if (found?.row !== row || found.column !== column || found.formula !== undefined) return false
  const isNumber = cell.kind === 'number' && found.kind === 'number'
  return isNumber ? exact(found.content).eq(cell.value) : found.content === writableText(cellText(cell))
}

/** Compares the finished file with what was meant, cell by cell, and adds up what it holds. */
async function proveRegister(bytes: Uint8Array, order: RegisterOrder) {
  const { table, rows, file } = order
  const refuse = (what: string): never => {
    throw new AppError('proof-failed', { file, what })
  }
  const [sheet, ...others] = (await readBook(bytes, file)).sheets
  if (!sheet || others.length > 0 || sheet.name !== table.sheetName) return refuse(listWords.proof.sheet)
  const head = layOutList({ ...table, rows: [] }).header[1]
  const controlled = new Set(additiveFields(table.columns))
  const sums = new Map<string, ReturnType<typeof exact>>()
  let at = sheet.cells.findIndex(({ row }) => row > head)
  for (const meant of meantCells(order, head)) {
    const found = sheet.cells[at]
    const ref = cellRef(meant.row, meant.column)
    if (!isAsMeant(meant, found))
      return refuse(listWords.proof.cell(ref, cellText(meant.cell), found?.content ?? ''))
    if (found?.kind === 'number' && controlled.has(meant.field))
      sums.set(meant.field, (sums.get(meant.field) ?? exact(0)).add(found.content))
    at += 1
  }
  // Below stand the notes and the signatures, and nothing else.
  const after = sheet.cells[at]
  if (after && after.row <= head + rows.length)
    return refuse(listWords.proof.extra(cellRef(after.row, after.column)))
  return {
    rows: rows.length,
    totals: Object.fromEntries([...sums].map(([field, sum]) => [field, decimalText(sum)])),
  }
}

/**
 * Writes a register row by row, reads the finished file back and proves it.
 * @throws AppError proof-failed; a file system error as it comes
 */
export async function produceRegister(order: RegisterOrder): Promise<ProducedRegister> {
  const path = join(order.folder, order.file)
  mkdirSync(dirname(path), { recursive: true })
  streamTable({ ...order.table, rows: order.rows }, path)
  const finished = new Uint8Array(readFileSync(path))
  return { ...(await proveRegister(finished, order)), sha256: sha256(finished) }
}
