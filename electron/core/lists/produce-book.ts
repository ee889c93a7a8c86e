import type { PrintedTable } from '../../../shared/model/printed-list.ts'
import { sha256 } from '../db/tables/original-file.ts'
import { bookSheet, writeBook } from '../workbook/write-book.ts'
import { placeFile } from './place-file.ts'
import { proveBook } from './prove-book.ts'
import type { ProvenList } from './proven-list.ts'

/** One file to be made of tables. */
export interface BookOrder {
  /** A sheet each; the first names the file's title. */
  readonly tables: readonly [PrintedTable, ...PrintedTable[]]
  /** How many of them are what the file is for; see `proveBook`. */
  readonly counted?: number
  /** Absolute path of the folder. */
  readonly folder: string
  /** Relative to the folder, with forward slashes; its own folders are made. */
  readonly file: string
}

export interface ProducedFile extends ProvenList {
  readonly sha256: string
}

/**
 * Writes a workbook, reads the finished file back from the disk and proves it.
 * @throws AppError proof-failed; a file system error as it comes
 */
export async function produceBook({ tables, counted, folder, file }: BookOrder): Promise<ProducedFile> {
  const sheets = tables.map((table) => bookSheet(table))
  const finished = placeFile(writeBook({ title: tables[0].title, sheets }), folder, file)
  const proven = await proveBook({
    ...{ sheets, bytes: finished, file },
    ...(counted === undefined ? {} : { counted }),
  })
  return { ...proven, sha256: sha256(finished) }
}
