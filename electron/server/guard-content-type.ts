import type { IncomingMessage } from 'node:http'
import type { GuardRefusal } from './guard-refusal.ts'

/** The two forms in which the client sends a call: plain, and with files. */
const accepted = ['application/json', 'multipart/form-data']

/** Refuses a call in any other form than the client's own, such as the `text/plain` of a foreign form. */
export function guardContentType(request: IncomingMessage): GuardRefusal | null {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  return accepted.includes(type) ? null : { status: 415, reason: 'contentType' }
}
