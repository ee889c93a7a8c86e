import type { FormFile } from '../../../shared/contract/forms.ts'
import type { FormSheet } from '../../../shared/rules/forms/build-unit-form.ts'
import { sha256 } from '../db/tables/original-file.ts'
import { placeFile } from '../lists/place-file.ts'
import { bookSheet, writeBook } from '../workbook/write-book.ts'
import { proveForm } from './prove-form.ts'

export interface ProduceFormOrder {
  readonly title: string
  readonly sheets: readonly FormSheet[]
  /** Absolute path of the folder. */
  readonly folder: string
  /** Relative to the folder. */
  readonly file: string
}

/**
 * Writes one blank form, reads the finished file back from the disk and proves it.
 * @throws AppError proof-failed; a file system error as it comes
 */
export async function produceForm(order: ProduceFormOrder): Promise<Pick<FormFile, 'sha256' | 'sheets'>> {
  const { title, folder, file } = order
  const sheets = order.sheets.map((sheet) => ({ ...sheet, ...bookSheet(sheet.table) }))
  const finished = placeFile(writeBook({ title, sheets }), folder, file)
  const proven = await proveForm(sheets, finished, file)
  return { sheets: proven, sha256: sha256(finished) }
}
