import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalText, exact } from '../../../shared/rules/exact.ts'
import { conversionFactor, isMeasure } from '../../../shared/rules/measure.ts'

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
  ])('%s → %s is × %s', (from, to, factor) => {
    expect(conversionFactor(from, to)).toBe(factor)
  })

  it.each([
    ['吨', '立方米'],
    ['家', '个'],
    ['%', '吨'],
    ['箱', '吨'],
    ['吨/万元', '吨'],
    ['公顷', '亩'],
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
