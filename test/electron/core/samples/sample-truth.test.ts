import { describe, expect, it } from 'vitest'
import { sampleMistakes } from '../../../../electron/core/samples/sample-mistakes.ts'
import type { SampleRow } from '../../../../electron/core/samples/sample-row.ts'
import { sampleTruth } from '../../../../electron/core/samples/sample-truth.ts'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'

const catalogue = seedCatalogue()
const truth = sampleTruth(catalogue)
const units = truth.filter(({ unit }) => unit !== 'lianyungang')

const number = (row: SampleRow | undefined, field: string): number => Number(row?.fields[field] ?? Number.NaN)
const indicator = (rows: readonly SampleRow[] | undefined, seq: number) =>
  rows?.find((row) => row.key === String(seq) && row.part === null)
const sum = (rows: readonly SampleRow[], field: string) =>
  rows.reduce((total, row) => total + number(row, field), 0)

/** The city's figure from all returns: Σ numerator ÷ Σ denominator, or the sum of the values. */
function cityFigure(seq: number): number {
  const rows = truth.flatMap(({ lists }) => indicator(lists.targets, seq) ?? [])
  const ratios = rows.filter((row) => /^\d/.test(row.fields.denominator ?? ''))
  if (ratios.length === 0)
    return sum(
      rows.filter((row) => /^\d/.test(row.fields.value ?? '')),
      'value',
    )
  const multiplier = Number(catalogue.indicators.find((entry) => entry.seq === seq)?.multiplier)
  return (sum(ratios, 'numerator') / sum(ratios, 'denominator')) * multiplier
}

describe('the truth behind the sample returns', () => {
  it('has ten units with four lists, and the city with its own indicators', () => {
    expect(units.map(({ unit }) => unit)).toEqual(
      catalogue.units.filter(({ kind }) => kind !== 'city').map(({ id }) => id),
    )
    for (const { lists } of units) {
      expect(lists.targets?.filter((row) => row.part === null)).toHaveLength(62)
      expect(lists.tasks).toHaveLength(57)
      expect(lists.wastes?.length).toBeGreaterThanOrEqual(8)
      expect(lists.projects?.length).toBeGreaterThanOrEqual(2)
    }
    const city = truth.find(({ unit }) => unit === 'lianyungang')
    expect(city?.lists.targets?.map(({ key }) => Number(key))).toEqual([18, 44, 60, 61, 62])
    expect(Object.keys(city?.lists ?? {})).toEqual(['targets'])
  })

  it('is the same each time', () => {
    expect(sampleTruth(catalogue)).toEqual(truth)
  })

  it('balances every waste to the digit', () => {
    const rows = units.flatMap(({ lists }) => lists.wastes ?? [])
    expect(rows.length).toBeGreaterThan(100)
    for (const row of rows) {
      const gone =
        number(row, 'utilised') -
        number(row, 'utilisedPrior') +
        number(row, 'disposed') -
        number(row, 'disposedPrior')
      const imbalance = number(row, 'generated') - gone - number(row, 'stored') - number(row, 'discarded')
      expect(Math.abs(imbalance), row.key).toBeLessThan(1e-6)
      for (const field of ['generated', 'utilised', 'disposed', 'stored']) {
        expect(number(row, field), `${row.key} ${field}`).toBeGreaterThanOrEqual(0)
      }
    }
  })

  it('draws indicators 15, 16 and 17 from the waste list', () => {
    const gypsum = ['SW06', 'SW10', 'SW11']
    const picks: [number, (row: SampleRow) => boolean][] = [
      [15, (row) => row.fields.category === '一般工业固体废物'],
      [16, (row) => row.fields.category === '工业危险废物'],
      [17, (row) => gypsum.includes(row.fields.code ?? '')],
    ]
    for (const { unit, lists } of units) {
      for (const [seq, pick] of picks) {
        const rows = lists.wastes?.filter(pick) ?? []
        const row = indicator(lists.targets, seq)
        if (rows.length === 0) expect(row?.fields.value, `${unit} ${seq}`).toBe('不适用')
        else {
          expect(number(row, 'numerator'), `${unit} ${seq}`).toBeCloseTo(sum(rows, 'utilised'), 4)
          expect(number(row, 'denominator')).toBeCloseTo(
            sum(rows, 'generated') + sum(rows, 'utilisedPrior'),
            4,
          )
        }
      }
    }
  })

  it('draws indicator 48 (亿元) from the project list (万元)', () => {
    for (const { lists } of units) {
      const invested = sum(lists.projects ?? [], 'totalInvestment')
      expect(number(indicator(lists.targets, 48), 'value') * 10_000).toBeCloseTo(invested, 4)
    }
    for (const row of units.flatMap(({ lists }) => lists.projects ?? [])) {
      expect(number(row, 'completedInvestment')).toBeLessThanOrEqual(number(row, 'totalInvestment'))
      expect(number(row, 'yearDone')).toBeLessThanOrEqual(number(row, 'completedInvestment'))
    }
  })

  it('prints rates that follow from their parts', () => {
    let ratios = 0
    for (const row of truth.flatMap(({ lists }) => lists.targets ?? [])) {
      const entry = catalogue.indicators.find(({ seq }) => String(seq) === row.key)
      if (entry === undefined || !/^\d/.test(row.fields.denominator ?? '')) continue
      const exactly = (number(row, 'numerator') / number(row, 'denominator')) * Number(entry.multiplier)
      const decimals = entry.unit === '%' ? 2 : entry.unit === '吨/万元' ? 4 : 3
      expect(Math.abs(number(row, 'value') - exactly), row.key).toBeLessThanOrEqual(
        0.5000001 * 10 ** -decimals,
      )
      ratios += 1
    }
    expect(ratios).toBeGreaterThan(350)
  })

  it('lies between the plan’s present state and its target in most indicators', () => {
    const measured = catalogue.indicators.filter(
      ({ aggregation, baseline, target }) =>
        aggregation === 'ratio-of-sums' && baseline.value !== null && target.value !== null,
    )
    const between = measured.filter(({ seq, baseline, target }) => {
      const [low, high] = [Number(baseline.value), Number(target.value)].sort((a, b) => a - b)
      const figure = cityFigure(seq)
      return figure >= (low ?? 0) && figure <= (high ?? 0)
    })
    expect(measured.length).toBeGreaterThan(20)
    expect(between.length / measured.length).toBeGreaterThan(0.8)
    expect(between.length).toBeLessThan(measured.length)
    // 亿元 of the plan's 124, and 家 green factories between 22 and 25.
    expect(cityFigure(48)).toBeGreaterThan(90)
    expect(cityFigure(48)).toBeLessThan(124)
    expect(cityFigure(5)).toBe(24)
  })

  it('keeps indicators of a single reporter, of the coast and of the city where they belong', () => {
    const reporters = (seq: number) =>
      truth
        .filter(
          ({ lists }) =>
            !['不适用', undefined].includes(indicator(lists.targets, seq)?.fields.value ?? undefined),
        )
        .map(({ unit }) => unit)
    expect(reporters(6)).toEqual(['xuwei'])
    expect(reporters(7)).toEqual(['kaifaqu'])
    expect(reporters(37)).toEqual(['xuwei'])
    expect(reporters(18)).toEqual(['lianyungang'])
    expect(reporters(60)).toEqual(['lianyungang'])
    expect(reporters(59)).toEqual(['ganyu', 'lianyun', 'xuwei'])
  })

  it('names only wastes, tasks and rules that the catalogue knows', () => {
    const wastes = new Set(catalogue.wastes.map(({ name }) => name))
    for (const row of units.flatMap(({ lists }) => lists.wastes ?? []))
      expect(wastes).toContain(row.fields.name)
    const rules = new Set(catalogue.checkRules.map(({ id }) => id))
    for (const mistake of sampleMistakes(truth)) expect(rules).toContain(mistake.rule)
  })
})
