import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { net, type Protocol, protocol } from 'electron'

const scheme = 'app'
const origin = `${scheme}://bundle`

/** The only address that the window ever shows. */
export const pageAddress = `${origin}/index.html`

/** Whether an address belongs to the page itself. */
export function isPageAddress(address: string): boolean {
  return address === origin || address.startsWith(`${origin}/`)
}

/**
 * Only the page's own files run or show; the page talks to the core over its port and to nobody else.
 * Inline styles are allowed because the components place themselves by style attributes and the theme is written into
 * the page as a style element; no script is ever inline.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Must run before Electron is ready. `standard` and `secure` give the page an origin of its own, as https would. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** The file that an address means; null where it would lead out of the folder or belongs to another host. */
function fileOf(folder: string, address: string): string | null {
  try {
    const { host, pathname } = new URL(address)
    // The URL class has resolved `..` already, but not what percent signs hide.
    const path = decodeURIComponent(pathname)
    if (host !== 'bundle' || /[\\:\0]|(^|\/)\.\.?(\/|$)/.test(path)) return null
    const file = join(folder, path)
    return file.startsWith(folder + sep) ? file : null
  } catch {
    return null
  }
}

/** Serves the built page, and nothing but it, under the product's own scheme. */
export function servePage(target: Protocol, folder: string): void {
  const missing = () => new Response(null, { status: 404 })
  target.handle(scheme, async (request) => {
    const file = request.method === 'GET' ? fileOf(folder, request.url) : null
    if (file === null) return missing()
    const found = await net.fetch(pathToFileURL(file).href).catch(missing)
    const headers = new Headers(found.headers)
    headers.set('Content-Security-Policy', policy)
    headers.set('X-Content-Type-Options', 'nosniff')
    return new Response(found.body, { status: found.status, headers })
  })
}
