import { describe, expect, it } from 'vitest'
import { cleanText, normaliseName } from '../../../shared/rules/normalise-name.ts'

describe('names are equal after normalisation', () => {
  it.each([
    ['full width and half width', '东中西示范区（徐圩新区）', '东中西示范区(徐圩新区)'],
    ['a blank before the marker', '绿色优质农产品比重 ☆', '绿色优质农产品比重'],
    ['quotes of any kind', '“无废”海滩比例※', '「无废」海滩比例'],
    ['blanks inside words from line wrapping', '市 生态环境局', '市生态环境局'],
    ['Kangxi radicals', '⼯业固体废物', '工业固体废物'],
    ['invisible characters', '\uFEFF秸秆\u200B综合利用率', '秸秆综合利用率'],
    ['dashes', 'A—1', 'A-1'],
    ['a full stop at the end', '给予支持。', '给予支持'],
  ])('%s', (_, one, other) => {
    expect(normaliseName(one)).toBe(normaliseName(other))
  })

  it.each([
    ['a different class', '一般工业固体废物综合利用率', '工业危险废物综合利用率'],
    ['a different head', '有害垃圾处置率', '有害垃圾处置量'],
    ['a neighbouring place', '连云港经济技术开发区', '连云经济技术开发区'],
  ])('but not with %s', (_, one, other) => {
    expect(normaliseName(one)).not.toBe(normaliseName(other))
  })
})

describe('cleaned text', () => {
  it('loses the blanks of line wrapping, keeps those between words and numbers', () => {
    expect(cleanText('地方政府 或部门规 范性文件')).toBe('地方政府或部门规范性文件')
    expect(cleanText('  2023 年 6 月 ')).toBe('2023 年 6 月')
    expect(cleanText('LNG 项目')).toBe('LNG 项目')
  })
})
