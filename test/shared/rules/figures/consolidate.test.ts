import { describe, expect, it } from 'vitest'
import { consolidationSchema } from '../../../../shared/contract/figures.ts'
import type { FieldValue } from '../../../../shared/model/record.ts'
import { consolidate } from '../../../../shared/rules/figures/consolidate.ts'
import {
  converted,
  foreign,
  type Lists,
  ratio,
  returnsOf,
  slip,
  target,
} from '../../../fixtures/returns-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

function figuresOf(lists: Lists) {
  return consolidationSchema.parse(consolidate(seedCatalogue, returnsOf('2023', lists)))
}

function figure(seq: number, lists: Lists) {
  const found = figuresOf(lists).indicators.find((one) => one.seq === seq)
  if (!found) throw new Error(`no figure ${seq}`)
  return found
}

const unitOf = (found: ReturnType<typeof figure>, name: string) =>
  found.units.find(({ unit }) => unit === name)
const reporters = seedCatalogue.units.filter(({ kind }) => kind !== 'city')

const range: FieldValue = { state: 'range', value: '30~40', bounds: ['30', '40'] }
const tiny: FieldValue = { state: 'below-unit', value: null, raw: '…' }

describe('a ratio', () => {
  it('is the ratio of the sums, not the mean of the rates', () => {
    const lists = Object.fromEntries(
      reporters.map(({ id }, place) => [
        id,
        { targets: [place === 0 ? ratio(15, '90', '100', '90') : ratio(15, '0.1', '1', '10')] },
      ]),
    )
    // The mean of the rates would be 18.
    const { city } = figure(15, lists)
    expect(city).toMatchObject({ numerator: '90.9', denominator: '109', display: '83.39%', reason: null })
    expect(city.value).toBe('83.394495412844036697')
    expect(city.coverage).toEqual({ reported: 10, expected: 10, missing: [], contained: [] })
  })

  it('is computed in decimals, with units converted before', () => {
    const lists = {
      donghai: { targets: [ratio(15, converted('0.1', '万吨', '吨', '10000', '1000'), '3000')] },
      guanyun: { targets: [ratio(15, '0.1', '0.2')] },
    }
    const { city } = figure(15, lists)
    expect(city).toMatchObject({ numerator: '1000.1', denominator: '3000.2', display: '33.33%' })
  })

  it.each([
    ['only a rate', ratio(15, '', '', '91.2'), 'number', '只报了完成值，没有分子、分母，不能汇总'],
    ['nothing', ratio(15, '', ''), 'blank', '未填'],
    ['a denominator of 0', ratio(15, '5', '0', ''), 'number', '分母为0而分子不为0'],
    ['no denominator', ratio(15, '5', '', '90'), 'number', '缺分母'],
    ['a slip', ratio(15, '5', slip, '90'), 'unparseable', '分母“12..5”无法识别为数值'],
    ['a foreign unit', ratio(15, '5', foreign('7', '箱'), '90'), 'unparseable', '分母的计量单位“箱”不能换算'],
    ['a range', ratio(15, '5', range, '90'), 'number', '分母填的“30~40”是范围，不是一个数'],
    ['only a range', ratio(15, '', '', range), 'text', '完成值填的“30~40”是范围，不是一个数'],
    ['less than a unit', ratio(15, '', '', tiny), 'text', '完成值填的“…”是不足最小单位，不是一个数'],
    ['words', ratio(15, '', '', '约九成'), 'text', '完成值填的是文字“约九成”，不是一个数'],
  ] as const)('leaves out a unit that gives %s, and says so', (_, answer, state, leftOut) => {
    const found = figure(15, {
      donghai: { targets: [answer] },
      guanyun: { targets: [ratio(15, '1', '4', '25')] },
    })
    expect(unitOf(found, '东海县')).toMatchObject({ state, leftOut })
    expect(found.city).toMatchObject({ value: '25', numerator: '1', denominator: '4' })
    expect(found.city.coverage.missing).toContain('东海县')
    expect(found.city.coverage.missing).not.toContain('灌云县')
  })

  it('takes 不适用 and 0 ÷ 0 for answers that add nothing', () => {
    const found = figure(15, {
      donghai: { targets: [ratio(15, '/', '/', '/')] },
      guanyun: { targets: [ratio(15, '0', '0', '100')] },
      guannan: { targets: [ratio(15, '0', '8', '0')] },
    })
    expect(unitOf(found, '东海县')).toMatchObject({ state: 'not-applicable', leftOut: '不适用' })
    expect(unitOf(found, '灌云县')).toMatchObject({
      state: 'not-applicable',
      leftOut: '分子、分母都是0，按不适用处理',
    })
    expect(unitOf(found, '灌南县')).toMatchObject({ state: 'zero', leftOut: null })
    expect(found.city).toMatchObject({ value: '0', display: '0.00%' })
    expect(found.city.coverage).toMatchObject({ reported: 3, expected: 10 })
  })

  it('has no value, and a reason, where nobody answered or nobody is concerned', () => {
    expect(figure(15, {}).city).toMatchObject({ value: null, display: '—', reason: '还没有可以汇总的填报' })
    expect(figure(15, { donghai: { targets: [ratio(15, '/', '/', '/')] } }).city).toMatchObject({
      value: null,
      reason: '已报单位均为不适用',
      progress: 'cannot-tell',
    })
    expect(unitOf(figure(15, { donghai: { targets: [] } }), '东海县')?.leftOut).toBe('清单中没有这一项')
    expect(unitOf(figure(15, {}), '东海县')?.leftOut).toBe('未报送')
  })

  it('shows the rate of a unit that gives only its parts', () => {
    expect(unitOf(figure(15, { donghai: { targets: [ratio(15, '1', '8')] } }), '东海县')).toMatchObject({
      state: 'number',
      value: '12.5',
      source: null,
      numeratorSource: { file: 'donghai.xlsx', sheet: 'targets', ref: 'I5', raw: '1' },
    })
  })

  it('does not choose between two rows that contradict each other', () => {
    const twice = (other: string) =>
      unitOf(figure(15, { donghai: { targets: [ratio(15, '1', '8'), ratio(15, other, '8')] } }), '东海县')
    expect(twice('2')?.leftOut).toBe('第5、6行都填了这一项，内容不一致')
    expect(twice('1')?.leftOut).toBeNull()
    const blankFirst = figure(15, { donghai: { targets: [ratio(15, '', ''), ratio(15, '1', '8')] } })
    expect(blankFirst.city.value).toBe('12.5')
  })

  it('does not take rows for contradictions that say 不适用 with other signs or from other blanks', () => {
    const none = (raw: string): FieldValue => ({ state: 'not-applicable', value: null, raw })
    const empty: FieldValue = { state: 'blank', value: null, raw: ' ' }
    const rows = [ratio(15, none('/'), empty), ratio(15, none('无'), '')]
    const found = figure(15, { donghai: { targets: rows } })
    expect(unitOf(found, '东海县')).toMatchObject({ state: 'not-applicable', leftOut: '不适用' })
    expect(found.city.coverage.reported).toBe(1)
  })

  it('counts nobody as having reported who says 不适用 and something else', () => {
    const contradicting = figure(15, { donghai: { targets: [ratio(15, '/', '/'), ratio(15, '1', '8')] } })
    expect(contradicting.city.coverage).toMatchObject({ reported: 0 })
    const half = figure(15, { donghai: { targets: [ratio(15, '1', '/', '/')] } })
    expect(unitOf(half, '东海县')).toMatchObject({ state: 'blank', leftOut: '分母填的是不适用' })
    expect(half.city.coverage).toMatchObject({ reported: 0 })
  })

  it('never takes the city’s own figure for the sum', () => {
    const found = figure(15, {
      lianyungang: { targets: [ratio(15, '99', '100', '99')] },
      donghai: { targets: [ratio(15, '1', '2', '50')] },
    })
    expect(found.city).toMatchObject({ value: '50', coverage: { expected: 10 } })
    expect(unitOf(found, '连云港市')?.leftOut).toBe('市级自报数不替代各单位汇总数')
  })

  it.each([
    [2, '57', '100', '0.57 吨/万元'],
    [3, '1', '75', '0.0133 吨/万元'],
    [11, '1', '3', '333.33 公斤/(日·人)'],
    [15, '85.205', '100', '85.21%'],
  ])('no. %i is shown as the plan prints it', (seq, numerator, denominator, display) => {
    expect(figure(seq, { donghai: { targets: [ratio(seq, numerator, denominator)] } }).city.display).toBe(
      display,
    )
  })
})

describe('a sum', () => {
  it('adds up values, and numerators where there is no value', () => {
    const found = figure(48, {
      donghai: { targets: [target(48, { value: '0.1' })] },
      guanyun: { targets: [target(48, { value: '', numerator: '0.2' })] },
      guannan: { targets: [target(48, { value: '/' })] },
      ganyu: { targets: [target(48, { value: '三亿左右' })] },
    })
    expect(found.city).toMatchObject({ value: '0.3', numerator: null, display: '0.30 亿元' })
    expect(found.city.coverage).toMatchObject({ reported: 3, expected: 10 })
    expect(found.city.coverage.missing).toContain('赣榆区')
  })

  it.each([
    ['24', '24 家'],
    ['24.5', '24.5 家'],
  ])('a count of %s is shown as %s', (value, display) => {
    expect(figure(5, { donghai: { targets: [target(5, { value })] } }).city.display).toBe(display)
  })
})

describe('a composite indicator', () => {
  const mines = (part: string, numerator: string, denominator: string, value = '') =>
    ratio(4, numerator, denominator, value, part)

  it('has a ratio of sums for each class, and none for the whole', () => {
    const { city } = figure(4, {
      donghai: {
        targets: [target(4, { value: '大型 50%' }), mines('大型', '1', '2'), mines('小型', '0', '0')],
      },
      guanyun: { targets: [mines('大型', '2', '2'), mines('中型', '3', '4')] },
      guannan: { targets: [target(4, { value: '/' })] },
    })
    expect(city).toMatchObject({ value: null, numerator: null, text: '大型 75.00%、中型 75.00%' })
    expect(city.parts).toEqual([
      { part: '大型', value: '75', numerator: '3', denominator: '4' },
      { part: '中型', value: '75', numerator: '3', denominator: '4' },
      { part: '小型', value: null, numerator: null, denominator: null },
    ])
    expect(city.coverage).toMatchObject({ reported: 3 })
  })

  it('leaves out a unit with a class that gives only a rate, or without classes', () => {
    const found = figure(4, {
      donghai: { targets: [mines('大型', '1', '2'), mines('中型', '', '', '60')] },
      guanyun: { targets: [target(4, { value: '大型 50%、中型 0%' })] },
      guannan: { targets: [ratio(4, '3', '6', '50')] },
    })
    expect(unitOf(found, '东海县')?.leftOut).toBe('中型：只报了完成值，没有分子、分母，不能汇总')
    expect(unitOf(found, '灌云县')?.leftOut).toBe('没有按大型、中型、小型分列分子、分母')
    expect(unitOf(found, '灌南县')?.leftOut).toBe('没有按大型、中型、小型分列分子、分母')
    expect(found.city).toMatchObject({ display: '—', text: null, coverage: { reported: 0 } })
  })
})

it('a composite indicator leaves out a unit with a class that is half filled in or contradicts itself', () => {
  const large = ratio(4, '1', '2', '', '大型')
  const found = figure(4, {
    donghai: { targets: [large, ratio(4, '3', '', '', '中型')] },
    guanyun: { targets: [large, ratio(4, '/', '', '', '中型'), ratio(4, '1', '1', '', '中型')] },
    guannan: { targets: [large, ratio(4, '', '', '', '中型')] },
  })
  expect(unitOf(found, '东海县')?.leftOut).toBe('中型：缺分母')
  expect(unitOf(found, '灌云县')?.leftOut).toContain('内容不一致')
  expect(unitOf(found, '灌南县')?.leftOut).toBeNull()
  expect(found.city.parts[0]).toMatchObject({ numerator: '1', denominator: '2' })
})

describe('a figure with one reporter', () => {
  it('comes from that unit alone', () => {
    const found = figure(6, {
      xuwei: { targets: [target(6, { value: '1' })] },
      donghai: { targets: [target(6, { value: '5' })] },
      guanyun: { targets: [target(6, { value: '/' })] },
    })
    expect(found.city).toMatchObject({
      value: '1',
      coverage: { reported: 1, expected: 1, missing: [], contained: [] },
    })
    expect(found.units.map(({ unit, leftOut }) => [unit, leftOut])).toEqual([
      ['徐圩新区', null],
      ['东海县', '本指标只由徐圩新区报送'],
    ])
  })

  it('comes from the city’s own return, where only the city knows it', () => {
    const lists = {
      lianyungang: { targets: [target(44, { value: '3' }), ratio(60, '1836', '2010', '91.3')] },
      donghai: { targets: [target(44, { value: '2' })] },
    }
    expect(figure(44, lists).city).toMatchObject({ value: '3', coverage: { reported: 1, expected: 1 } })
    expect(unitOf(figure(44, lists), '东海县')?.leftOut).toBe('本指标由市级直接填报')
    expect(figure(60, lists).city).toMatchObject({ numerator: '1836', display: '91.34%' })
    expect(figure(61, lists).city.coverage.missing).toEqual(['连云港市'])
  })

  it('may be a rate without its parts: there is nothing to add up', () => {
    const { city } = figure(60, { lianyungang: { targets: [ratio(60, '', '', '91.3')] } })
    expect(city).toMatchObject({ value: '91.3', numerator: null, display: '91.30%', progress: 'met' })
  })
})

it('joins qualitative answers with the units’ names', () => {
  const found = figure(45, {
    guanyun: { targets: [target(45, { value: '每季度调度' })] },
    donghai: { targets: [target(45, { value: '成立领导小组' })] },
    guannan: { targets: [target(45, { value: '' })] },
  })
  expect(found.city).toMatchObject({ value: null, text: '东海县：成立领导小组；灌云县：每季度调度' })
  expect(found.city.coverage.reported).toBe(2)
  expect(found.city.progress).toBe('cannot-tell')
})
