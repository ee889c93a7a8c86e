import { randomUUID } from 'node:crypto'
import { basename, dirname } from 'node:path'
import { ORPCError } from '@orpc/server'
import { AppError } from '../../shared/errors.ts'
import { zh } from '../../shared/locale/zh.ts'
import type { AppOptions } from './app-options.ts'

/** What a person can mend about the library's own file; null for any other error. */
function libraryTrouble(error: unknown, file: string): AppError | null {
  const code = String((error as { code?: unknown } | null)?.code ?? '')
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new AppError('library-locked', { file: basename(file) }, { cause: error })
  }
  if (code === 'SQLITE_FULL') {
    return new AppError(
      'folder-unwritable',
      { folder: dirname(file), reason: zh.lists.folder.full },
      { cause: error },
    )
  }
  if (code.startsWith('SQLITE_CORRUPT'))
    return new AppError('library-damaged', { file: basename(file) }, { cause: error })
  return null
}

function internal(error: unknown, { log }: AppOptions): AppError {
  const reference = randomUUID().slice(0, 8)
  log.error('internal', error, { reference })
  return new AppError('internal', { reference })
}

/** What crosses the contract for an error: the refusal itself, or `internal` with a number that leads to the log. */
export function refusalOf(error: unknown, options: AppOptions): unknown {
  if (error instanceof ORPCError) return error
  const known =
    error instanceof AppError
      ? error
      : (libraryTrouble(error, options.libraryFile ?? '') ?? internal(error, options))
  const sentence = zh.errors[known.code](known.facts)
  const data = { code: known.code, facts: { ...known.facts }, sentence }
  return new ORPCError('REFUSED', { defined: true, status: 422, message: sentence, data })
}

/** The same for errors that come up while long work is being listened to. */
export async function* refuseWhileWorking<Event, Result>(
  work: AsyncGenerator<Event, Result, void>,
  options: AppOptions,
): AsyncGenerator<Event, Result, void> {
  try {
    return yield* work
  } catch (error) {
    throw refusalOf(error, options)
  }
}
