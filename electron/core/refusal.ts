import { randomUUID } from 'node:crypto'
import { ORPCError } from '@orpc/server'
import { AppError } from '../../shared/errors.ts'
import { zh } from '../../shared/locale/zh.ts'
import type { Log } from './log.ts'

/** What crosses the contract for an error: the refusal itself, or `internal` with a number that leads to the log. */
export function refusalOf(error: unknown, log: Log): unknown {
  if (error instanceof ORPCError) return error
  const known = error instanceof AppError ? error : internal(error, log)
  const sentence = zh.errors[known.code](known.facts)
  const data = { code: known.code, facts: { ...known.facts }, sentence }
  return new ORPCError('REFUSED', { defined: true, status: 422, message: sentence, data })
}

function internal(error: unknown, log: Log): AppError {
  const reference = randomUUID().slice(0, 8)
  log.error('internal', error, { reference })
  return new AppError('internal', { reference })
}

/** The same for errors that come up while long work is being listened to. */
export async function* refuseWhileWorking<Event, Result>(
  work: AsyncGenerator<Event, Result, void>,
  log: Log,
): AsyncGenerator<Event, Result, void> {
  try {
    return yield* work
  } catch (error) {
    throw refusalOf(error, log)
  }
}
