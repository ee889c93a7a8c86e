import { describe, expect, it } from 'vitest'
import { isRateUnit, namesRate } from '../../../../shared/rules/inspect/rate-words.ts'

describe('words of rates', () => {
  it.each([
    '综合利用率',
    '占比',
    '人口比重',
    '性别比（女=100）',
    '人均可支配收入',
    '平均工资',
    '户均面积',
    '粮食单产',
    '每公顷产量',
    '人口密度',
    '居民消费价格指数',
    '比上年增长%',
    '增速',
    '恩格尔系数',
    '单位GDP能耗',
    '万元产值用水量',
    '受教育年限',
    '投入强度',
    '位次',
    'Per capita GDP',
    'Growth rate (%)',
  ])('%s', (text) => expect(namesRate(text)).toBe(true))

  it.each([
    '工业总产值（当年价格）',
    '按可比价格计算的总产值',
    '年平均人数',
    '比上年增加额',
    '增长量',
    '规模以上工业企业数',
    '经费支出',
    '比如县',
    '排放量',
    'Total output',
  ])('not %s', (text) => expect(namesRate(text)).toBe(false))

  it.each(['%', '‰', '元/人', '公斤/公顷', '人/平方公里', '元/月', '倍', '岁'])('unit %s', (unit) =>
    expect(isRateUnit(unit)).toBe(true),
  )

  it.each(['万吨', '人', '吨/日', '万吨/年', '人次', null])('not unit %s', (unit) =>
    expect(isRateUnit(unit)).toBe(false),
  )
})
