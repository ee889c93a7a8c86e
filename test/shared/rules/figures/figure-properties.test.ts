import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalText, exact } from '../../../../shared/rules/exact.ts'
import { consolidate } from '../../../../shared/rules/figures/consolidate.ts'
import { traceFigure } from '../../../../shared/rules/figures/trace.ts'
import { converted, type Lists, ratio, returnsOf, row, target } from '../../../fixtures/returns-builder.ts'
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
