import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import * as xlsx from 'xlsx'

export type PlainRows = (string | number | undefined)[][]

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}

/** A file's sheets as the spreadsheet library alone sees them (no part of the product's reader): name → rows of cells. */
export async function readPlainly(file: string): Promise<Map<string, PlainRows>> {
  const bytes = await readFile(file)
  const isText = file.endsWith('.csv')
  const book = isText ? xlsx.read(decode(bytes), { type: 'string', raw: true }) : xlsx.read(bytes)
  return new Map(
    Object.entries(book.Sheets).map(([name, sheet]) => [
      isText ? basename(file) : name,
      xlsx.utils.sheet_to_json<PlainRows[number]>(sheet, { header: 1 }),
    ]),
  )
}
