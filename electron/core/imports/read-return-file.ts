import type { ImportedSheet } from '../../../shared/contract/imports.ts'
import { readingWords } from '../../../shared/locale/zh/reading.ts'
import type { Catalogue } from '../../../shared/model/catalogue.ts'
import type { ListKind } from '../../../shared/model/list-kind.ts'
import type { FileNotice } from '../../../shared/model/raw-sheet.ts'
import type { ListRecord } from '../../../shared/model/record.ts'
import { type CatalogueIndex, indexCatalogue } from '../../../shared/rules/catalogue-index.ts'
import { accountSheet } from '../../../shared/rules/recognise/account-sheet.ts'
import { listsOf, type ReturnReading, readReturn } from '../../../shared/rules/recognise/read-return.ts'
import { readBook } from '../workbook/read-book.ts'

export interface ReturnFile {
  readonly bytes: Uint8Array
  readonly file: string
  readonly password?: string | undefined
  readonly period: string
  readonly catalogue: Catalogue
  /** Names this state of the catalogue: its index is made once for each. */
  readonly catalogueHash: string
}

/** A file read as a return, before it is decided whose it is and whether it may be stored. */
export interface ReturnContent {
  readonly notices: readonly FileNotice[]
  readonly sheets: readonly ImportedSheet[]
  /** Records of each entry of `sheets`, at the same place. */
  readonly records: readonly (readonly ListRecord[])[]
  /** Ids of the reporting units that the content names. */
  readonly units: readonly string[]
  /** Years that the content names as the reporting period. */
  readonly years: readonly string[]
  /** The first list that two tables claim with the same entries, and the sheets they stand on. */
  readonly twice: { readonly list: ListKind; readonly sheets: readonly [string, string] } | null
}

let latest: { hash: string; index: CatalogueIndex } | null = null

/** Two tables of one list are one list in two pieces, unless they speak of the same entries. */
function listTwice(reading: ReturnReading): ReturnContent['twice'] {
  const sheetOf = (table: unknown) =>
    reading.sheets.find((sheet) => sheet.tables.some((own) => own === table))?.sheet.name ?? ''
  for (const [list, tables] of listsOf(reading)) {
    const seen = new Map<string, unknown>()
    for (const table of tables) {
      for (const record of table.records) {
        if (record.key === null) continue
        const key = `${record.key}#${record.part ?? ''}`
        const before = seen.get(key)
        if (before === undefined) seen.set(key, table)
        else if (before !== table) return { list, sheets: [sheetOf(before), sheetOf(table)] }
      }
    }
  }
  return null
}

/** Opens a file and reads it as a return; the cells stay in the worker, only what was understood travels. */
export async function readReturnFile({
  bytes,
  file,
  password,
  period,
  catalogue,
  catalogueHash,
}: ReturnFile): Promise<ReturnContent> {
  if (latest?.hash !== catalogueHash) latest = { hash: catalogueHash, index: indexCatalogue(catalogue) }
  const book = await readBook(bytes, file, password)
  const reading = readReturn(book, Number(period), latest.index, readingWords)
  return {
    notices: book.notices ?? [],
    sheets: reading.sheets.flatMap(accountSheet),
    records: reading.sheets.flatMap((sheet) =>
      sheet.leftOut === null ? sheet.tables.map((table) => table.records) : [[]],
    ),
    units: reading.units,
    years: reading.years,
    twice: listTwice(reading),
  }
}
