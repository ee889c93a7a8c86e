import { AppError } from '../../../shared/errors.ts'
import { type AnswerRow, readAnswers } from '../../../shared/rules/queries/read-answers.ts'
import type { Core } from '../core.ts'
import { sha256 } from '../db/tables/original-file.ts'

/** An answer workbook that was read, or the reason why it was not. */
export interface AnswerBook {
  readonly id: string
  readonly file: string
  readonly bytes: Uint8Array | null
  readonly sha256: string | null
  readonly error: AppError | null
  readonly rows: readonly AnswerRow[]
}

/** @throws AppError query-codes-missing, query-header-missing, and what opening a file throws */
async function rowsOf(
  core: Core,
  bytes: Uint8Array,
  file: string,
  password: string | undefined,
  signal: AbortSignal,
) {
  const book = await core.jobs.run('read-book', { bytes, file, password }, signal)
  const { rows, headless } = readAnswers(book)
  if (rows.length > 0) return rows
  const [sheet] = headless
  throw sheet === undefined
    ? new AppError('query-codes-missing', { file })
    : new AppError('query-header-missing', { file, sheet })
}

/** Opens a file by its id and reads its answers, in a process of its own. A file that cannot be read says why. */
export async function readAnswerFile(
  core: Core,
  id: string,
  password: string | undefined,
  signal: AbortSignal,
): Promise<AnswerBook> {
  const read: { bytes: Uint8Array | null; sha256: string | null } = { bytes: null, sha256: null }
  const file = core.files.nameOf(id)
  try {
    const { bytes } = await core.files.open(id)
    read.bytes = bytes
    read.sha256 = sha256(bytes)
    return { id, file, ...read, error: null, rows: await rowsOf(core, bytes, file, password, signal) }
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'cancelled') throw error
    return { id, file, ...read, error, rows: [] }
  }
}
