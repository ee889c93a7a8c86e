import type { FormFile } from '../../../shared/contract/forms.ts'
import { AppError } from '../../../shared/errors.ts'
import { listWords } from '../../../shared/locale/zh/lists.ts'
import type { PrintedCell } from '../../../shared/model/printed-list.ts'
import type { RawCell, RawSheet } from '../../../shared/model/raw-sheet.ts'
import { cellRef } from '../../../shared/rules/cell-ref.ts'
import { exact } from '../../../shared/rules/exact.ts'
import type { FormSheet } from '../../../shared/rules/forms/build-unit-form.ts'
import { readFormRowId } from '../../../shared/rules/forms/form-mark.ts'
import type { ListLayout } from '../../../shared/rules/lists/lay-out-list.ts'
import { placeCells } from '../../../shared/rules/lists/place-cells.ts'
import { readBook } from '../workbook/read-book.ts'

type LaidOut = FormSheet & { readonly layout: ListLayout }

function isSame(meant: PrintedCell, found: RawCell | undefined): boolean {
  if (found === undefined || found.formula !== undefined) return false
  return meant.kind === 'text'
    ? found.kind === 'text' && found.content === meant.text
    : found.kind === 'number' && exact(found.content).eq(meant.value)
}

/** Every cell as meant, and nothing beside them. */
function compareSheet({ table, layout }: LaidOut, sheet: RawSheet, file: string): void {
  const found = new Map(sheet.cells.map((cell) => [cellRef(cell.row, cell.column), cell]))
  for (const { range, content } of placeCells(table, layout)) {
    if (content === null) continue
    const ref = cellRef(range.top, range.left)
    if (!isSame(content, found.get(ref))) {
      const meant = content.kind === 'text' ? content.text : content.value
      const what = listWords.proof.cell(ref, meant, found.get(ref)?.content ?? '')
      throw new AppError('proof-failed', { file, what })
    }
    found.delete(ref)
  }
  const [extra] = found.keys()
  if (extra !== undefined) throw new AppError('proof-failed', { file, what: listWords.proof.extra(extra) })
}

/**
 * Reads a finished form back, with the product's own reader, and compares every cell with what was meant.
 *
 * @returns the lists in it with their rows to be filled in, counted in the file
 * @throws AppError proof-failed with the first difference
 */
export async function proveForm(
  meant: readonly LaidOut[],
  bytes: Uint8Array,
  file: string,
): Promise<FormFile['sheets']> {
  const book = await readBook(bytes, file)
  const isComplete =
    book.sheets.length === meant.length &&
    meant.every(({ table }, at) => book.sheets[at]?.name === table.sheetName && !book.sheets[at]?.hidden)
  if (!isComplete) throw new AppError('proof-failed', { file, what: listWords.proof.sheet })
  return meant.flatMap((one, at) => {
    const sheet = book.sheets[at]
    if (!sheet) return []
    compareSheet(one, sheet, file)
    const { list } = one
    const rows = sheet.cells.filter((cell) => readFormRowId(cell.content)?.list === list).length
    return list === null ? [] : [{ list, rows }]
  })
}
