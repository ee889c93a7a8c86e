import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalText, exact } from '../../../shared/rules/exact.ts'
import { conversionFactor, isMeasure, splitMeasures } from '../../../shared/rules/measure.ts'

describe('conversion factors', () => {
  it.each([
    ['万吨', '吨', '10000'],
    ['吨', '万吨', '0.0001'],
    ['公斤', '吨', '0.001'],
    ['亿元', '万元', '10000'],
    ['万元', '亿元', '0.0001'],
    ['元', '万元', '0.0001'],
    ['万㎡', '万平方米', '1'],
    ['平方米', '万平方米', '0.0001'],
    ['‰', '%', '0.1'],
    ['万件', '件', '10000'],
    ['公斤/万元', '吨/万元', '0.001'],
    ['公斤/(人·日)', '公斤/(日·人)', '1'],
    ['公斤/ (日·人)', '公斤/(日·人)', '1'],
    ['（万吨）', '吨', '10000'],
    ['吨', '吨(或亩)', '1'],
    ['千吨', '万吨', '0.1'],
    ['T', '吨', '1'],
    ['KG', '吨', '0.001'],
    ['公顷', '亩', '15'],
    ['千公顷', '万亩', '1.5'],
    ['千公顷', '公顷', '1000'],
    ['平方公里', '公顷', '100'],
    ['M3', '立方米', '1'],
    ['万立方米/天', '立方米/日', '10000'],
    ['千元', '万元', '0.1'],
    ['亿度', '万千瓦时', '10000'],
    ['兆瓦', '万千瓦', '0.1'],
    ['万吨标煤', '吨标准煤', '10000'],
    ['公斤/亩', '公斤/公顷', '15'],
    ['公斤/人/日', '公斤/(日·人)', '1'],
    ['吨每万元', '吨/万元', '1'],
    ['万人次', '人次', '10000'],
    ['台（套）', '台套', '1'],
    ['个百分点', '百分点', '1'],
  ])('%s → %s is × %s', (from, to, factor) => {
    expect(conversionFactor(from, to)).toBe(factor)
  })

  it.each([
    ['吨', '立方米'],
    ['家', '个'],
    ['%', '吨'],
    ['箱', '吨'],
    ['吨/万元', '吨'],
    // Two thirds of a thousandth: no decimal says it.
    ['亩', '公顷'],
    ['公斤/公顷', '公斤/亩'],
    ['万美元', '万元'],
    ['百分点', '%'],
    ['人', '户'],
    ['吨/日', '吨/年'],
    ['千瓦', '千瓦时'],
  ])('%s and %s do not convert', (from, to) => {
    expect(conversionFactor(from, to)).toBeNull()
  })

  it('there and back is where one started', () => {
    const units = fc.constantFrom(
      ['吨', '万吨'],
      ['公斤', '吨'],
      ['元', '亿元'],
      ['万元', '亿元'],
      ['平方米', '公顷'],
      ['件', '万件'],
      ['亩', '万亩'],
      ['千瓦时', '亿千瓦时'],
      ['‰', '%'],
      ['公斤/亩', '吨/亩'],
    )
    fc.assert(
      fc.property(
        units,
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        ([one = '', other = ''], amount) => {
          const value = exact(amount.toString()).div(1000)
          const there = value.mul(conversionFactor(one, other) ?? 'NaN')
          expect(decimalText(there.mul(conversionFactor(other, one) ?? 'NaN'))).toBe(decimalText(value))
        },
      ),
    )
  })
})

describe('a unit of measure', () => {
  it.each(['吨', '万元', '%', '公斤/(日·人)', '万平方米', '个'])('%s is one', (text) =>
    expect(isMeasure(text)).toBe(true),
  )
  it.each(['合计', '海州区', '2023', '主要去向', ''])('“%s” is none', (text) =>
    expect(isMeasure(text)).toBe(false),
  )
})

describe('a statement of several units', () => {
  it('names each of them', () => expect(splitMeasures('万元、吨')).toEqual(['万元', '吨']))
  it('is none where a part of it is none', () => expect(splitMeasures('万元、海州区')).toEqual([]))
})
