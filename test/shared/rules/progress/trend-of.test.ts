import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeSentence } from '../../../../shared/rules/progress/change-sentence.ts'
import { trendOf } from '../../../../shared/rules/progress/trend-of.ts'
import { cityFigure, indicatorOf } from '../../../fixtures/figure-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const { plan } = seedCatalogue
const periods = (values: Readonly<Record<string, string | null>>) =>
  Object.entries(values).map(([period, value]) => ({ period, figure: cityFigure({ value }) }))

function lastChange(seq: number, values: Readonly<Record<string, string | null>>) {
  const [trend] = trendOf(indicatorOf(seq), periods(values))
  return trend?.points.at(-1)?.change ?? null
}

describe('the course over the periods', () => {
  it.each<[number, Record<string, string | null>, unknown, string]>([
    [
      15,
      { 2022: '90.3', 2023: '91.5' },
      { since: '2022', absolute: '1.2', relative: null, standing: 'better' },
      '比2022年提高1.20个百分点（向好）',
    ],
    [
      15,
      { 2022: '91.5', 2023: '91.499' },
      { since: '2022', absolute: '-0.001', relative: null, standing: 'worse' },
      '比2022年下降不足0.01个百分点（变差）',
    ],
    [15, { 2022: '91', 2023: '91.0' }, { standing: 'same', absolute: '0' }, '与2022年持平'],
    // Less is better.
    [
      2,
      { 2022: '0.6', 2023: '0.57' },
      { since: '2022', absolute: '-0.03', relative: '-5', standing: 'better' },
      '比2022年减少0.03 吨/万元，下降5.00%（向好）',
    ],
    [
      2,
      { 2022: '0.5', 2023: '0.6' },
      { relative: '20', standing: 'worse' },
      '比2022年增加0.10 吨/万元，增长20.00%（变差）',
    ],
    [
      5,
      { 2022: '24', 2023: '27' },
      { absolute: '3', relative: '12.5' },
      '比2022年增加3 家，增长12.50%（向好）',
    ],
    // From nothing there is no relative change.
    [
      47,
      { 2022: '0', 2023: '30' },
      { absolute: '30', relative: null, standing: 'better' },
      '比2022年增加30 个（向好）',
    ],
    // Neither more nor less is better.
    [
      41,
      { 2022: '120', 2023: '121' },
      { standing: 'cannot-tell' },
      '比2022年提高1.00个百分点（好坏无法判断）',
    ],
    // A period without a value is passed over, and the change says since when.
    [
      5,
      { 2021: '22', 2022: null, 2023: '24' },
      { since: '2021', absolute: '2' },
      '比2021年增加2 家，增长9.09%（向好）',
    ],
    // In any order.
    [5, { 2023: '24', 2022: '22' }, { since: '2022', absolute: '2' }, '比2022年增加2 家，增长9.09%（向好）'],
  ])('no. %i: %j', (seq, values, expected, sentence) => {
    const change = lastChange(seq, values)
    expect(change).toMatchObject(expected as object)
    expect(changeSentence(indicatorOf(seq), plan, change)).toBe(sentence)
  })

  it('has no change where there is nothing before', () => {
    expect(lastChange(5, { 2023: '24' })).toBeNull()
    expect(lastChange(5, { 2022: null, 2023: '24' })).toBeNull()
    expect(lastChange(5, { 2022: '24', 2023: null })).toBeNull()
    expect(changeSentence(indicatorOf(5), plan, null)).toBe('没有更早年度的数可以比较')
  })

  it('sees a change that 20 digits would not show', () => {
    const rate = (numerator: string) =>
      cityFigure({ value: '90', numerator, denominator: `1${'0'.repeat(25)}` })
    const figures = [
      { period: '2022', figure: rate(`9${'0'.repeat(24)}`) },
      { period: '2023', figure: rate(`9${'0'.repeat(23)}1`) },
    ]
    expect(trendOf(indicatorOf(15), figures)[0]?.points[1]?.change?.standing).toBe('better')
  })

  it('runs class by class where there are classes', () => {
    const parts = (numerator: string) =>
      cityFigure({ parts: [{ part: '大型', value: null, numerator, denominator: '4' }] })
    const figures = [
      { period: '2022', figure: parts('2') },
      { period: '2023', figure: parts('3') },
    ]
    const trends = trendOf(indicatorOf(4), figures)
    expect(trends.map(({ part, points }) => [part, ...points.map((one) => one.value)])).toEqual([
      ['大型', '50', '75'],
      ['中型', null, null],
      ['小型', null, null],
    ])
    expect(trends[0]?.points[1]?.change).toMatchObject({ absolute: '25', standing: 'better' })
  })

  it('turns round when better and worse are turned round', () => {
    const value = fc.integer({ min: 1, max: 10_000 }).map(String)
    const turned = { better: 'worse', worse: 'better', same: 'same', 'cannot-tell': 'cannot-tell' } as const
    fc.assert(
      fc.property(value, value, (one, other) => {
        const figures = periods({ 2022: one, 2023: other })
        const [higher, lower] = (['higher', 'lower'] as const).map(
          (better) => trendOf({ ...indicatorOf(5), better }, figures)[0]?.points[1]?.change?.standing,
        )
        expect(lower).toBe(higher && turned[higher])
      }),
    )
  })
})
