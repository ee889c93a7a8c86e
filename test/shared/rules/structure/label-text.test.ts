import { describe, expect, it } from 'vitest'
import { labelText } from '../../../../shared/rules/structure/label-text.ts'

describe('a label taken apart', () => {
  it.each([
    ['全 国\nNational Total', 'whole'],
    ['全国Nation', 'whole'],
    ['合　计', 'whole'],
    ['地方合计', 'whole'],
    ['总计（万元）', 'whole'],
    ['小计', 'subtotal'],
    ['市区合计', 'subtotal'],
    ['满分(78分) 合计', 'subtotal'],
    ['总人口', 'maybe'],
    ['北 京', null],
    ['总经理办公室', null],
  ])('%s: total %s', (text, total) => {
    expect(labelText(text).total).toBe(total)
  })

  it.each([
    ['一、零售商业', 1, '零售商业'],
    ['（二）增值税', 2, '增值税'],
    ['1.氮肥', 3, '氮肥'],
    ['(1)大型', 4, '大型'],
    ['①玻璃', 5, '玻璃'],
    ['1.5吨以上', null, '1.5吨以上'],
  ])('%s: numbering %s', (text, numbering, name) => {
    expect(labelText(text)).toMatchObject({ numbering, name })
  })

  it.each(['其中：大型', '#国有', '其中 女', '在总计中：国有控股'])('%s is a part of a part', (text) => {
    expect(labelText(text)).toMatchObject({ ofWhich: true, total: null })
  })

  it('measures how far it is set in', () => {
    expect(['甲', '  甲', '　甲', '\u00a0\u00a0甲'].map((text) => labelText(text).indent)).toEqual([
      0, 2, 2, 2,
    ])
  })
})
