import { EventEmitter } from 'node:events'

// Loaded before the program of a child: gives it the port that a utility process has.
const port = Object.assign(new EventEmitter(), {
  postMessage: (message: object) => void process.send?.(message),
})
process.on('message', (data) => port.emit('message', { data, ports: [] }))
process.on('disconnect', () => process.exit())
Object.defineProperty(process, 'parentPort', { value: port })
