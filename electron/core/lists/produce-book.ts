import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { listWords } from '../../../shared/locale/zh/lists.ts'
import type { PrintedTable } from '../../../shared/model/printed-list.ts'
import { layOutList } from '../../../shared/rules/lists/lay-out-list.ts'
import { sha256 } from '../db/tables/original-file.ts'
import { writeBook } from '../workbook/write-book.ts'
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
 * Puts a file on the disk and reads it back from there.
 * @throws AppError proof-failed where the disk gives back something else; a file system error as it comes
 */
export function placeFile(bytes: Uint8Array, folder: string, file: string): Uint8Array {
  const path = join(folder, file)
  // Its process has nothing else to do meanwhile: waiting in turns would only cost time.
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  const finished = new Uint8Array(readFileSync(path))
  if (Buffer.compare(finished, bytes) !== 0)
    throw new AppError('proof-failed', { file, what: listWords.proof.bytes })
  return finished
}

/**
 * Writes a workbook, reads the finished file back from the disk and proves it.
 * @throws AppError proof-failed; a file system error as it comes
 */
export async function produceBook({ tables, counted, folder, file }: BookOrder): Promise<ProducedFile> {
  const sheets = tables.map((table) => ({ table, layout: layOutList(table) }))
  const finished = placeFile(writeBook({ title: tables[0].title, sheets }), folder, file)
  const layouts = sheets.map(({ layout }) => layout)
  const proven = await proveBook({
    ...{ tables, layouts, bytes: finished, file },
    ...(counted === undefined ? {} : { counted }),
  })
  return { ...proven, sha256: sha256(finished) }
}
