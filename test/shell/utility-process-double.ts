import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type { ForkOptions } from 'electron'

const parentPort = new URL('./parent-port-double.ts', import.meta.url).href

/** A child process as Electron's main process has it, over one of Node's. */
export class UtilityProcessDouble extends EventEmitter {
  child: ChildProcess
  pid: number | undefined
  stderr: NodeJS.ReadableStream | null = null
  constructor(modulePath: string, args: string[] = [], { execArgv = [] }: ForkOptions = {}) {
    super()
    this.child = fork(modulePath, args, {
      serialization: 'advanced',
      execArgv: [
        // Electron's switch carries the engine's own.
        ...execArgv.flatMap((word) => word.replace(/^--js-flags=/, '').split(' ')),
        '--import',
        parentPort,
      ],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    this.pid = this.child.pid
    this.child.once('spawn', () => {
      this.stderr = this.child.stderr
      this.emit('spawn')
    })
    this.child.on('message', (message) => this.emit('message', message))
    // Electron tells no signal, and forgets the number with the process.
    this.child.once('close', (code) => {
      this.pid = undefined
      this.emit('exit', code ?? 1)
    })
  }
  postMessage = (message: object) => void this.child.send(message, () => {})
  kill = () => this.child.kill('SIGTERM')
}
