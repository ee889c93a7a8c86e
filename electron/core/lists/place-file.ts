import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { listWords } from '../../../shared/locale/zh/lists.ts'

/**
 * Puts a file on the disk and reads it back from there.
 *
 * @param folder absolute path
 * @param file relative to the folder, with forward slashes; its own folders are made
 * @returns what the disk gives back
 * @throws AppError proof-failed where that is something else; a file system error as it comes
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
