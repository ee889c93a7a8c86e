import type { FormFile } from '../../../shared/contract/forms.ts'
import { listWords } from '../../../shared/locale/zh/lists.ts'
import type { FormSheet } from '../../../shared/rules/forms/build-unit-form.ts'
import { readFormRowId } from '../../../shared/rules/forms/form-mark.ts'
import { compareSheet, refuseProof } from '../lists/compare-sheet.ts'
import { formulaTexts } from '../workbook/list-formulas.ts'
import { readBook } from '../workbook/read-book.ts'
import type { BookSheet } from '../workbook/write-book.ts'

/** A sheet of a form, laid out. */
export type FormBookSheet = FormSheet & BookSheet

/**
 * Reads a finished form back, with the product's own reader, and compares every cell with what was meant.
 *
 * @returns the lists in it with their rows to be filled in, counted in the file
 * @throws AppError proof-failed with the first difference
 */
export async function proveForm(
  meant: readonly FormBookSheet[],
  bytes: Uint8Array,
  file: string,
): Promise<FormFile['sheets']> {
  const book = await readBook(bytes, file)
  const isComplete =
    book.sheets.length === meant.length &&
    meant.every(({ table }, at) => book.sheets[at]?.name === table.sheetName && !book.sheets[at]?.hidden)
  if (!isComplete) refuseProof(file, listWords.proof.sheet)
  return meant.flatMap((one, at) => {
    const sheet = book.sheets[at]
    if (!sheet) return []
    compareSheet(one.placed, sheet, formulaTexts(meant, at), file)
    const { list } = one
    const rows = sheet.cells.filter((cell) => readFormRowId(cell.content)?.list === list).length
    return list === null ? [] : [{ list, rows }]
  })
}
