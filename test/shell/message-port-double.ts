import { EventEmitter } from 'node:events'
import type { MessagePort } from 'node:worker_threads'

/** A port as Electron's main process has it, over one of Node's. */
export class MessagePortDouble extends EventEmitter {
  port: MessagePort
  constructor(port: MessagePort) {
    super()
    this.port = port
    port.on('close', () => this.emit('close'))
  }
  // Electron's port keeps what comes until `start`; Node's begins at the first listener.
  start = () => {
    this.port.on('message', (data) => this.emit('message', { data, ports: [] }))
    this.port.unref()
  }
  close = () => this.port.close()
  postMessage = (message: unknown) => this.port.postMessage(message)
}
