import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { ImportReport } from '../../../shared/contract/imports.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { type App, createApp } from '../app.ts'
import type { AppOptions } from '../app-options.ts'
import { placeSampleReturns } from './place-sample-returns.ts'

/** The period of the sample returns. */
export const samplePeriod = '2023'

export interface DemoLibrary {
  readonly libraryFile: string
  readonly returns: readonly string[]
  readonly report: ImportReport
  /** Open on the library; the caller closes it. */
  readonly app: App
}

/**
 * Puts the sample returns into `folder`, and beside them a library into which they are imported, as the city office
 * would do it. What an earlier demonstration left there under the same names is replaced.
 */
export async function makeDemoLibrary(
  folder: string,
  options: Pick<AppOptions, 'host' | 'version' | 'author' | 'log' | 'nativeBinding'>,
  name: string = zh.demo.library,
): Promise<DemoLibrary> {
  const libraryFile = join(folder, name)
  const returnsFolder = join(folder, zh.demo.returns)
  await mkdir(folder, { recursive: true })
  for (const leftover of [returnsFolder, libraryFile, `${libraryFile}-wal`, `${libraryFile}-shm`]) {
    if (existsSync(leftover)) await rm(leftover, { recursive: true })
  }
  const app = await createApp({ ...options, libraryFile, createLibrary: true, demo: true, warmUp: true })
  try {
    const files = await placeSampleReturns(returnsFolder)
    const work = await createRouterClient(app.router).imports.run({
      period: samplePeriod,
      files: files.map((file) => app.files.registerPath(file).id),
      unit: null,
      dryRun: false,
      allOrNothing: true,
    })
    for (;;) {
      const step = await work.next()
      if (step.done) return { libraryFile, returns: files, report: step.value, app }
    }
  } catch (error) {
    await app.close()
    throw error
  }
}

/** The same for a host that opens the library itself. @returns the library file */
export async function makeDemoFile(...order: Parameters<typeof makeDemoLibrary>): Promise<string> {
  const { app, libraryFile } = await makeDemoLibrary(...order)
  await app.close()
  return libraryFile
}
