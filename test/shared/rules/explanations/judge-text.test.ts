import { describe, expect, it } from 'vitest'
import {
  judgeExplanation,
  needsConfirmation,
  whyNoReason,
} from '../../../../shared/rules/explanations/judge-text.ts'

describe('a text that gives no reason is refused', () => {
  it.each([
    '核实无误',
    '属实',
    '无误',
    '情况属实',
    '已核',
    '已核实，无误！',
    '经核实，情况属实。',
    '数 据 真 实 准 确',
    '核實無誤，情況屬實',
    '该数据已经核对，准确无误，请放心。',
    '情况属实，无需修改。',
    '没有问题，没有错误',
    '【已核实】（无误）',
    'ＯＫ，数据正确',
  ])('%s: an assurance', (text) => {
    expect(whyNoReason(text)).toContain('核实无误')
  })

  it.each(['停产', '停产检修中', '停,产,检,修,中!!!!!!', '……！！——'])('%s: too short', (text) => {
    expect(whyNoReason(text)).toContain('至少 6 个字')
  })

  it.each(['啊啊啊啊啊啊啊', '1234567', '哈哈哈哈嘿嘿嘿嘿'])('%s: says nothing', (text) => {
    expect(whyNoReason(text)).toContain('看不出')
  })

  it.each([
    '企业停产检修',
    '因口径调整减少',
    '核实无误，系新海电厂停产所致',
    '该数据由市局台账提供，与企业申报不同',
    '3月起2号线停产大修',
  ])('%s: is one', (text) => {
    expect(whyNoReason(text)).toBeNull()
  })
})

describe('how much an explanation explains', () => {
  const judged = (text: string, more: Partial<Parameters<typeof judgeExplanation>[0]> = {}) =>
    judgeExplanation({ text, cause: null, cells: [], alike: 0, ...more })

  it.each<[number, string, Partial<Parameters<typeof judgeExplanation>[0]>]>([
    [0, '核实无误', { cause: 'shutdown' }],
    [1, '情况比较特殊', { cause: 'other' }],
    [2, '主要企业停产了', {}],
    [2, '与去年相比有较大幅度的下降和变动', {}],
    [3, '新海电厂2023年3月至11月停产检修，产生量减少', { cause: 'shutdown' }],
    [3, '粉煤灰产生量为1200吨，因企业停产', { cells: ['1200', '30'] }],
    [2, '粉煤灰产生量为1300吨，因企业停产', { cells: ['1200', '30'] }],
    [2, '新海电厂2023年3月至11月停产检修，产生量减少', { cause: 'shutdown', alike: 3 }],
  ])('%i: %s %o', (level, text, more) => {
    expect(judged(text, more).level).toBe(level)
  })

  it('says what is missing, and nothing at the best', () => {
    expect(judged('情况比较特殊').reasons).toHaveLength(2)
    expect(judged('新海电厂2023年3月停产检修，产生量减少').reasons).toEqual([])
  })

  it('years, dates and numbers of documents are no amounts', () => {
    const text = '根据连环〔2023〕15号文，2023年3月5日起企业停产'
    expect(judged(text, { cells: ['1200'] }).level).toBe(3)
  })

  it('the fourth finding with the same text has to be confirmed', () => {
    expect([0, 1, 2, 3, 4].map(needsConfirmation)).toEqual([false, false, false, true, true])
  })
})
