import { execFileSync, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { seedCatalogue } from '../seeds/seed-catalogue.ts'
import type { LibraryDocument } from './document.ts'
import type { FlatFigures } from './flat-figures.ts'

const program = fileURLToPath(new URL('consolidate.py', import.meta.url))

/** The interpreter's name; null where there is none. */
export function findPython(): string | null {
  const names = process.platform === 'win32' ? ['python', 'py'] : ['python3']
  return names.find((name) => spawnSync(name, ['--version']).status === 0) ?? null
}

/** The figures of libraries as the second computation has them. */
export function recompute(python: string, documents: readonly LibraryDocument[]): FlatFigures[] {
  const lines = [{ ...seedCatalogue, forms: [], checkRules: [] }, ...documents].map((one) =>
    JSON.stringify(one),
  )
  const printed = execFileSync(python, ['-X', 'utf8', program], {
    input: `${lines.join('\n')}\n`,
    maxBuffer: 2 ** 30,
    encoding: 'utf8',
  })
  return printed
    .trim()
    .split('\n')
    .map((line): FlatFigures => JSON.parse(line))
}
