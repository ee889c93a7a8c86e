import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDemoLibrary, samplePeriod } from '../../../../electron/core/samples/make-demo-library.ts'
import { sampleMistakes } from '../../../../electron/core/samples/sample-mistakes.ts'
import { sampleReturns } from '../../../../electron/core/samples/sample-returns.ts'
import type { SampleRow } from '../../../../electron/core/samples/sample-row.ts'
import { sampleTruth } from '../../../../electron/core/samples/sample-truth.ts'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import type { Consolidation } from '../../../../shared/contract/figures.ts'
import type { Client } from '../../../../shared/contract/index.ts'

/**
 * The figures, worked out a second time: whole numbers of billionths in BigInt, straight from what the sample units know
 * and sent. Nothing of the product's arithmetic, reading or consolidation is used here.
 */
const scale = 9

function billionths(text: string): bigint {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.')
  const value = BigInt(whole) * 10n ** BigInt(scale) + BigInt(fraction.padEnd(scale, '0').slice(0, scale))
  return text.startsWith('-') ? -value : value
}

function plain(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0')
  const fraction = digits.slice(-scale).replace(/0+$/, '')
  return `${value < 0n ? '-' : ''}${digits.slice(0, -scale)}${fraction === '' ? '' : `.${fraction}`}`
}

const isNumber = (text: string | null | undefined): text is string =>
  text !== null && text !== undefined && /^-?\d+(\.\d+)?$/.test(text)
const add = (values: readonly string[]) => plain(values.reduce((sum, value) => sum + billionths(value), 0n))

const catalogue = seedCatalogue()
const truth = sampleTruth(catalogue)
const sent = sampleReturns(truth)
const reporting = sent.filter((one) => one.unit !== 'lianyungang')
const rowsOf = (list: 'targets' | 'wastes' | 'tasks' | 'projects', units = reporting): SampleRow[] =>
  units.flatMap((one) => [...(one.lists[list] ?? [])])

let folder: string
let client: Client
let figures: Consolidation
let close: () => Promise<void>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huibiao-figures-'))
  const log = { info() {}, error() {} }
  const demo = await makeDemoLibrary(folder, { host: 'test', version: '0', author: '测试员', log })
  close = () => demo.app.close()
  client = createRouterClient(demo.app.router)
  figures = await client.figures.consolidate({ period: samplePeriod })
})
afterAll(async () => {
  await close()
  rmSync(folder, { recursive: true })
})

const ratios = catalogue.indicators.filter((one) => one.aggregation === 'ratio-of-sums')
const sums = catalogue.indicators.filter((one) => one.aggregation === 'sum')

describe('a rate is the sum of numerators over the sum of denominators', () => {
  it.each(ratios.map((one) => [one.seq, one] as const))('no. %i', (seq, indicator) => {
    const city = figures.indicators.find((figure) => figure.seq === seq)?.city
    const rows = rowsOf('targets').filter((row) => row.key === String(seq))
    const both = rows.flatMap((row) => {
      const { numerator, denominator } = row.fields
      return isNumber(numerator) && isNumber(denominator) ? [{ numerator, denominator }] : []
    })
    const numerator = add(both.map((row) => row.numerator))
    const denominator = add(both.map((row) => row.denominator))
    expect(city?.numerator).toBe(numerator)
    expect(city?.denominator).toBe(denominator)
    // value = numerator ÷ denominator × multiplier, to fifteen places of it.
    const quotient =
      (billionths(numerator) * billionths(indicator.multiplier) * 10n ** 15n) / billionths(denominator)
    const given = billionths(city?.value ?? '') * 10n ** 15n
    const away = given - quotient
    expect((away < 0n ? -away : away) <= 10n ** 15n).toBe(true)
  })
})

describe('an amount is the sum of the units’', () => {
  it.each(sums.map((one) => [one.seq, one] as const))('no. %i', (seq) => {
    const city = figures.indicators.find((figure) => figure.seq === seq)?.city
    const values = rowsOf('targets').flatMap((row) =>
      row.key === String(seq) && isNumber(row.fields.value) ? [row.fields.value] : [],
    )
    expect(city?.value).toBe(add(values))
  })
})

describe('the other lists', () => {
  it('wastes are added up by kind', () => {
    const expected = new Map<string, string[]>()
    for (const row of rowsOf('wastes')) {
      const name = row.fields.name ?? ''
      if (isNumber(row.fields.generated))
        expected.set(name, [...(expected.get(name) ?? []), row.fields.generated])
    }
    expect(expected.size).toBeGreaterThan(15)
    for (const [name, values] of expected) {
      expect([name, figures.wastes.find((waste) => waste.name === name)?.city.generated]).toEqual([
        name,
        add(values),
      ])
    }
  })

  it('projects are counted and their investments added up, of nine units', () => {
    const rows = rowsOf('projects')
    expect(figures.projects.count).toBe(rows.length)
    expect(figures.projects.totalInvestment).toBe(
      add(rows.flatMap((row) => row.fields.totalInvestment ?? [])),
    )
    expect(figures.projects.completedInvestment).toBe(
      add(rows.flatMap((row) => row.fields.completedInvestment ?? [])),
    )
    expect(figures.projects.coverage).toEqual({
      reported: 9,
      expected: 10,
      missing: ['云台山景区'],
      contained: [],
    })
  })

  it('tasks are counted by state', () => {
    const words = {
      done: '已完成',
      ongoing: '正在推进',
      continuous: '持续开展',
      'not-started': '未开展',
    } as const
    for (const task of figures.tasks) {
      const states = rowsOf('tasks').flatMap((row) => (row.key === task.code ? [row.fields.status] : []))
      for (const [state, word] of Object.entries(words)) {
        expect([task.code, state, task.city[state as keyof typeof words]]).toEqual([
          task.code,
          state,
          states.filter((one) => one === word).length,
        ])
      }
    }
  })
})

describe('the mistakes', () => {
  it('are found, each by its rule, and nothing else is', async () => {
    const { findings } = await client.checks.run({ period: samplePeriod, unit: null })
    const name = (id: string) => catalogue.units.find((unit) => unit.id === id)?.name
    const failed = findings.filter((finding) => finding.result === 'fail')
    const seeded = sampleMistakes(truth).map(
      (mistake) => `${mistake.rule} ${name(mistake.unit)} ${mistake.list}`,
    )
    const isSeeded = (finding: (typeof failed)[number]) =>
      seeded.includes(`${finding.rule} ${finding.unit} ${finding.list}`)
    const own = failed.filter(isSeeded)
    expect(own.map((one) => `${one.rule} ${one.unit} ${one.list}`).toSorted()).toEqual(seeded.toSorted())
    // What else is found looks at a row with a mistake, too: other rules see the same mistake from their side.
    const rowsOf = (finding: (typeof failed)[number]) =>
      finding.cells.map(({ file, sheet, ref }) => `${file}!${sheet}!${ref.replace(/^[A-Z]+/, '')}`)
    const wrong = new Set(own.flatMap(rowsOf))
    const further = failed.filter((one) => !isSeeded(one) && one.severity !== 'D')
    expect(further.filter((one) => !rowsOf(one).some((row) => wrong.has(row)))).toEqual([])
  })
})

describe('every figure opens to its cells', () => {
  it('the parts of a trace add up to the figure, exactly', async () => {
    for (const { seq, city } of figures.indicators) {
      const trace = await client.figures.trace({ period: samplePeriod, figure: { kind: 'indicator', seq } })
      for (const role of ['numerator', 'denominator'] as const) {
        const parts = trace.contributions.filter((part) => part.role === role && part.part === null)
        if (city[role] === null) continue
        expect(parts.every((part) => part.coefficient === '1')).toBe(true)
        expect([seq, role, add(parts.map((part) => part.value))]).toEqual([seq, role, city[role]])
      }
    }
  })
})
