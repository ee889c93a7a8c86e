import type { FileNotice } from '../../../shared/model/raw-sheet.ts'
import type { InspectedSheet } from '../../../shared/rules/inspect/account-cells.ts'
import { inspectBook } from '../../../shared/rules/inspect/inspect-book.ts'
import { readBook } from '../workbook/read-book.ts'

/** Opens and inspects in one go: a large workbook's cells stay in this process, only the findings travel. */
export async function inspectFile({
  bytes,
  file,
  password,
}: {
  bytes: Uint8Array
  file: string
  password?: string | undefined
}): Promise<{ notices: readonly FileNotice[]; sheets: InspectedSheet[] }> {
  const book = await readBook(bytes, file, password)
  return { notices: book.notices ?? [], sheets: inspectBook(book) }
}
