import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { seedCatalogue } from '../seed-catalogue.ts'
import { writeSampleReturns } from './write-sample-returns.ts'

// A built product carries the sample returns beside its program, made by this code when it was built.
const made = fileURLToPath(new URL('../sample-returns', import.meta.url))

/**
 * Puts the sample returns into a folder (made if missing): those of the build, or new ones, of the same bytes, where the
 * program runs from its sources.
 * @returns their paths
 */
export async function placeSampleReturns(folder: string): Promise<string[]> {
  if (import.meta.url.endsWith('.ts') || !existsSync(made))
    return (await writeSampleReturns(folder, seedCatalogue())).files
  await mkdir(folder, { recursive: true })
  const names = await readdir(made)
  await Promise.all(names.map((name) => copyFile(join(made, name), join(folder, name))))
  return names.map((name) => join(folder, name))
}
