import type { IncomingMessage, ServerResponse } from 'node:http'
import { RPCHandler } from '@orpc/server/node'
import { hostWords } from '../../shared/locale/zh/hosts.ts'
import type { App } from '../core/app.ts'
import { guardBodySize } from './guard-body-size.ts'
import { guardContentType } from './guard-content-type.ts'
import { guardHost } from './guard-host.ts'
import { guardMethod } from './guard-method.ts'
import { guardOrigin } from './guard-origin.ts'
import type { GuardRefusal } from './guard-refusal.ts'
import { readPageFile } from './page-file.ts'
import type { TokenGate } from './token-gate.ts'

interface Served {
  readonly router: App['router']
  readonly gate: TokenGate
  readonly port: number
  /** Folder of the built page. */
  readonly pageFolder: string
}

const rpc = '/rpc'

/** The path as sent: the URL class would resolve `..` and hide what was asked for. */
function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/'
}

function refuse(response: ServerResponse, { status, reason }: GuardRefusal): void {
  // A refused body is not read, so the connection cannot be used for another request.
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
  response.end(`${hostWords.server.refusals[reason]}\n`)
}

/** Answers every request of the loopback host: guards first, then the core or the page's files. */
export function createAnswer({ router, gate, port, pageFolder }: Served) {
  const handler = new RPCHandler(router)

  async function answerPage(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const file = await readPageFile(pageFolder, pathOf(request))
    if (!file) return refuse(response, { status: 404, reason: 'notFound' })
    response.writeHead(200, { 'Content-Type': file.mediaType, 'Content-Length': file.bytes.length })
    response.end(request.method === 'HEAD' ? undefined : file.bytes)
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const isCall = pathOf(request) === rpc || pathOf(request).startsWith(`${rpc}/`)
    const outside = guardHost(request, port) ?? guardOrigin(request) ?? guardMethod(request, isCall)
    if (outside) return refuse(response, outside)
    const cookie = isCall ? null : gate.cookieFor(request)
    if (cookie !== null) {
      // On to the same page without the token, which then stays out of the history and of the referrer.
      response.writeHead(303, { 'Set-Cookie': cookie, Location: '/' }).end()
      return
    }
    const refusal =
      gate.guard(request) ?? (isCall ? (guardContentType(request) ?? guardBodySize(request)) : null)
    if (refusal) return refuse(response, refusal)
    if (!isCall) return answerPage(request, response)
    const { matched } = await handler.handle(request, response, { prefix: rpc })
    if (!matched) refuse(response, { status: 404, reason: 'notFound' })
  }
}
