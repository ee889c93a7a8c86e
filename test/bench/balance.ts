/**
 * How long printing random tables of ten units and thirty items takes: every figure rounded by itself, every column made to
 * fit its own total (largest remainder), and the whole table made to fit both ways. All three turn and turn about on the same
 * tables, in processor time of this thread, which other programs do not lengthen. Nothing is asserted.
 *
 *     npx node test/bench/balance.ts [tables] [rows] [columns]
 */
import { balanceTable } from '../../shared/rules/balance/balance-table.ts'
import { balanceTree } from '../../shared/rules/balance/balance-tree.ts'
import type { PrintRule } from '../../shared/rules/balance/printed-figure.ts'
import type { TableFigures } from '../../shared/rules/balance/table-figures.ts'
import { randomFrom, randomTable } from '../fixtures/random-tables.ts'

const [tables = 1000, rows = 10, columns = 30] = process.argv.slice(2).map(Number)
const print: PrintRule = { decimals: 1, rounding: 'half-up', balance: 'balanced' }

function roundTable(table: TableFigures, rule: PrintRule): { moved: number; gaps: number } {
  const answer = balanceTable(table, rule)
  if (answer.state === 'refused') throw new Error(answer.totals[0]?.sentence)
  return { moved: answer.moved.length, gaps: answer.gaps.length }
}

function roundColumns(table: TableFigures): { moved: number; gaps: number } {
  let [moved, gaps] = [0, 0]
  table.columns.forEach(({ code, name }, column) => {
    const parts = table.rows.map((row, place) => ({ ...row, value: table.cells[place]?.[column] ?? null }))
    const answer = balanceTree({ code, name, value: null, parts }, print)
    if (answer.state === 'refused') throw new Error(answer.totals[0]?.sentence)
    moved += answer.moved.length
    gaps += answer.gaps.length
  })
  return { moved, gaps }
}

const ways = [
  { name: 'each by itself', run: (table: TableFigures) => roundTable(table, { ...print, balance: 'none' }) },
  { name: 'largest remainder, column by column', run: roundColumns },
  { name: 'both ways', run: (table: TableFigures) => roundTable(table, print) },
].map((way) => ({ ...way, times: [] as number[], moved: 0, gaps: 0 }))

const random = randomFrom(20250110)
for (let round = 0; round < tables; round += 1) {
  const table = randomTable(random, rows, columns)
  for (const way of ways) {
    const start = process.threadCpuUsage()
    const { moved, gaps } = way.run(table)
    const { user, system } = process.threadCpuUsage(start)
    way.times.push((user + system) / 1000)
    way.moved += moved
    way.gaps += gaps
  }
}
process.stdout.write(`${tables} tables of ${rows} × ${columns}\n`)
for (const { name, times, moved, gaps } of ways) {
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length
  const per = (count: number) => (count / tables).toFixed(1)
  process.stdout.write(
    `${name}: ${mean.toFixed(2)} ms a table, at most ${Math.max(...times).toFixed(1)} ms, the first ${(times[0] ?? 0).toFixed(1)} ms; ` +
      `${per(moved)} moved, ${per(gaps)} sums do not fit\n`,
  )
}
