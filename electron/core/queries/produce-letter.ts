import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { QueryLetter } from '../../../shared/rules/queries/query-letter.ts'
import { writeLetter } from './write-letter.ts'

export interface LetterOrder {
  readonly letter: QueryLetter
  /** Absolute path of the folder. */
  readonly folder: string
  /** Relative to the folder, with forward slashes; its own folders are made. */
  readonly file: string
}

/** Writes one letter to the disk. */
export async function produceLetter({ letter, folder, file }: LetterOrder): Promise<{ sha256: string }> {
  const bytes = await writeLetter(letter)
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  return { sha256: createHash('sha256').update(bytes).digest('hex') }
}
