import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FormFile } from '../../../shared/contract/forms.ts'
import type { FormSheet } from '../../../shared/rules/forms/build-unit-form.ts'
import { layOutList } from '../../../shared/rules/lists/lay-out-list.ts'
import { writeBook } from '../workbook/write-book.ts'
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
  const sheets = order.sheets.map((sheet) => ({ ...sheet, layout: layOutList(sheet.table) }))
  const path = join(folder, file)
  writeFileSync(path, writeBook({ title, sheets }))
  const finished = new Uint8Array(readFileSync(path))
  const proven = await proveForm(sheets, finished, file)
  return { sheets: proven, sha256: createHash('sha256').update(finished).digest('hex') }
}
