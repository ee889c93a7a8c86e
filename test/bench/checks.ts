/**
 * How long a full check (审核) takes once ten returns are imported, and how long after one cell has been adjusted: the
 * whole procedure, what it loads and its contract included. Whole and changed are measured turn and turn about on the same
 * library; what counts is the second as a share of the first. The first check of all is told apart: no code has run before
 * in the process, as in `check` on the command line. Nothing is asserted.
 *
 *     npx node test/bench/checks.ts [rounds] [library.hbk]
 *
 * A library of one's own is copied first and stays as it is; without one the sample returns are imported.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createApp } from '../../electron/core/app.ts'
import { makeDemoFile } from '../../electron/core/samples/make-demo-library.ts'
import type { Client } from '../../shared/contract/index.ts'

const [words = '7', given] = process.argv.slice(2)
const rounds = Number(words)
const period = '2023'
const host = { host: 'test' as const, version: '0', author: '测速', log: { info() {}, error() {} } }

async function milliseconds(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

function summary(values: readonly number[]): string {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0)
  return `${at(0.5)} ms (${at(0)} to ${at(1)})`
}

const folder = mkdtempSync(join(tmpdir(), 'huibiao-bench-'))
const libraryFile = given ? join(folder, 'copy.hbk') : await makeDemoFile(folder, host)
if (given) cpSync(given, libraryFile)

const times = { whole: [] as number[], changed: [] as number[], same: [] as number[] }
let counts = { pass: 0, fail: 0, unverifiable: 0 }
for (let round = 0; round < rounds; round += 1) {
  // A program that has just started has nothing to go by; the first of all also meets code that never ran before.
  const app = await createApp({ ...host, libraryFile })
  const client: Client = createRouterClient(app.router)
  const check = () => client.checks.run({ period, unit: null })
  times.whole.push(await milliseconds(check))
  times.same.push(await milliseconds(check))
  const report = await check()
  counts = report.counts
  const [cell] = await client.corrections.cells({
    period,
    at: { by: 'row', unit: '东海县', list: 'wastes', key: '粉煤灰' },
  })
  if (!cell) throw new Error('the library has no 粉煤灰 of 东海县')
  await client.corrections.adjust({
    ...{ period, unit: '东海县', list: 'wastes', key: '粉煤灰', part: null, field: 'generated' },
    ...{ to: String(1000 + round), measure: null, kind: 'scope' },
    ...{ reason: '口径与环境统计一致后重新核定', document: '连环〔2024〕1号' },
  })
  times.changed.push(await milliseconds(check))
  await app.close()
}
const [first = 0, ...warm] = times.whole
process.stdout.write(
  `${counts.pass + counts.fail + counts.unverifiable} results of ${rounds} rounds: first ${first.toFixed(0)} ms, ` +
    `whole ${summary(warm.length > 0 ? warm : [first])}, ` +
    `after one cell ${summary(times.changed)}, nothing changed ${summary(times.same)}; ` +
    `ratio ${(Math.min(...times.changed) / Math.min(...times.whole)).toFixed(2)}\n`,
)
rmSync(folder, { recursive: true })
