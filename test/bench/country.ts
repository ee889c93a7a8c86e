import { seedCatalogue } from '../../electron/core/seed-catalogue.ts'
import type { Catalogue, ReportingUnit } from '../../shared/model/catalogue.ts'
import type { PeriodReturns, ReceivedList, ReceivedRecord, SourceSheet } from '../../shared/model/received.ts'
import type { FieldValue } from '../../shared/model/record.ts'
import { consolidate } from '../../shared/rules/figures/consolidate.ts'

/**
 * How consolidating grows: a city, a province, and the whole country (2,844 county units x 62 indicators x 4 lists), in one
 * run. Each size is consolidated as often as asked for, from returns that nothing has looked at before; the best and the
 * median time are printed, with the memory of the process.
 *
 *   npx node --expose-gc test/bench/country.ts [times] [units,units…]
 */

const sizes = (process.argv[3] ?? '10,100,711,1422,2844').split(',').map(Number)
const projectsOfUnit = 10

const catalogue = seedCatalogue()

function unitsOf(count: number): ReportingUnit[] {
  return Array.from({ length: count }, (_, at) => ({
    ...{ id: `u${at}`, name: `县${at}`, kind: 'county' as const, hosts: [], aliases: [] },
    codes: [{ code: String(100000 + at), from: null, to: null }],
  }))
}

const number = (value: number): FieldValue => {
  const text = (value / 100).toFixed(2)
  return { state: value === 0 ? 'zero' : 'number', value: String(Number(text)), decimals: 2 }
}
const text = (value: string): FieldValue => ({ state: 'text', value })

/** Numbers that are the same in every run and differ from cell to cell. */
function noise(seed: number) {
  let state = seed >>> 0 || 1
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state % 10_000_000
  }
}

function listsOf(unit: ReportingUnit, seed: number): ReceivedList[] {
  const next = noise(seed + 1)
  const columns = { value: 'L', numerator: 'I', denominator: 'K', generated: 'F', status: 'G' }
  const list = (
    kind: ReceivedList['list'],
    rows: readonly { key: string; fields: Record<string, FieldValue>; part?: string }[],
  ): ReceivedList => {
    const at: SourceSheet = {
      file: `${unit.name}.xlsx`,
      sheet: kind,
      submission: seed + 1,
      version: 1,
      columns,
    }
    const records = rows.map(
      ({ key, fields, part = null }, row): ReceivedRecord => ({
        ...{ list: kind, key, part, label: key, row: row + 5, fields, at },
      }),
    )
    return { unit: unit.id, list: kind, records }
  }
  const targets = catalogue.indicators.flatMap((one) => {
    const key = String(one.seq)
    const ratio = () => ({ numerator: number(next()), denominator: number(next() + 1) })
    if (one.aggregation === 'qualitative') return [{ key, fields: { value: text('已建立') } }]
    if (one.parts.length > 0) return one.parts.map((part) => ({ key, part, fields: ratio() }))
    return [{ key, fields: one.denominator === null ? { value: number(next()) } : ratio() }]
  })
  const wastes = catalogue.wastes.map((one) => ({
    key: one.name,
    fields: {
      ...{ generated: number(next()), utilised: number(next()), utilisedPrior: number(next()) },
      ...{ disposed: number(next()), stored: number(next()) },
    },
  }))
  const tasks = catalogue.tasks.map((one) => ({ key: one.code, fields: { status: text('正在推进') } }))
  const projects = Array.from({ length: projectsOfUnit }, (_, at) => ({
    key: `${unit.name}项目${at}`,
    fields: { owner: text(`${unit.name}公司${at}`), totalInvestment: number(next()), status: text('在建') },
  }))
  return [list('targets', targets), list('wastes', wastes), list('tasks', tasks), list('projects', projects)]
}

interface Made {
  readonly catalogue: Catalogue
  readonly returns: PeriodReturns
}

function made(count: number): Made {
  const units = unitsOf(count)
  const city = catalogue.units.filter((unit) => unit.kind === 'city')
  return {
    catalogue: { ...catalogue, units: [...city, ...units] },
    returns: { period: '2023', lists: units.flatMap((unit, at) => listsOf(unit, at)) },
  }
}

const times = Number(process.argv[2] ?? 3)
const median = (all: readonly number[]) => all.toSorted((one, other) => one - other)[all.length >> 1] ?? 0
const megabytes = () => Math.round(process.memoryUsage.rss() / 2 ** 20)

console.log('units  records  best ms  median ms   CPU ms  µs a record  RSS MB')
for (const count of sizes) {
  const spent: number[] = []
  const worked: number[] = []
  let records = 0
  for (let time = 0; time < times; time += 1) {
    const { catalogue: own, returns } = made(count)
    records = returns.lists.reduce((sum, list) => sum + list.records.length, 0)
    globalThis.gc?.()
    const before = process.cpuUsage()
    const start = performance.now()
    const figures = consolidate(own, returns)
    spent.push(performance.now() - start)
    const { user, system } = process.cpuUsage(before)
    worked.push((user + system) / 1000)
    if (figures.units.length !== count) throw new Error('units were lost')
  }
  const best = Math.min(...spent)
  const perRecord = ((best * 1000) / records).toFixed(2)
  const numbers = [best, median(spent), Math.min(...worked)].map((ms) => ms.toFixed(1))
  const row = [count, records, ...numbers, perRecord, megabytes()]
  console.log(row.map((cell, at) => String(cell).padStart([5, 8, 8, 10, 8, 12, 7][at] ?? 0)).join(' '))
}
