import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError } from '../../shared/errors.ts'
import { createApp } from '../core/app.ts'
import type { AppOptions } from '../core/app-options.ts'
import { createAnswer } from './answer-request.ts'
import { pageHeaders } from './page-headers.ts'
import { createTokenGate } from './token-gate.ts'

export interface ServeOptions extends AppOptions {
  /** Omitted or 0: any free port. */
  readonly port?: number
  /** Omitted: a new random one. */
  readonly token?: string
}

export interface LoopbackHost {
  /** Where to open the page, token included. */
  readonly address: string
  /** Stops taking requests, breaks off running work and closes the library. */
  close(): Promise<void>
}

// The page lies beside the built program; run from its sources, the last build is taken.
const pageFolder = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../dist/renderer' : '../renderer', import.meta.url),
)

/** Only this computer can reach the port: it is bound to the loopback address. @returns the port */
async function listen(server: Server, port: number): Promise<number> {
  server.listen({ port, host: '127.0.0.1', exclusive: true })
  try {
    await once(server, 'listening')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EADDRINUSE' || code === 'EACCES') throw new AppError('port-taken', { port: String(port) })
    throw error
  }
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}

/**
 * Opens the product for a browser on this computer, prints its address as one line on stdout and serves until the
 * process is asked to end (SIGINT, SIGTERM) or `close` is called.
 *
 * @throws AppError port-taken, page-not-built, or one of the library-… codes; nothing stays open then
 */
export async function serve({
  port: wantedPort = 0,
  token,
  ...options
}: ServeOptions): Promise<LoopbackHost> {
  if (!existsSync(join(pageFolder, 'index.html')))
    throw new AppError('page-not-built', { folder: pageFolder })
  const app = await createApp(options)
  const server = createServer()
  const port = await listen(server, wantedPort).catch(async (error: unknown) => {
    await app.close()
    throw error
  })
  const secret = token ?? randomBytes(24).toString('base64url')
  const answer = createAnswer({ router: app.router, gate: createTokenGate(secret, port), port, pageFolder })
  server.on('request', (request, response) => {
    for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value)
    answer(request, response).catch((error: unknown) => {
      options.log.error('request', error, { url: request.url?.split('?', 1)[0] })
      response.destroy()
    })
  })
  let closing: Promise<void> | null = null
  const closeAll = async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, onSignal)
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
    await app.close()
  }
  const close = () => (closing ??= closeAll())
  const onSignal = () => void close()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal)
  const address = `http://127.0.0.1:${port}/?token=${encodeURIComponent(secret)}`
  process.stdout.write(`${address}\n`)
  return { address, close }
}
