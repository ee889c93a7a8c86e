import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { listWords } from '../../../shared/locale/zh/lists.ts'
import type { PrintedTable } from '../../../shared/model/printed-list.ts'
import { layOutList } from '../../../shared/rules/lists/lay-out-list.ts'
import { writeList } from '../workbook/write-list.ts'
import { type ProvenList, proveList } from './prove-list.ts'

export interface ListOrder {
  readonly list: PrintedTable
  /** Absolute path of the folder. */
  readonly folder: string
  /** Relative to the folder, with forward slashes; its own folders are made. */
  readonly file: string
}

export interface ProducedList extends ProvenList {
  readonly sha256: string
}

/**
 * Writes one list, reads the finished file back from the disk and proves it.
 * @throws AppError proof-failed; a file system error as it comes
 */
export async function produceList({ list, folder, file }: ListOrder): Promise<ProducedList> {
  const layout = layOutList(list)
  const bytes = writeList(list, layout)
  const path = join(folder, file)
  // Its process has nothing else to do meanwhile: waiting in turns would only cost time.
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  const finished = new Uint8Array(readFileSync(path))
  if (Buffer.compare(finished, bytes) !== 0)
    throw new AppError('proof-failed', { file, what: listWords.proof.bytes })
  const proven = await proveList({ list, layout, bytes: finished, file })
  return { ...proven, sha256: createHash('sha256').update(finished).digest('hex') }
}
