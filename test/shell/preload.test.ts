import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { expect, test, vi } from 'vitest'

const file = fileURLToPath(new URL('../../dist/electron/preload.cjs', import.meta.url))

/** Runs the built preload as a sandboxed window does: it can require `electron` and nothing else. */
function runPreload() {
  const listeners = new Map<string, (event: object, ...words: unknown[]) => void>()
  const ipcRenderer = { on: vi.fn((channel, listener) => listeners.set(channel, listener)) }
  const contextBridge = { exposeInMainWorld: vi.fn() }
  const page = { postMessage: vi.fn() }
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`)
    return { ipcRenderer, contextBridge }
  }
  const module = { exports: {} }
  runInContext(
    readFileSync(file, 'utf8'),
    createContext({
      require,
      module,
      exports: module.exports,
      window: page,
      location: { origin: 'app://bundle' },
    }),
  )
  return { listeners, ipcRenderer, contextBridge, page, module }
}

test('the preload listens for the port only and exposes nothing', () => {
  const { listeners, ipcRenderer, contextBridge, page, module } = runPreload()
  expect([...listeners.keys()]).toEqual(['port'])
  expect(ipcRenderer.on).toHaveBeenCalledTimes(1)
  expect(contextBridge.exposeInMainWorld).not.toHaveBeenCalled()
  expect(page.postMessage).not.toHaveBeenCalled()
  expect(module.exports).toEqual({})
})

test('the preload hands over the port, and of the event nothing else', () => {
  const { listeners, page } = runPreload()
  const ports = [{}]
  listeners.get('port')?.({ ports, sender: { secret: true } }, { also: 'secret' })
  expect(page.postMessage.mock.calls).toEqual([['huibiao:port', 'app://bundle', ports]])
  expect(page.postMessage.mock.calls[0]?.[2]).toBe(ports)
})
