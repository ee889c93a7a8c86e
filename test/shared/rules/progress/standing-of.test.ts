import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from '../../../../shared/rules/exact.ts'
import { noNumbers } from '../../../../shared/rules/figures/aggregation.ts'
import { progressOf } from '../../../../shared/rules/figures/progress-of.ts'
import { type PartStanding, standingOf } from '../../../../shared/rules/progress/standing-of.ts'
import { standingSentence } from '../../../../shared/rules/progress/standing-sentence.ts'
import { cityFigure, indicatorOf } from '../../../fixtures/figure-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const { plan } = seedCatalogue

function standing(seq: number, value: string | null, year = 2023): PartStanding {
  const [one] = standingOf(indicatorOf(seq), plan, year, cityFigure({ value }))
  if (!one) throw new Error('no standing')
  return one
}

const words = ({ baseline, path, target, isMet }: PartStanding) => [
  baseline?.standing ?? null,
  path?.standing ?? null,
  target?.standing ?? null,
  isMet,
]

describe('where a figure stands', () => {
  it.each<[number, string | null, number, ReturnType<typeof words>]>([
    [15, '93', 2023, ['better', 'better', 'same', true]],
    [15, '92', 2023, ['better', 'better', 'worse', false]],
    [15, '91.65', 2023, ['better', 'same', 'worse', false]],
    [15, '91.6499999999', 2023, ['better', 'worse', 'worse', false]],
    [15, '90', 2023, ['worse', 'worse', 'worse', false]],
    [15, null, 2023, [null, null, null, null]],
    // Less is better.
    [2, '0.5', 2023, ['better', 'better', 'same', true]],
    [2, '0.55', 2023, ['better', 'worse', 'worse', false]],
    [2, '0.6', 2023, ['worse', 'worse', 'worse', false]],
    // > 95 is strict, and 95 is the baseline.
    [22, '95', 2023, ['same', 'same', 'same', false]],
    // A range decides where both ends say the same.
    [14, '47', 2023, ['better', 'cannot-tell', 'worse', false]],
    [14, '35', 2023, ['cannot-tell', 'worse', 'worse', false]],
    // Trends are met on the right side of the baseline.
    [11, '0.85', 2023, ['better', null, null, true]],
    [11, '0.86', 2023, ['same', null, null, false]],
    [11, '0.87', 2023, ['worse', null, null, false]],
    // Neither more nor less is better.
    [41, '130', 2023, ['cannot-tell', null, null, null]],
  ])('no. %i at %s in %i: %j', (seq, value, year, expected) => {
    expect(words(standing(seq, value, year))).toEqual(expected)
  })

  it('compares a rate before it is divided', () => {
    // 0.93 of 10^30 less one: divided to 20 digits it would be 93 %.
    const denominator = `1${'0'.repeat(30)}`
    const numerator = exact(denominator).mul('0.93').sub(1).toFixed()
    const figure = cityFigure({ value: '93', numerator, denominator })
    expect(standingOf(indicatorOf(15), plan, 2025, figure)[0]).toMatchObject({
      isMet: false,
      target: { standing: 'worse', references: ['93'] },
    })
  })

  it('gives the differences in the unit of the indicator', () => {
    const { baseline, path, target } = standing(15, '92')
    expect([baseline, path, target].map((one) => one?.difference)).toEqual(['1.7', '0.35', '-1'])
    expect(standing(14, '47').path).toMatchObject({ references: ['45', '50'], difference: null })
  })

  it('judges classes each by itself', () => {
    const part = (name: string, numerator: string, denominator: string) => ({
      ...{ part: name, value: null, numerator, denominator },
    })
    const figure = cityFigure({
      parts: [part('大型', '2', '3'), part('中型', '9', '10'), part('小型', '0', '0')],
    })
    const standings = standingOf(indicatorOf(4), plan, 2023, figure)
    expect(standings.map((one) => [one.part, one.value, ...words(one)])).toEqual([
      ['大型', '66.666666666666666667', 'better', 'worse', 'worse', false],
      ['中型', '90', 'better', 'better', 'same', true],
      ['小型', null, null, null, null, null],
    ])
  })

  it('agrees with the verdict on the city’s progress', () => {
    const seq = fc.constantFrom(
      ...seedCatalogue.indicators.filter((one) => one.parts.length === 0).map((one) => one.seq),
    )
    const value = fc.integer({ min: 0, max: 16_000 }).map((steps) => exact(steps).div(100).toFixed())
    fc.assert(
      fc.property(seq, value, fc.integer({ min: 2021, max: 2026 }), (number, text, year) => {
        const indicator = indicatorOf(number)
        const whole = { ...noNumbers, value: exact(text) }
        const total = { whole, parts: [], text: null, reason: null }
        const verdict = progressOf(indicator, plan, String(year), total)
        const { baseline, path, isMet } = standing(number, text, year)
        expect(isMet === true).toBe(verdict === 'met')
        if (verdict === 'worse-than-baseline') expect(baseline?.standing).toBe('worse')
        if (verdict === 'on-track') expect(path?.standing).toMatch(/better|same/)
        if (verdict === 'behind' && path !== null)
          expect(path.standing === 'worse' || year >= plan.targetYear).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the sentence about it', () => {
  it.each<[number, string | null, string | null]>([
    [
      15,
      '92',
      '高于2021年现状值90.30%，高1.70个百分点；高于2023年应达到的91.65%，高0.35个百分点；低于2025年目标93.00%，低1.00个百分点；未达到目标',
    ],
    [
      15,
      '91.65',
      '高于2021年现状值90.30%，高1.35个百分点；与2023年应达到的91.65%相等；低于2025年目标93.00%，低1.35个百分点；未达到目标',
    ],
    [
      15,
      '92.9999',
      '高于2021年现状值90.30%，高2.70个百分点；高于2023年应达到的91.65%，高1.35个百分点；低于2025年目标93.00%，低不足0.01个百分点；未达到目标',
    ],
    [
      14,
      '47',
      '2021年现状值30.00%～40.00%（向好）；与2023年应达到的45.00%～50.00%相比，好坏无法判断；低于2025年目标60.00%，低13.00个百分点；未达到目标',
    ],
    [
      5,
      '25',
      '高于2021年现状值22 家，高3 家；高于2023年应达到的23.5 家，高1.5 家；与2025年目标25 家相等；已达到目标',
    ],
    [45, null, null],
  ])('no. %i at %s', (seq, value, expected) => {
    expect(standingSentence(indicatorOf(seq), plan, 2023, standing(seq, value))).toBe(expected)
  })
})
