import { EventEmitter } from 'node:events'
import type { MessagePortDouble } from './message-port-double.ts'

/** What a window shows: records what it is sent and how often it is loaded anew. */
export class ContentsDouble extends EventEmitter {
  sent: { channel: string; message: unknown; ports: MessagePortDouble[] }[] = []
  reloads = 0
  address = ''
  openHandler: ((details: { url: string }) => { action: string }) | null = null
  getURL = () => this.address
  reload() {
    this.reloads += 1
    this.emit('did-finish-load')
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.openHandler = handler
  }
  postMessage(channel: string, message: unknown, ports: MessagePortDouble[] = []) {
    this.sent.push({ channel, message, ports })
  }
}
