import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReportingUnit } from '../../../../shared/model/catalogue.ts'
import { decimalText, exact } from '../../../../shared/rules/exact.ts'
import { cityFigures } from '../../../../shared/rules/figures/city-figures.ts'
import { consolidate } from '../../../../shared/rules/figures/consolidate.ts'
import { figuresOfCell } from '../../../../shared/rules/figures/figures-of-cell.ts'
import { traceFigure } from '../../../../shared/rules/figures/trace.ts'
import { conversionFactor } from '../../../../shared/rules/measure.ts'
import { parseValue } from '../../../../shared/rules/parse-value.ts'
import { converted, type Lists, ratio, returnsOf, row, target } from '../../../fixtures/returns-builder.ts'
import { amountIn, textCell } from '../../../fixtures/value-contexts.ts'
import { decisionsOf, returnsOf as returnsOfDocument } from '../../../oracle/document.ts'
import { randomLibrary } from '../../../oracle/random-library.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const reporters = seedCatalogue.units.filter(({ kind }) => kind !== 'city').map(({ id }) => id)
/** Up to three decimals, as people report them. */
const amount = fc.integer({ min: 0, max: 10 ** 9 }).map((steps) => decimalText(exact(steps).div(1000)))
const answer = fc.record({
  numerator: amount,
  denominator: amount,
  ash: amount,
  count: fc.nat(500).map(String),
})
const answers = fc.array(answer, { minLength: 1, maxLength: reporters.length })
type Answer = { numerator: string; denominator: string; ash: string; count: string }

function listsOf(units: readonly Answer[]): Lists {
  return Object.fromEntries(
    units.map(({ numerator, denominator, ash, count }, place) => [
      reporters[place] ?? '',
      {
        targets: [
          ratio(15, numerator, denominator),
          ratio(4, numerator, denominator, '', '大型'),
          target(47, { value: count }),
        ],
        wastes: [row('粉煤灰', { generated: ash, stored: numerator }, '粉煤灰')],
        projects: [row(`项目${place}`, { totalInvestment: ash, completedInvestment: count })],
      },
    ]),
  )
}

const cityOf = (lists: Lists, seq: number) =>
  consolidate(seedCatalogue, returnsOf('2023', lists)).indicators.find((one) => one.seq === seq)?.city

describe('consolidation', () => {
  it('does not depend on the order in which returns came in', () => {
    fc.assert(
      fc.property(answers, fc.infiniteStream(fc.nat()), (units, noise) => {
        const returns = returnsOf('2023', listsOf(units))
        const shuffled = returns.lists
          .map((list) => ({ list, rank: noise.next().value ?? 0 }))
          .sort((one, other) => one.rank - other.rank)
          .map(({ list }) => list)
        const again = consolidate(seedCatalogue, { ...returns, lists: shuffled })
        expect(again).toEqual(consolidate(seedCatalogue, returns))
      }),
      { numRuns: 30 },
    )
  })

  it('is the same when two units report what one reported before', () => {
    fc.assert(
      fc.property(answer, answer, (one, other) => {
        // 0 ÷ 0 and n ÷ 0 are left out unit by unit.
        fc.pre(one.denominator !== '0' && other.denominator !== '0')
        const add = (field: keyof Answer) => decimalText(exact(one[field]).add(other[field]))
        const both = {
          numerator: add('numerator'),
          denominator: add('denominator'),
          ash: add('ash'),
          count: add('count'),
        }
        for (const seq of [15, 4, 47]) {
          const apart = cityOf(listsOf([one, other]), seq)
          const together = cityOf(listsOf([both]), seq)
          const numbers = (city: typeof apart) => [city?.numerator, city?.denominator, city?.parts[0]]
          expect(numbers(apart)).toEqual(numbers(together))
          expect(apart?.value).toEqual(together?.value)
        }
      }),
    )
  })

  it('is the same in whichever unit of measure a unit reports', () => {
    fc.assert(
      fc.property(amount, amount, (numerator, denominator) => {
        const inWan = (value: string) =>
          converted(decimalText(exact(value).div(10_000)), '万吨', '吨', '10000', value)
        const plain = cityOf({ donghai: { targets: [ratio(15, numerator, denominator)] } }, 15)
        const other = cityOf({ donghai: { targets: [ratio(15, inWan(numerator), inWan(denominator))] } }, 15)
        expect(other).toEqual(plain)
      }),
    )
  })

  it('is made of exactly the cells that it is traced to', () => {
    fc.assert(
      fc.property(answers, (units) => {
        const returns = returnsOf('2023', listsOf(units))
        const figures = consolidate(seedCatalogue, returns)
        const sum = (trace: ReturnType<typeof traceFigure>, role: string, part: string | null = null) => {
          const chosen = trace.contributions.filter((one) => one.role === role && one.part === part)
          if (chosen.length === 0) return null
          return decimalText(
            chosen.reduce((all, one) => all.add(exact(one.coefficient).mul(one.value)), exact(0)),
          )
        }
        const city = (seq: number) => figures.indicators.find((one) => one.seq === seq)?.city
        const rate = traceFigure(seedCatalogue, returns, { kind: 'indicator', seq: 15 })
        expect(sum(rate, 'numerator')).toBe(city(15)?.numerator)
        expect(sum(rate, 'denominator')).toBe(city(15)?.denominator)
        expect(rate.figure.value).toBe(city(15)?.value)
        const mines = traceFigure(seedCatalogue, returns, { kind: 'indicator', seq: 4 })
        expect(sum(mines, 'numerator', '大型')).toBe(city(4)?.parts[0]?.numerator)
        expect(sum(mines, 'denominator', '大型')).toBe(city(4)?.parts[0]?.denominator)
        const cells = traceFigure(seedCatalogue, returns, { kind: 'indicator', seq: 47 })
        expect(sum(cells, 'value')).toBe(city(47)?.value)
        const ash = traceFigure(seedCatalogue, returns, { kind: 'waste', name: '粉煤灰', field: 'generated' })
        expect(sum(ash, 'value')).toBe(figures.wastes.find(({ name }) => name === '粉煤灰')?.city.generated)
        const spent = traceFigure(seedCatalogue, returns, {
          kind: 'project',
          name: null,
          field: 'totalInvestment',
        })
        expect(sum(spent, 'value')).toBe(figures.projects.totalInvestment)
      }),
      { numRuns: 40 },
    )
  })
})

/** Everything at once: overlaps, duplicates, departments, contradictions, gaps, decisions. */
const library = fc.nat(1_000_000).map((seed) => {
  const document = randomLibrary(seed)
  return { returns: returnsOfDocument(document), decisions: decisionsOf(document) }
})

describe('consolidation of whole libraries', () => {
  it('does not depend on the order of files', () => {
    fc.assert(
      fc.property(library, fc.infiniteStream(fc.nat()), ({ returns, decisions }, noise) => {
        const lists = returns.lists
          .map((list) => ({ list, rank: noise.next().value ?? 0 }))
          .sort((one, other) => one.rank - other.rank)
          .map(({ list }) => list)
        const { notCounted, ...figures } = consolidate(seedCatalogue, returns, decisions)
        const again = consolidate(seedCatalogue, { ...returns, lists }, decisions)
        expect(again).toMatchObject(figures)
        // What is not counted is told in the order in which it came in.
        expect(again.notCounted).toHaveLength(notCounted.length)
      }),
      { numRuns: 10 },
    )
  })

  it('has the same values, and one unit more to wait for, with a unit that has returned nothing', () => {
    const empty: ReportingUnit = {
      ...{ id: 'empty', name: '新设县', kind: 'county', hosts: [], codes: [], aliases: [] },
    }
    fc.assert(
      fc.property(library, ({ returns, decisions }) => {
        const own = decisions.filter(({ ruling }) => ruling.kind !== 'reporters')
        const before = consolidate(seedCatalogue, returns, own)
        const units = [...seedCatalogue.units, empty]
        const after = consolidate({ ...seedCatalogue, units }, returns, own)
        for (const [at, { city, aggregation }] of before.indicators.entries()) {
          const { coverage, ...rest } = after.indicators[at]?.city ?? city
          const { coverage: earlier, ...same } = city
          expect(rest).toEqual(same)
          const isWhole = earlier.expected === 1
          const more = isWhole || aggregation === 'single-reporter' ? 0 : 1
          expect(coverage.expected).toBe(earlier.expected + more)
          expect(coverage.reported).toBe(earlier.reported)
          expect(coverage.missing).toEqual([...earlier.missing, ...(more === 1 ? ['新设县'] : [])])
        }
        expect(after.wastes).toEqual(before.wastes)
        expect(after.projects).toMatchObject({ count: before.projects.count })
      }),
      { numRuns: 10 },
    )
  })

  it('has figures that are the weighted sums of their cells', () => {
    fc.assert(
      fc.property(library, ({ returns, decisions }) => {
        for (const { key, field, part, value, parts, additive, isNumber } of cityFigures(
          seedCatalogue,
          returns,
          decisions,
        )) {
          if (!isNumber || !additive) continue
          const sum = parts.reduce((all, one) => all.add(one.value), exact(0))
          const said = value ?? (parts.length === 0 ? '0' : 'none')
          expect(`${key} ${field} ${part} ${decimalText(sum)}`).toBe(`${key} ${field} ${part} ${said}`)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('leads from a cell to the figures that lead back to it', () => {
    fc.assert(
      fc.property(library, fc.nat(), ({ returns, decisions }, any) => {
        const figures = cityFigures(seedCatalogue, returns, decisions)
        const idOf = (one: { kind: string; key: string; field: string; part: string | null }) =>
          [one.kind, one.key, one.field, one.part].join('|')
        const cells = figures.flatMap(({ parts }) => parts.map(({ source }) => source))
        const ofReturns = cells.filter(({ submission }) => submission > 0)
        const cell = ofReturns[any % ofReturns.length]
        if (!cell) return
        const backward = figures.flatMap((one) =>
          one.parts
            .filter(
              ({ source }) =>
                source.submission === cell.submission &&
                source.sheet === cell.sheet &&
                source.ref === cell.ref,
            )
            .map(({ value }) => `${idOf(one)} ${value}`),
        )
        const forward = figuresOfCell(seedCatalogue, returns, decisions, cell).figures
        expect(forward.map((one) => `${idOf(one)} ${one.brings}`)).toEqual(backward)
        expect(backward.length).toBeGreaterThan(0)
      }),
      { numRuns: 20 },
    )
  })
})

describe('a unit split in two', () => {
  const numbers = fc.array(fc.tuple(amount, amount), { minLength: 7, maxLength: 7 })

  it('leaves the wastes and the projects as they were', () => {
    fc.assert(
      fc.property(numbers, (cells) => {
        const names = [
          'generated',
          'utilised',
          'utilisedPrior',
          'disposed',
          'disposedPrior',
          'stored',
          'discarded',
        ]
        const of = (pick: (pair: readonly [string, string]) => string, unit: string) => ({
          wastes: [row('粉煤灰', Object.fromEntries(cells.map((pair, at) => [names[at] ?? '', pick(pair)])))],
          projects: [row(`${unit}项目`, { totalInvestment: pick(cells[0] ?? ['0', '0']) })],
        })
        const sum = ([one, other]: readonly [string, string]) => decimalText(exact(one).add(other))
        const figures = (lists: Lists) => {
          const { wastes, projects } = consolidate(seedCatalogue, returnsOf('2023', lists))
          const { city, balance } = wastes.find(({ name }) => name === '粉煤灰') ?? {
            city: null,
            balance: null,
          }
          const { difference, utilisationRate } = balance ?? {}
          return { city, difference, utilisationRate, total: projects.totalInvestment }
        }
        const apart = figures({ donghai: of(([one]) => one, '东'), guanyun: of(([, other]) => other, '西') })
        expect(apart).toEqual(figures({ donghai: of(sum, '东') }))
      }),
      { numRuns: 40 },
    )
  })

  it('loses what one half gives without a denominator: n ÷ 0 is no answer', () => {
    const whole = cityOf({ donghai: { targets: [ratio(15, '7', '8')] } }, 15)
    const halves = {
      donghai: { targets: [ratio(15, '6', '8')] },
      guanyun: { targets: [ratio(15, '1', '0')] },
    }
    const split = cityOf(halves, 15)
    expect(whole).toMatchObject({ value: '87.5' })
    expect(split).toMatchObject({ value: '75', coverage: { reported: 1 } })
    expect(split?.coverage.missing).toContain('灌云县')
  })
})

it.each([
  ['吨', '万吨'],
  ['万元', '亿元'],
  ['平方米', '公顷'],
  ['吨', '千克'],
])('a number in %s is the same by way of %s', (unit, other) => {
  fc.assert(
    fc.property(amount, (value) => {
      const read = (content: string, wanted: string) => parseValue(textCell(content), amountIn(wanted)).value
      const there = read(`${value}${unit}`, other)
      expect(there).toBe(decimalText(exact(value).mul(conversionFactor(unit, other) ?? 'none')))
      expect(read(`${there}${other}`, unit)).toBe(value)
    }),
  )
})
