import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { onTestFinished, vi } from 'vitest'
import type { Contract } from '../../shared/contract/index.ts'
import type { BrowserWindow, world } from './electron-double.ts'

export interface Desktop {
  readonly world: typeof world
  readonly electron: typeof import('./electron-double.ts')
  /** A settings folder of its own for each test. */
  readonly folder: string
}

/**
 * Runs the real main.ts against a fresh double.
 * @param words command line, after the program's name
 * @param isFirstInstance false: the product is open already
 */
export async function startMain(words: string[] = [], { isFirstInstance = true } = {}): Promise<Desktop> {
  const folder = mkdtempSync(join(tmpdir(), 'huibiao-shell-'))
  vi.stubEnv('XDG_CONFIG_HOME', folder)
  vi.stubEnv('APPDATA', folder)
  vi.resetModules()
  const argv = vi.spyOn(process, 'argv', 'get').mockReturnValue(['electron', ...words])
  const electron = (await import('electron')) as unknown as Desktop['electron']
  electron.world.isFirstInstance = isFirstInstance
  onTestFinished(async () => {
    electron.app.quit()
    if (electron.world.isReady && isFirstInstance) await vi.waitFor(() => electron.world.exitCode !== null)
    argv.mockRestore()
    process.removeAllListeners('uncaughtExceptionMonitor')
    rmSync(folder, { recursive: true, force: true })
  })
  await import('../../electron/desktop/main.ts')
  return { world: electron.world, electron, folder }
}

/** The same, up to the loaded page. */
export async function openDesktop(
  words: string[] = [],
): Promise<Desktop & { readonly window: BrowserWindow }> {
  const desktop = await startMain(words)
  desktop.world.becomeReady()
  const window = await vi.waitFor(
    () => {
      const [first] = desktop.world.windows
      if (!first || first.webContents.sent.length === 0) throw new Error('no page yet')
      return first
    },
    { timeout: 15_000 },
  )
  return { ...desktop, window }
}

/** A client on the port that the page got last, as the page makes it. */
export function clientOf(window: BrowserWindow): ContractRouterClient<Contract> {
  const port = window.webContents.sent.at(-1)?.ports[0]
  if (!port) throw new Error('no port was handed over')
  const link = new RPCLink({ port: port as never })
  port.start()
  return createORPCClient(link)
}
