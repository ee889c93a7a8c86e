import { describe, expect, it } from 'vitest'
import { indicatorProgressSchema } from '../../../../shared/contract/progress.ts'
import type { Indicator } from '../../../../shared/model/catalogue.ts'
import { consolidate } from '../../../../shared/rules/figures/consolidate.ts'
import { indicatorProgress } from '../../../../shared/rules/progress/indicator-progress.ts'
import { decided, type Lists, ratio, returnsOf } from '../../../fixtures/returns-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

function progress(
  periods: Readonly<Record<string, Lists>>,
  path: Indicator['path'] = undefined,
  decisions: Parameters<typeof consolidate>[2] = [],
) {
  const indicators = seedCatalogue.indicators.map((one) => (one.seq === 15 && path ? { ...one, path } : one))
  const catalogue = { ...seedCatalogue, indicators }
  const indicator = indicators.find(({ seq }) => seq === 15)
  const figures = Object.entries(periods).map(([period, lists]) => {
    const found = consolidate(catalogue, returnsOf(period, lists), decisions)
    return { period, figure: found.indicators.find(({ seq }) => seq === 15) }
  })
  const known = figures.flatMap(({ period, figure }) => (figure ? [{ period, figure }] : []))
  const now = known.at(-1)
  if (!indicator || !now) throw new Error('no figure 15')
  return indicatorProgressSchema.parse(indicatorProgress(indicator, catalogue.plan, now, known.slice(0, -1)))
}

const units: Lists = {
  lianyun: { targets: [ratio(15, '900', '1000')] },
  xuwei: { targets: [ratio(15, '400', '500')] },
}

describe('the progress of an indicator', () => {
  it('is its standing, its course, and who holds the city back', () => {
    const found = progress({
      2022: { lianyun: { targets: [ratio(15, '85', '100')] } },
      2023: units,
    })
    expect(found.standings).toMatchObject([
      { isMet: false, target: { references: ['93'], standing: 'worse' } },
    ])
    expect(found.path.map(({ year, expected }) => [year, expected])).toEqual([
      ['2021', ['90.3']],
      ['2022', ['90.975']],
      ['2023', ['91.65']],
      ['2024', ['92.325']],
      ['2025', ['93']],
    ])
    expect(found.trends[0]?.points.map(({ period }) => period)).toEqual(['2022', '2023'])
    expect(found.trends[0]?.sentence).toBe('比2022年提高1.67个百分点（向好）')
    expect(found.gaps[0]).toMatchObject({
      gap: '95',
      shares: [
        { unit: '徐圩新区', amount: '65' },
        { unit: '连云区', amount: '30' },
      ],
    })
  })

  it('takes the office’s yearly values for the verdict and the path alike', () => {
    const set = progress({ 2023: units }, { 2023: '86.5' })
    expect(set.path.find(({ year }) => year === '2023')?.expected).toEqual(['86.5'])
    // Below the baseline all the same.
    expect(set.verdict).toBe('worse-than-baseline')
    const better: Lists = { lianyun: { targets: [ratio(15, '91', '100')] } }
    expect(progress({ 2023: better }).verdict).toBe('behind')
    expect(progress({ 2023: better }, { 2023: '90.9' }).verdict).toBe('on-track')
  })

  it('counts a zone that stands in its district with the district', () => {
    const scope = decided({
      kind: 'scope',
      host: 'lianyun',
      zone: 'xuwei',
      list: null,
      key: null,
      includes: true,
    })
    const { gaps } = progress({ 2023: units }, undefined, [scope])
    expect(gaps[0]).toMatchObject({ gap: '30', shares: [{ unit: '连云区', amount: '30' }] })
  })
})
