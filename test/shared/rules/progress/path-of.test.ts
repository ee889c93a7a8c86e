import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../../shared/model/catalogue.ts'
import { indicatorSchema } from '../../../../shared/model/catalogue.ts'
import { pathOf } from '../../../../shared/rules/progress/path-of.ts'
import { indicatorOf } from '../../../fixtures/figure-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const { plan } = seedCatalogue
const expected = (indicator: Indicator, year: number) =>
  pathOf(indicator, plan, year).map((point) => point.expected)

describe('the path to the target', () => {
  it.each<[number, number, string[]]>([
    // 90.3 → 93 from 2021 to 2025.
    [15, 2021, ['90.3']],
    [15, 2022, ['90.975']],
    [15, 2023, ['91.65']],
    [15, 2024, ['92.325']],
    [15, 2025, ['93']],
    [15, 2026, ['93']],
    [15, 2020, []],
    // Less is better: 0.57 → 0.5.
    [2, 2023, ['0.535']],
    // 100 → 100.
    [1, 2023, ['100']],
    // A printed range: 30~40 → 60.
    [14, 2023, ['45', '50']],
    [14, 2025, ['60']],
    // 新增5项 begins with nothing.
    [44, 2023, ['2.5']],
    // No baseline: only the target can be told.
    [31, 2023, []],
    [31, 2025, ['100']],
    // A mere trend, and targets in words.
    [11, 2023, []],
    [41, 2023, []],
    [45, 2025, []],
  ])('of no. %i is in %i at %j', (seq, year, values) => {
    expect(expected(indicatorOf(seq), year)).toEqual([values])
  })

  it('runs class by class where there are classes', () => {
    expect(pathOf(indicatorOf(4), plan, 2023)).toEqual([
      { part: '大型', expected: ['70'] },
      { part: '中型', expected: ['45'] },
      { part: '小型', expected: [] },
    ])
    expect(expected(indicatorOf(4), 2025)).toEqual([['90'], ['90'], ['60']])
  })

  it('divides a way of three years as finely as figures are written', () => {
    const three = { ...plan, targetYear: 2024 }
    expect(pathOf(indicatorOf(26), three, 2022)[0]?.expected).toEqual(['69.2'])
    expect(pathOf(indicatorOf(10), three, 2022)[0]?.expected).toEqual(['47.333333333333333333'])
  })

  describe('with values that the office has set', () => {
    const set = indicatorSchema.parse({ ...indicatorOf(15), path: { 2022: '91', 2024: '92.8' } })

    it.each<[number, string[]]>([
      [2021, ['90.3']],
      [2022, ['91']],
      // Between two years that are set.
      [2023, ['91.9']],
      [2024, ['92.8']],
      [2025, ['93']],
    ])('is in %i at %j', (year, values) => {
      expect(expected(set, year)).toEqual([values])
    })

    it('needs no baseline from the first year that is set', () => {
      const none = { ...indicatorOf(31), path: { '2023': '60' } }
      expect([2022, 2023, 2024].map((year) => expected(none, year)[0])).toEqual([[], ['60'], ['80']])
    })

    it('takes a year and a number, nothing else', () => {
      expect(indicatorSchema.safeParse({ ...indicatorOf(15), path: { soon: '91' } }).success).toBe(false)
      expect(indicatorSchema.safeParse({ ...indicatorOf(15), path: { 2022: '约91' } }).success).toBe(false)
    })
  })
})
