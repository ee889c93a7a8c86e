import { RPCHandler } from '@orpc/server/message-port'
import { MessageChannelMain, type MessagePortMain, type WebContents } from 'electron'
import type { App } from '../core/app.ts'
import { isPageAddress } from './page-scheme.ts'

/**
 * Gives each newly loaded page a port of its own, on which the core answers; the last page's port is closed.
 * @param routerNow the router of the library that is open when the page has loaded
 */
export function handOverPorts(contents: WebContents, routerNow: () => App['router']): void {
  let last: MessagePortMain | null = null
  contents.on('did-finish-load', () => {
    last?.close()
    last = null
    if (!isPageAddress(contents.getURL())) return
    const { port1, port2 } = new MessageChannelMain()
    new RPCHandler(routerNow()).upgrade(port1)
    port1.start()
    contents.postMessage('port', null, [port2])
    last = port1
  })
}
