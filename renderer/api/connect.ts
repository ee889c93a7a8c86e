import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { Client } from '../../shared/contract/index.ts'

/** The preload of the desktop host posts this message to its own window, with the core's port. */
const handover = 'huibiao:port'

/**
 * The one client, over whichever transport the host offers: the port that the desktop's preload hands over, or the
 * loopback host's own address.
 */
export async function connect(): Promise<Client> {
  if (location.protocol === 'http:' || location.protocol === 'https:') {
    return createORPCClient(new FetchLink({ url: `${location.origin}/rpc` }))
  }
  const port = await handedOverPort()
  port.start()
  return createORPCClient(new PortLink({ port }))
}

function handedOverPort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const take = (event: MessageEvent) => {
      const [port] = event.ports
      if (event.source !== window || event.data !== handover || !port) return
      window.removeEventListener('message', take)
      resolve(port)
    }
    window.addEventListener('message', take)
  })
}
