import type { IncomingMessage } from 'node:http'
import type { GuardRefusal } from './guard-refusal.ts'

/**
 * Refuses a request that was not sent to this host by one of its own names. A foreign name that resolves to
 * 127.0.0.1 (DNS rebinding) would otherwise make a foreign page same-origin with this one.
 */
export function guardHost(request: IncomingMessage, port: number): GuardRefusal | null {
  const isOwn = [`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? '')
  return isOwn ? null : { status: 403, reason: 'host' }
}
