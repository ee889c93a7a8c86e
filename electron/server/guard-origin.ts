import type { IncomingMessage } from 'node:http'
import type { GuardRefusal } from './guard-refusal.ts'

/**
 * Refuses what a foreign page asks for. A browser names the asking page in `Origin` whenever more than reading is
 * wanted, so a call without it is refused too; `Sec-Fetch-Site` tells on the rest.
 */
export function guardOrigin(request: IncomingMessage): GuardRefusal | null {
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  const readsOnly = request.method === 'GET' || request.method === 'HEAD'
  const originIsOwn = origin === undefined ? readsOnly : origin === `http://${host}`
  // A click on a link elsewhere is not an attack: the strict cookie stays at home then, and the page only reads.
  const isNavigation = request.headers['sec-fetch-mode'] === 'navigate' && readsOnly
  const siteIsOwn = site === undefined || site === 'same-origin' || site === 'none' || isNavigation
  return originIsOwn && siteIsOwn ? null : { status: 403, reason: 'origin' }
}
