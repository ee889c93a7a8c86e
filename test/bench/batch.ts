/**
 * The whole batch for the sample returns: seconds from asking for it to the finished folder, and the memory of all its
 * processes together where it was most (what they share counted for each). Each round runs in a process of its own, on a
 * library that is already open and with processes that are up, as the running product has them. Linux only.
 *
 *     npx node test/bench/batch.ts [rounds] [formats, as the command line takes them]
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRouterClient } from '@orpc/server'
import { createApp } from '../../electron/core/app.ts'
import type { ExportFormat } from '../../shared/contract/lists.ts'
import { watchTree } from './process-tree.ts'

const here = fileURLToPath(import.meta.url)
const root = fileURLToPath(new URL('../..', import.meta.url))

async function measure(libraryFile: string, out: string, formats: readonly string[]): Promise<void> {
  const app = await createApp({
    ...{ libraryFile, host: 'test', version: '0', author: 'bench', warmUp: true },
    log: { info: () => {}, error: () => {} },
  })
  // The processes are up, as they are in the running product.
  await new Promise((resolve) => setTimeout(resolve, 3000))
  const client = createRouterClient(app.router)
  const tree = watchTree()
  const start = performance.now()
  const work = await client.lists.export({
    ...{ period: '2023', folder: app.files.registerPath(out).id, unit: null },
    formats: formats as ExportFormat[],
  })
  let files = 0
  for (;;) {
    const { done, value } = await work.next()
    if (done) {
      files = value.files.length
      break
    }
  }
  const seconds = (performance.now() - start) / 1000
  const { cpu, megabytes } = tree.usage()
  tree.stop()
  await app.close()
  process.stdout.write(`${JSON.stringify({ seconds, cpu, megabytes, files })}\n`)
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

function compare(rounds: number, formats: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-batch-'))
  const run = (words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return stdout
  }
  try {
    run(['dist/electron/cli.js', 'demo', '--out', join(folder, 'demo')])
    const library = join(folder, 'demo', '示例数据.hbk')
    const measured = Array.from({ length: rounds }, (_, round) => {
      const out = join(folder, `out-${round}`)
      return JSON.parse(run([here, 'measure', library, out, formats])) as Record<string, number>
    })
    for (const what of ['seconds', 'cpu', 'megabytes', 'files']) {
      const values = measured.map((one) => one[what] ?? 0)
      const [low, high] = [Math.min(...values), Math.max(...values)]
      process.stdout.write(
        `${what}: ${median(values).toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})\n`,
      )
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const [first = '3', ...rest] = process.argv.slice(2)
if (first === 'measure') await measure(rest[0] ?? '', rest[1] ?? '', (rest[2] ?? 'xlsx').split(','))
else compare(Number(first), rest[0] ?? 'xlsx')
