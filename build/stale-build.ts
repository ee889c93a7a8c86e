import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { withSetupLock } from './setup-lock.mjs'

const sources = ['electron', 'renderer', 'shared', 'seeds', 'build', 'package-lock.json', 'package.json']

/** Where the built product keeps the mark of the sources that it was made from, relative to the project folder. */
const stampFile = join('dist', 'stamp')

/** One short text that changes when any source file appears, goes, or changes its size or time. */
export function sourceStamp(root: string): string {
  const hash = createHash('sha256')
  const visit = (path: string) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false })
    if (!stat) return
    if (!stat.isDirectory()) {
      hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`)
      return
    }
    for (const name of readdirSync(join(root, path)).sort()) visit(join(path, name))
  }
  for (const source of sources) visit(source)
  return hash.digest('hex')
}

function buildIsCurrent(root: string): boolean {
  const file = join(root, stampFile)
  return existsSync(file) && readFileSync(file, 'utf8') === sourceStamp(root)
}

/**
 * Builds the product in a process of its own, so that the bundler's memory and threads are gone afterwards.
 * @returns whether dist/ now holds a complete product; what went wrong stands on stderr.
 */
export function buildAfresh(root: string): boolean {
  return withSetupLock(root, () => runBuild(root))
}

/** The same, but only where a source changed since the last build. */
export function buildWhatIsStale(root: string): boolean {
  if (buildIsCurrent(root)) return true
  return withSetupLock(root, () => buildIsCurrent(root) || runBuild(root))
}

function runBuild(root: string): boolean {
  process.stderr.write('正在构建…\n')
  const result = spawnSync(process.execPath, [join(root, 'build', 'build-product.ts')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (result.status === 0) return true
  process.stderr.write('构建失败，原因见上。 The build failed: see above.\n')
  return false
}
