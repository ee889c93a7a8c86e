import { spawnSync } from 'node:child_process'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createBuilder } from 'vite'
import { copyFonts } from './copy-fonts.ts'
import { sourceStamp } from './stale-build.ts'

// Built beside dist/ and then put in its place: a failed build leaves the last good one, and who runs the
// product meanwhile never sees half of it.
const root = fileURLToPath(new URL('..', import.meta.url))
const next = join(root, 'dist.next')
const last = join(root, 'dist.last')
const stamp = sourceStamp(root)

rmSync(next, { recursive: true, force: true })
const builder = await createBuilder({
  configFile: join(root, 'build', 'vite.config.ts'),
  logLevel: 'warn',
  environments: {
    client: { build: { outDir: join(next, 'renderer') } },
    node: { build: { outDir: join(next, 'electron') } },
    preload: { build: { outDir: join(next, 'electron') } },
  },
})
try {
  await builder.buildApp()
} catch (error) {
  // The message shows place and line; the bundler's own stack says nothing about the product.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  rmSync(next, { recursive: true, force: true })
  process.exit(1)
}
// One copy for all: the page shows with it, the core prints with it.
copyFonts(root, join(next, 'renderer', 'fonts'))
// The sample returns are made once, by the product just built, and travel with it.
const samples = spawnSync(
  process.execPath,
  [join(next, 'electron', 'cli.js'), 'samples', '--out', join(next, 'sample-returns')],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
  },
)
if (samples.status !== 0) {
  rmSync(next, { recursive: true, force: true })
  process.exit(1)
}
writeFileSync(join(next, 'stamp'), stamp)

rmSync(last, { recursive: true, force: true })
try {
  renameSync(join(root, 'dist'), last)
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
}
renameSync(next, join(root, 'dist'))
rmSync(last, { recursive: true, force: true })
