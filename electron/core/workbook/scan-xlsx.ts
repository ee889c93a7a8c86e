import type { RawBook, RawCells } from '../../../shared/model/raw-sheet.ts'
import { notUnderstood } from './scan-give-up.ts'
import { scanPackage } from './scan-package.ts'
import type { PackageEntries } from './scan-part.ts'
import { scanSheet } from './scan-sheet.ts'
import { scanStrings } from './scan-strings.ts'
import { scanStyles } from './scan-styles.ts'
import { settledCells } from './scanned-cells.ts'
import { showNumbers } from './xlsx-show-numbers.ts'
import { type LateEntries, takeLate } from './zip-gate.ts'

async function scan(entries: PackageEntries, late: LateEntries): Promise<RawBook<RawCells>> {
  const { sheets, countsFrom1904, stringsPath, stylesPath } = scanPackage(entries)
  const context = {
    strings: stringsPath === null ? [] : scanStrings(entries, stringsPath),
    styles: stylesPath === null ? [] : scanStyles(entries, stylesPath),
  }
  const scanned: ReturnType<typeof scanSheet>[] = []
  for (const sheet of sheets) {
    await takeLate(late, sheet.path, entries)
    scanned.push(scanSheet(entries, sheet, context))
  }
  // One that belongs to no sheet of the workbook has to be sound all the same.
  for (const path of late.keys()) await takeLate(late, path, entries)
  if (scanned.some(({ unshown }) => unshown.length > 0)) {
    // Large, and most returns never need it.
    const { SSF } = await import('xlsx')
    for (const { sheet, unshown } of scanned) showNumbers(sheet.cells, unshown, countsFrom1904, SSF)
  }
  return {
    format: 'xlsx',
    sheets: scanned.map(({ sheet }) => ({ ...sheet, cells: settledCells(sheet.cells) })),
  }
}

/**
 * Reads an ordinary xlsx workbook in one pass over each part, to the same result as the spreadsheet library, several
 * times faster and without loading it.
 *
 * @param entries the inflated parts of the package by path; used up by the reading
 * @param late parts that are still being inflated
 * @returns null for a workbook that holds anything the scanner does not positively understand
 * @throws AppError file-damaged for a cell outside the grid of a sheet, or where a late part is damaged
 */
export async function scanXlsx(
  entries: PackageEntries,
  late: LateEntries = new Map(),
): Promise<RawBook<RawCells> | null> {
  try {
    return await scan(entries, late)
  } catch (error) {
    if (error === notUnderstood) return null
    throw error
  }
}
