import { type InspectedSheet, inspectBook } from '../../../shared/rules/inspect/inspect-book.ts'
import { readBook } from '../workbook/read-book.ts'

/** Opens and inspects in one go: a large workbook's cells stay in the worker, only the findings travel. */
export async function inspectFile({
  bytes,
  file,
}: {
  bytes: Uint8Array
  file: string
}): Promise<InspectedSheet[]> {
  return inspectBook(await readBook(bytes, file))
}
