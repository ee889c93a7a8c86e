import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { GuardRefusal } from './guard-refusal.ts'

/** Other programs and other users of this computer reach the same port; only who holds the token gets in. */
export interface TokenGate {
  /** The cookie to set, where the address carries the right token; null otherwise. */
  cookieFor(request: IncomingMessage): string | null
  /** Refuses whoever does not send the cookie back. */
  guard(request: IncomingMessage): GuardRefusal | null
}

function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  // Equal lengths by hashing, equal time by comparing whole digests.
  return timingSafeEqual(digest(given), digest(wanted))
}

function cookieOf(request: IncomingMessage, name: string): string {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
}

/**
 * The token stands in the address only once: it is exchanged for a cookie with a secret of its own, which scripts
 * cannot read and other sites cannot send.
 * @param port names the cookie, since cookies do not keep the ports of one computer apart
 */
export function createTokenGate(token: string, port: number): TokenGate {
  const name = `huibiao-${port}`
  const secret = randomBytes(32).toString('base64url')
  return {
    cookieFor(request) {
      const given = new URLSearchParams((request.url ?? '').split('?', 2)[1]).get('token')
      if (given === null || !isSame(given, token)) return null
      return `${name}=${secret}; Path=/; HttpOnly; SameSite=Strict`
    },
    guard: (request) => (isSame(cookieOf(request, name), secret) ? null : { status: 403, reason: 'token' }),
  }
}
