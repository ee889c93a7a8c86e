import { expect } from 'vitest'
import { readSpreadsheet } from '../../../../electron/core/workbook/read-spreadsheet.ts'
import { scanXlsx } from '../../../../electron/core/workbook/scan-xlsx.ts'
import { writeZip } from '../../../../electron/core/workbook/write-zip.ts'
import type { RawBook, RawCell, RawCells, RawSheet } from '../../../../shared/model/raw-sheet.ts'
import { buildXlsx, type XlsxParts } from './build-xlsx.ts'

/** Reads a package with the spreadsheet library. */
export function readByLibrary(entries: ReadonlyMap<string, Uint8Array>): Promise<RawBook> {
  return readSpreadsheet({ bytes: writeZip(entries) }, 'xlsx', '表.xlsx')
}

/** A book without what only the scanner tells: declared ranges, and digits beyond a double's. */
export function asLibraryTells(book: RawBook<RawCells> | null): RawBook | null {
  return (
    book && {
      ...book,
      sheets: book.sheets.map(({ declared: _, ...sheet }) => ({
        ...sheet,
        cells: [...sheet.cells].map(({ written: __, ...cell }) => cell),
      })),
    }
  )
}

/** Scans a workbook and holds the result against the library's. */
export async function scanAsLibrary(parts: XlsxParts): Promise<readonly RawSheet[]> {
  const entries = buildXlsx(parts)
  const book = await scanXlsx(new Map(entries))
  expect(book).not.toBeNull()
  expect(asLibraryTells(book)).toEqual(await readByLibrary(entries))
  return (book?.sheets ?? []).map((sheet) => ({ ...sheet, cells: [...sheet.cells] }))
}

/** The cells of a workbook's first sheet, scanned and held against the library's. */
export async function scanCells(sheetData: string, parts: XlsxParts = {}): Promise<readonly RawCell[]> {
  const [sheet] = await scanAsLibrary({ ...parts, sheetData })
  return sheet?.cells ?? []
}
