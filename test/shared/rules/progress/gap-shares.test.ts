import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalText, exact } from '../../../../shared/rules/exact.ts'
import { gapSentences } from '../../../../shared/rules/progress/gap-sentences.ts'
import { gapShares } from '../../../../shared/rules/progress/gap-shares.ts'
import { cityFigure, indicatorOf, rateFigure, unitFigure } from '../../../fixtures/figure-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const { plan } = seedCatalogue
type Figure = Parameters<typeof gapShares>[1]

const sentences = (seq: number, figure: Figure) =>
  gapShares(indicatorOf(seq), figure).flatMap((gap) => gapSentences(indicatorOf(seq), plan, gap))

describe('who holds the city back', () => {
  it('is said of a rate in terms of its numerator', () => {
    // Target 93 %: 930 − 800 of 1000, 93 − 99 of 100, 186 − 150 of 200.
    const figure = rateFigure({ 海州区: ['99', '100'], 东海县: ['800', '1000'], 灌云县: ['150', '200'] })
    expect(gapShares(indicatorOf(15), figure)).toEqual([
      {
        ...{ part: null, against: 'target', reference: '93', measure: '吨', gap: '160', by: 'shortfall' },
        shares: [
          { unit: '东海县', amount: '130', share: '81.25' },
          { unit: '灌云县', amount: '36', share: '22.5' },
          { unit: '海州区', amount: '-6', share: '-3.75' },
        ],
        missing: [],
        why: null,
      },
    ])
    expect(sentences(15, figure)).toEqual([
      '按目标93.00%计算，全市一般工业固体废物综合利用量（含综合利用往年贮存量）还差160 吨',
      '东海县差130 吨，占全市差距的81.25%',
      '灌云县差36 吨，占全市差距的22.50%',
      '海州区不欠',
    ])
  })

  it('turns round where less is better', () => {
    // At most 0.5 吨/万元.
    const figure = rateFigure({ 海州区: ['60', '100'], 东海县: ['40', '100'] })
    const [gap] = gapShares(indicatorOf(2), figure)
    expect(gap).toMatchObject({ gap: '0', measure: '吨' })
    expect(gap?.shares).toEqual([
      { unit: '海州区', amount: '10', share: null },
      { unit: '东海县', amount: '-10', share: null },
    ])
    const over = rateFigure({ 海州区: ['70', '100'], 东海县: ['40', '100'] })
    expect(sentences(2, over)).toEqual([
      '按目标0.50 吨/万元计算，全市一般工业固体废物产生量还须减少10 吨',
      '海州区多20 吨，占全市差距的200.00%',
      '东海县不欠',
    ])
  })

  it('leaves out who is not in the figure, and names who should be', () => {
    const rate = rateFigure({ 海州区: ['90', '100'] })
    const figure = {
      city: cityFigure({
        ...rate.city,
        coverage: { reported: 1, expected: 2, missing: ['东海县'], contained: [] },
      }),
      units: [
        ...rate.units,
        unitFigure('东海县', { numerator: '1', denominator: '0', leftOut: '分母为0而分子不为0' }),
      ],
    }
    expect(gapShares(indicatorOf(15), figure)[0]?.shares.map(({ unit }) => unit)).toEqual(['海州区'])
    expect(sentences(15, figure).at(-1)).toBe('东海县未计入')
  })

  it('is, of a sum, what each brings and what the city still lacks', () => {
    const figure = {
      city: cityFigure({ value: '40' }),
      units: [unitFigure('海州区', { value: '10' }), unitFigure('东海县', { value: '30' })],
    }
    expect(gapShares(indicatorOf(47), figure)[0]).toMatchObject({
      ...{ by: 'amount', gap: '110', measure: '个' },
      shares: [
        { unit: '东海县', amount: '30', share: '75' },
        { unit: '海州区', amount: '10', share: '25' },
      ],
    })
    expect(sentences(47, figure)).toEqual([
      expect.stringMatching(/^按目标150 个计算，全市开展.+单位数量.*还差110 个$/),
      '东海县30 个，占全市的75.00%',
      '海州区10 个，占全市的25.00%',
    ])
  })

  it('takes the baseline where the target is a mere trend', () => {
    // 0.86 公斤/(日·人), multiplier 1000.
    const figure = rateFigure({ 海州区: ['0.9', '1000'], 东海县: ['0.8', '1000'] })
    expect(gapShares(indicatorOf(11), figure)[0]).toMatchObject({
      ...{ against: 'baseline', reference: '0.86', gap: '-0.02' },
      shares: [
        { unit: '海州区', amount: '0.04', share: null },
        { unit: '东海县', amount: '-0.06', share: null },
      ],
    })
    expect(sentences(11, figure)[0]).toBe('全市已达到现状值0.86 公斤/(日·人)')
  })

  it('goes class by class where there are classes', () => {
    const parts = (numerator: string, denominator: string) => [
      { part: '大型', value: null, numerator, denominator },
    ]
    const figure = {
      city: cityFigure({ parts: parts('3', '10') }),
      units: [
        unitFigure('海州区', { parts: parts('1', '6') }),
        unitFigure('东海县', { parts: parts('2', '4') }),
      ],
    }
    const gaps = gapShares(indicatorOf(4), figure)
    expect(gaps.map(({ part, gap, why }) => [part, gap, why])).toEqual([
      ['大型', '6', null],
      ['中型', null, '还没有可以比较的数'],
      ['小型', null, '还没有可以比较的数'],
    ])
    expect(gaps[0]?.shares.map(({ unit, amount }) => [unit, amount])).toEqual([
      ['海州区', '4.4'],
      ['东海县', '1.6'],
    ])
    expect(sentences(4, figure)[0]).toMatch(/^大型：按目标90.00%计算，全市.+还差6 座$/)
  })

  it.each<[string, number, Partial<Figure['city']>, string]>([
    ['a target in words', 45, { text: '已建立' }, '目标不是一个数，差距无法计算'],
    ['nothing reported', 15, { reason: '还没有可以汇总的填报' }, '还没有可以汇总的填报'],
  ])('cannot be told: %s', (_, seq, city, why) => {
    const figure = { city: cityFigure(city), units: [] }
    expect(gapShares(indicatorOf(seq), figure)[0]).toMatchObject({ gap: null, shares: [], why })
    expect(sentences(seq, figure)).toEqual([why])
  })

  it('is the gap alone of a rate that was given without its parts', () => {
    const figure = { city: cityFigure({ value: '87.5' }), units: [unitFigure('连云港市', { value: '87.5' })] }
    expect(gapShares(indicatorOf(60), figure)[0]).toMatchObject({ gap: '2.5', by: 'amount', shares: [] })
    expect(sentences(60, figure)[0]).toMatch(/还差2.50个百分点$/)
  })

  it('is not over where a strict target is only equalled', () => {
    expect(sentences(22, rateFigure({ 海州区: ['95', '100'] }))[0]).toBe(
      '全市恰好等于目标95.00%，要求优于此数',
    )
    expect(sentences(15, rateFigure({ 海州区: ['93', '100'] }))[0]).toBe('全市已达到目标93.00%')
  })
})

describe('shortfalls of units', () => {
  const number = fc.integer({ min: 0, max: 10 ** 9 }).map((steps) => decimalText(exact(steps).div(1000)))
  const units = fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), fc.tuple(number, number), {
    minKeys: 1,
    maxKeys: 10,
  })
  // Percentages, an intensity, and one with the multiplier 1000.
  const seq = fc.constantFrom(15, 2, 3, 11, 22)

  it('add up to the city’s exactly, largest first', () => {
    fc.assert(
      fc.property(units, seq, (given, no) => {
        const [gap] = gapShares(indicatorOf(no), rateFigure(given))
        const amounts = (gap?.shares ?? []).map(({ amount }) => exact(amount))
        expect(amounts).toHaveLength(Object.keys(given).length)
        expect(amounts.reduce((sum, one) => sum.add(one), exact(0)).eq(gap?.gap ?? 'NaN')).toBe(true)
        for (const [place, amount] of amounts.entries())
          expect(amount.gte(amounts[place + 1] ?? amount)).toBe(true)
      }),
    )
  })

  it('would bring every unit to the target', () => {
    fc.assert(
      fc.property(units, (given) => {
        const [gap] = gapShares(indicatorOf(15), rateFigure(given))
        for (const { unit, amount } of gap?.shares ?? []) {
          const [numerator = '0', denominator = '0'] = given[unit] ?? []
          const raised = exact(numerator).add(amount).mul(100)
          expect(raised.eq(exact(93).mul(denominator))).toBe(true)
        }
      }),
    )
  })

  it('change sign when better and worse change places', () => {
    fc.assert(
      fc.property(units, (given) => {
        const indicator = indicatorOf(15)
        const turned = { ...indicator, target: { ...indicator.target, op: '<=' as const } }
        const [one] = gapShares(indicator, rateFigure(given))
        const [other] = gapShares(turned, rateFigure(given))
        expect(
          exact(one?.gap ?? 'NaN')
            .add(other?.gap ?? 'NaN')
            .isZero(),
        ).toBe(true)
      }),
    )
  })
})
