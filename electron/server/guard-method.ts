import type { IncomingMessage } from 'node:http'
import type { GuardRefusal } from './guard-refusal.ts'

/** Calls of the core are POST only, so that no link or picture can make one; the page itself is only read. */
export function guardMethod(request: IncomingMessage, isCall: boolean): GuardRefusal | null {
  const allowed = isCall ? ['POST'] : ['GET', 'HEAD']
  return allowed.includes(request.method ?? '') ? null : { status: 405, reason: 'method' }
}
