import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consolidationSchema } from '../../../../shared/contract/figures.ts'
import type { Decision, Ruling } from '../../../../shared/model/decision.ts'
import type { PeriodReturns } from '../../../../shared/model/received.ts'
import { exact } from '../../../../shared/rules/exact.ts'
import { consolidate } from '../../../../shared/rules/figures/consolidate.ts'
import { traceFigure } from '../../../../shared/rules/figures/trace.ts'
import { decided, type Lists, ratio, returnsOf, row, target } from '../../../fixtures/returns-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const scope = (
  includes: boolean,
  over: Partial<{ host: string; zone: string; list: 'targets' | 'wastes' | 'projects'; key: string }> = {},
): Ruling => ({ kind: 'scope', host: 'lianyun', zone: 'xuwei', list: null, key: null, ...over, includes })

const lists: Lists = {
  lianyun: {
    targets: [ratio(15, '900', '1000'), ratio(20, '50', '60'), target(47, { value: '30' })],
    wastes: [row('粉煤灰', { generated: '500', utilised: '500' })],
    projects: [row('甲项目', { totalInvestment: '100' })],
  },
  xuwei: {
    targets: [ratio(15, '400', '500'), ratio(20, '5', '6'), target(47, { value: '12' })],
    wastes: [row('粉煤灰', { generated: '200', utilised: '150' })],
    projects: [row('乙项目', { totalInvestment: '40' })],
  },
}

function figuresOf(returns: PeriodReturns, ...decisions: Decision[]) {
  return consolidationSchema.parse(consolidate(seedCatalogue, returns, decisions))
}
const indicator = (figures: ReturnType<typeof figuresOf>, seq: number) => {
  const found = figures.indicators.find((one) => one.seq === seq)
  if (!found) throw new Error(`no figure ${seq}`)
  return found
}

describe('a zone whose numbers stand in its district’s', () => {
  const returns = returnsOf('2023', lists)

  it('is added where nobody says so', () => {
    const { city } = indicator(figuresOf(returns), 15)
    expect(city).toMatchObject({ numerator: '1300', denominator: '1500', eliminated: [] })
  })

  it('is taken out again, as a line of its own that says why', () => {
    const found = indicator(figuresOf(returns, decided(scope(true))), 15)
    expect(found.city).toMatchObject({ numerator: '900', denominator: '1000', value: '90' })
    expect(found.city.eliminated).toMatchObject([
      { unit: '徐圩新区', kind: 'overlap', role: 'numerator', value: '-400' },
      { unit: '徐圩新区', kind: 'overlap', role: 'denominator', value: '-500' },
    ])
    expect(found.city.eliminated[0]?.why).toBe('连云区的数据含徐圩新区：口径核定（连无废办函〔2024〕3号）')
    expect(found.units.find(({ unit }) => unit === '徐圩新区')).toMatchObject({
      numerator: '400',
      leftOut: null,
      containedIn: '已含在连云区的数据中',
    })
  })

  it('leaves a trace that adds up', () => {
    const trace = traceFigure(seedCatalogue, returns, { kind: 'indicator', seq: 15 }, [decided(scope(true))])
    const sum = trace.contributions
      .filter(({ role }) => role === 'numerator')
      .reduce((all, one) => all.add(exact(one.coefficient).mul(one.value)), exact(0))
    expect(sum.toFixed()).toBe(trace.figure.numerator)
    expect(trace.contributions.map(({ kind, coefficient }) => `${kind} ${coefficient}`)).toContain(
      'overlap -1',
    )
  })

  it('is taken out of wastes and projects too', () => {
    const figures = figuresOf(returns, decided(scope(true)))
    const ash = figures.wastes.find(({ name }) => name === '粉煤灰')
    expect(ash?.city).toMatchObject({ generated: '500', utilised: '500' })
    expect(ash?.eliminated).toMatchObject([
      { quantity: 'generated', value: '-200' },
      { quantity: 'utilised', value: '-150' },
    ])
    expect(figures.projects).toMatchObject({ count: 1, totalInvestment: '100' })
    expect(figures.projects.rows.find(({ name }) => name === '乙项目')?.leftOut).toContain('含徐圩新区')
  })

  it.each([
    [
      'the entry over the list',
      [scope(true, { list: 'targets' }), scope(false, { list: 'targets', key: '15' })],
      '1500',
    ],
    ['the list over the whole', [scope(true), scope(false, { list: 'targets' })], '1500'],
    ['a decision over nothing for another list', [scope(true, { list: 'wastes' })], '1500'],
    ['the entry alone', [scope(true, { list: 'targets', key: '15' })], '1000'],
  ])('the more particular word counts: %s', (_, rulings, denominator) => {
    const decisions = rulings.map((ruling, at) => decided(ruling, at + 1))
    expect(indicator(figuresOf(returns, ...decisions), 15).city.denominator).toBe(denominator)
  })

  it('counts by itself where the district gives no number of that class, or of that quantity', () => {
    const apart = returnsOf('2023', {
      lianyun: {
        targets: [ratio(4, '2', '4', '', '大型')],
        wastes: [row('粉煤灰', { generated: '700' })],
      },
      xuwei: {
        targets: [ratio(4, '1', '2', '', '大型'), ratio(4, '3', '3', '', '中型')],
        wastes: [row('粉煤灰', { generated: '200', stored: '50' })],
      },
    })
    const figures = figuresOf(apart, decided(scope(true)))
    expect(indicator(figures, 4).city.parts).toMatchObject([
      { part: '大型', numerator: '2', denominator: '4' },
      { part: '中型', numerator: '3', denominator: '3' },
      { part: '小型', value: null },
    ])
    const ash = figures.wastes.find(({ name }) => name === '粉煤灰')
    expect(ash?.city).toMatchObject({ generated: '700', stored: '50' })
    expect(ash?.eliminated.map(({ quantity }) => quantity)).toEqual(['generated'])
    // 700 and 50 are left, each right to half a tonne; what was added and taken out again is not.
    expect(ash?.balance.tolerance).toBe('1')
  })

  it('counts by itself where the district gives no number', () => {
    const alone = returnsOf('2023', { ...lists, lianyun: { targets: [ratio(15, '', '', '90')] } })
    const { city } = indicator(figuresOf(alone, decided(scope(true))), 15)
    expect(city).toMatchObject({ numerator: '400', eliminated: [] })
  })

  it('is not missing where only the district has reported', () => {
    const { coverage } = indicator(
      figuresOf(returnsOf('2023', { lianyun: lists.lianyun ?? {} }), decided(scope(true))),
      15,
    ).city
    expect(coverage).toMatchObject({ reported: 2, expected: 10, contained: ['徐圩新区'] })
    expect(coverage.missing).not.toContain('徐圩新区')
  })

  it('is taken out where the return itself declares it, and a decision overrules the return', () => {
    const source = {
      file: 'lianyun.xlsx',
      sheet: 'targets',
      ref: 'A3',
      raw: '统计范围：含徐圩新区',
      submission: 1,
      version: 1,
    }
    const declared: PeriodReturns = {
      ...returns,
      lists: returns.lists.map((list) =>
        list.unit === 'lianyun' && list.list === 'targets'
          ? { ...list, scopes: [{ includes: true, zones: ['xuwei'], source }] }
          : list,
      ),
    }
    const { city } = indicator(figuresOf(declared), 15)
    expect(city.denominator).toBe('1000')
    expect(city.eliminated[0]?.why).toBe(
      '连云区的报表写明含徐圩新区（“统计范围：含徐圩新区”，lianyun.xlsx targets!A3）',
    )
    expect(indicator(figuresOf(declared, decided(scope(false))), 15).city.denominator).toBe('1500')
    // Only the list that says so.
    expect(figuresOf(declared).wastes.find(({ name }) => name === '粉煤灰')?.city.generated).toBe('700')
  })

  it('is taken out where the note of the district’s row says so, for that row alone', () => {
    const noted: Lists = {
      ...lists,
      lianyun: {
        targets: [
          target(15, { numerator: '900', denominator: '1000', note: '含徐圩新区' }),
          ratio(20, '50', '60'),
        ],
      },
    }
    const figures = figuresOf(returnsOf('2023', noted))
    expect(indicator(figures, 15).city).toMatchObject({ denominator: '1000' })
    expect(indicator(figures, 15).city.eliminated[0]?.why).toContain('“含徐圩新区”')
    expect(indicator(figures, 20).city).toMatchObject({ denominator: '66' })
  })

  it('the city is the same whichever way the district counts, when it says which', () => {
    const amount = fc.integer({ min: 1, max: 10 ** 6 })
    fc.assert(
      fc.property(amount, amount, amount, amount, (a, b, c, d) => {
        const without: Lists = {
          lianyun: { targets: [ratio(15, String(a), String(b))] },
          xuwei: { targets: [ratio(15, String(c), String(d))] },
        }
        const within: Lists = {
          ...without,
          lianyun: { targets: [ratio(15, String(a + c), String(b + d))] },
        }
        const value = (own: Lists, ...decisions: Decision[]) =>
          indicator(figuresOf(returnsOf('2023', own), ...decisions), 15).city.value
        expect(value(within, decided(scope(true)))).toBe(value(without))
      }),
      { numRuns: 25 },
    )
  })
})

describe('the units that report in a period', () => {
  it('are those that the office has named; what came from others is kept and said', () => {
    const units = seedCatalogue.units
      .filter(({ kind, id }) => kind !== 'city' && id !== 'xuwei')
      .map(({ id }) => id)
    const figures = figuresOf(returnsOf('2023', lists), decided({ kind: 'reporters', units }))
    expect(figures.units).toHaveLength(9)
    expect(indicator(figures, 15).city).toMatchObject({
      denominator: '1000',
      coverage: { reported: 1, expected: 9 },
    })
    expect(figures.coverage.wastes).toMatchObject({ reported: 1, expected: 9 })
    expect(figures.notCounted).toMatchObject([
      { unit: '徐圩新区', list: 'targets', why: '2023 年不在应报单位之列' },
      { unit: '徐圩新区', list: 'wastes' },
      { unit: '徐圩新区', list: 'projects' },
    ])
  })
})
