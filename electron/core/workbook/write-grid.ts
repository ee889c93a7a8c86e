import * as xlsx from 'xlsx'
import type { CellRange } from '../../../shared/model/raw-sheet.ts'

/** A cell to write: text as it stands, or a number (decimal string) with an optional number format such as `0.00%`. */
export type GridCell =
  | { readonly kind: 'text'; readonly content: string }
  | { readonly kind: 'number'; readonly content: string; readonly format?: string }

export interface GridSheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly (readonly (GridCell | null)[])[]
  readonly merges: readonly CellRange[]
  /** Column widths in characters, from the first column on. */
  readonly widths: readonly number[]
}

function toCell(cell: GridCell): xlsx.CellObject {
  if (cell.kind === 'text') return { t: 's', v: cell.content }
  return { t: 'n', v: Number(cell.content), ...(cell.format === undefined ? {} : { z: cell.format }) }
}

function toSheet(sheet: GridSheet): xlsx.WorkSheet {
  const written: xlsx.WorkSheet = {}
  let columns = 1
  sheet.rows.forEach((row, r) => {
    columns = Math.max(columns, row.length)
    row.forEach((cell, c) => {
      if (cell !== null) written[xlsx.utils.encode_cell({ r, c })] = toCell(cell)
    })
  })
  written['!ref'] = xlsx.utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: Math.max(sheet.rows.length, 1) - 1, c: columns - 1 },
  })
  written['!merges'] = sheet.merges.map(({ top, left, bottom, right }) => ({
    s: { r: top - 1, c: left - 1 },
    e: { r: bottom - 1, c: right - 1 },
  }))
  written['!cols'] = sheet.widths.map((wch) => ({ wch }))
  return written
}

/**
 * Writes plain sheets (no styling) as a workbook; the same sheets give the same bytes.
 * @param format xlsx, or xls for the old binary format (BIFF8)
 */
export function writeGrid(sheets: readonly GridSheet[], format: 'xlsx' | 'xls'): Uint8Array {
  const book = xlsx.utils.book_new()
  for (const sheet of sheets) xlsx.utils.book_append_sheet(book, toSheet(sheet), sheet.name)
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) }
  return xlsx.write(book, {
    type: 'buffer',
    bookType: format === 'xls' ? 'biff8' : 'xlsx',
    compression: true,
    bookSST: true,
  })
}
