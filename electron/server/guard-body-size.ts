import type { IncomingMessage } from 'node:http'
import type { GuardRefusal } from './guard-refusal.ts'

/** Bytes: the largest return that the core takes, and room for the form around it. */
const largestBody = 101_000_000

/**
 * Refuses a call before its body is read. Node's parser cuts a body at the stated length, so the statement can be
 * relied on; a body without one (chunked) is refused.
 */
export function guardBodySize(request: IncomingMessage): GuardRefusal | null {
  const length = request.headers['content-length']
  if (length === undefined) return { status: 411, reason: 'lengthMissing' }
  return Number(length) <= largestBody ? null : { status: 413, reason: 'tooLarge' }
}
