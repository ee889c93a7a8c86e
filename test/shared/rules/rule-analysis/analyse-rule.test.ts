import { describe, expect, it } from 'vitest'
import type { CheckRule, Formula } from '../../../../shared/model/catalogue.ts'
import { analyseRule } from '../../../../shared/rules/rule-analysis/analyse-rule.ts'
import { formulaRule } from '../../../fixtures/rule-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

let count = 0
const rule = (name: string, formula: Partial<Formula>, severity: CheckRule['severity'] = 'B') =>
  formulaRule('wastes', formula, {
    id: `wastes.${/^[a-z]+$/.test(name) ? name : `n${++count}`}`,
    name,
    severity,
  })

function analyse(one: CheckRule, ...others: CheckRule[]) {
  return analyseRule(one, { ...seedCatalogue, checkRules: others })
}

const kinds = (one: CheckRule, ...others: CheckRule[]) =>
  analyse(one, ...others).remarks.map(({ kind }) => kind)

describe('a rule among others', () => {
  const least = rule('least', { left: 'generated', operator: 'at-least', right: 'utilised' })
  it.each<[string, CheckRule, CheckRule, string[]]>([
    [
      'turned round',
      least,
      rule('turned', { left: 'utilised', operator: 'at-most', right: 'generated' }),
      ['same'],
    ],
    ['doubled', least, rule('doubled', { left: '2 * generated', right: 'utilised * 2' }), ['same']],
    ['moved to one side', least, rule('moved', { left: 'generated - utilised', right: '0' }), ['same']],
    [
      'of another severity',
      least,
      rule('severe', { left: 'generated - utilised', right: '0' }, 'A'),
      ['severity-conflict'],
    ],
    ['a stricter one', least, rule('more', { operator: 'more' }), ['redundant']],
    ['an equation', least, rule('equal', { operator: 'equal' }), ['redundant']],
    ['a stricter one that is milder', least, rule('more', { operator: 'more' }, 'C'), []],
    ['the opposite', least, rule('less', { operator: 'less' }), ['contradictory']],
    [
      'the opposite beyond a constant',
      least,
      rule('less', { left: 'generated + 3', operator: 'at-most' }),
      ['contradictory'],
    ],
    ['other operands', least, rule('other', { left: 'stored', right: 'disposed' }), []],
    ['compatible', least, rule('other', { left: 'generated', right: 'disposed' }), []],
    [
      'the opposite where it does not apply',
      rule('least', { where: 'key == "粉煤灰"' }),
      rule('less', { operator: 'less', where: 'key == "炉渣"' }),
      [],
    ],
    [
      'the opposite where both apply',
      rule('least', { where: 'key in ["粉煤灰", "炉渣"]' }),
      rule('less', { operator: 'less', where: 'key != "粉煤灰"' }),
      ['contradictory'],
    ],
    [
      'the opposite in a range of numbers',
      rule('least', { where: 'generated > 10' }),
      rule('less', { operator: 'less', where: 'generated < 5' }),
      [],
    ],
    ['a condition more', rule('some', { where: 'generated > 10' }), least, ['redundant']],
    [
      'the same under the same unknown condition',
      rule('a', { where: 'key.startsWith("粉")' }),
      rule('b', { where: 'key.startsWith("粉")' }),
      ['same'],
    ],
    [
      'not linear, alike',
      rule('a', { left: 'generated / utilised', right: '2' }),
      rule('b', { left: '2', operator: 'at-most', right: 'generated/utilised' }),
      ['same', 'undecided'],
    ],
    ['not linear', rule('a', { left: 'generated / utilised', right: '2' }), least, ['undecided']],
    [
      'linear, the other one is not',
      least,
      rule('a', { left: 'generated / utilised', right: '2' }),
      ['undecided'],
    ],
    [
      'pairs turned round',
      rule('pair', { operator: 'required-pair' }),
      rule('turned', { operator: 'required-pair', left: 'utilised', right: 'generated' }),
      ['same'],
    ],
    [
      'pairs that cannot both be',
      rule('pair', { operator: 'required-pair' }),
      rule('exclusive', { operator: 'exclusive-pair' }),
      ['contradictory'],
    ],
    [
      'percents',
      rule('near', { operator: 'equal', tolerance: { percent: '5' } }),
      rule('nearer', { operator: 'equal', tolerance: { percent: '1' } }),
      ['redundant'],
    ],
    ['exact and within rounding', rule('exact', { tolerance: 'exact' }), least, ['redundant']],
    ['within rounding and exact', least, rule('exact', { tolerance: 'exact' }), ['redundant']],
  ])('%s', (_, one, other, expected) => {
    expect(kinds(one, other)).toEqual(expected)
  })

  it('takes no notice of rules that are switched off, or of other lists', () => {
    const less = rule('less', { operator: 'less' })
    expect(kinds(least, { ...less, enabled: false })).toEqual([])
    expect(kinds(least, formulaRule('enterprises', { operator: 'less' }))).toEqual([])
  })

  it('names both rules and gives an example of a contradiction', () => {
    const one = rule('甲', { left: 'generated', right: '5', where: 'key == "粉煤灰"' })
    const other = rule('乙', { left: 'generated', operator: 'less', right: '3' })
    expect(analyse(one, other).remarks).toEqual([
      {
        kind: 'contradictory',
        other: other.id,
        sentence:
          '“甲”与“乙”互相矛盾：除舍入外，没有数据能同时满足“产生量≥5”和“产生量＜3”。例如本行名称为“粉煤灰”、产生量＝5时，满足前者就不满足后者。',
      },
    ])
  })

  it('says what it had no opinion on', () => {
    const [known] = seedCatalogue.checkRules.filter((one) => one.list === 'wastes' && !one.formula)
    expect(known).toBeDefined()
    expect(kinds(least, known as CheckRule)).toEqual(['undecided'])
  })
})

describe('a rule by itself', () => {
  it.each<[string, Partial<Formula>, string[]]>([
    ['always holds', { right: 'generated - 1' }, ['always-true']],
    ['always holds within rounding', { operator: 'equal', right: 'generated' }, ['always-true']],
    ['never holds', { operator: 'less', right: 'generated - 1' }, ['never-holds']],
    [
      'never holds under its condition',
      { operator: 'less', right: '3', where: 'generated > 4' },
      ['never-holds'],
    ],
    ['never applies', { where: 'key == "粉煤灰" && key == "炉渣"' }, ['never-applies']],
    ['never applies for its numbers', { where: 'generated > 2 && generated < 1' }, ['never-applies']],
    ['asks for a waste there is not', { where: 'key == "粉媒灰"' }, ['never-applies']],
    [
      'has a pair of another strategy',
      { operator: 'required-pair', leftMissing: 'never-skip' },
      ['pair-strategy'],
    ],
    [
      'compares nothing with nothing',
      { operator: 'equal', leftMissing: 'never-skip', rightMissing: 'never-skip' },
      ['nothing-equals-nothing'],
    ],
    ['drops the rest of a division', { right: '1/2 * utilised' }, ['whole-division']],
    ['compares tons with money', { right: 'total("projects", "yearDone")' }, ['measures']],
    ['compares tons with houses', { right: 'producers' }, ['measures']],
    ['is fine', { right: 'utilised - utilisedPrior' }, []],
  ])('%s', (_, formula, expected) => {
    expect(kinds(rule('own', formula))).toEqual(expected)
  })

  it.each<[string, string, string[]]>([
    ['without the factor', 'value', ['measures']],
    ['with the factor', 'value * 10000', []],
  ])('of two lists, %s', (_, left, expected) => {
    const formula = {
      where: 'key == "48"',
      left,
      operator: 'equal',
      right: 'total("projects", "totalInvestment")',
    } as const
    expect(kinds(formulaRule('targets', formula))).toEqual(expected)
  })
})

describe('a rule that is not understood', () => {
  it.each<[string, Partial<Formula>, string, number | null, string]>([
    [
      'a field there is not',
      { left: 'genrated' },
      'left',
      0,
      '第 1 个字符处的“genrated”不是这张清单的字段，也不是可用的函数。',
    ],
    [
      'half a sum',
      { right: 'utilised +' },
      'right',
      10,
      '第 11 个字符处写法不完整或有多余的符号，请检查括号、引号和运算符。',
    ],
    [
      'an amount for a condition',
      { where: 'generated' },
      'where',
      null,
      '条件应是能判断真假的式子，如 key == "粉煤灰" 或 generated > 0。',
    ],
    [
      'a condition for an amount',
      { right: 'generated > 1' },
      'right',
      null,
      '这里应是一个数值，不能是条件。',
    ],
    ['a text for an amount', { right: 'before("category")' }, 'right', 0, '“category”不是数值字段。'],
    [
      'an indicator there is not',
      { right: 'utilised + indicator(99, "value")' },
      'right',
      11,
      '目标清单没有第 99 项指标。',
    ],
    ['a waste there is not', { right: 'waste("废话", "generated")' }, 'right', 0, '废物清单没有“废话”。'],
    [
      'the plan of a waste',
      { right: 'plan("target")' },
      'right',
      0,
      'plan 只能用于目标责任清单：只有指标才有方案现状值和目标值。',
    ],
    ['a list there is not', { right: 'total("foo", "bar")' }, 'right', 0, '没有名为“foo”的清单。'],
  ])('%s', (_, formula, part, at, sentence) => {
    expect(analyse(rule('own', formula))).toEqual({ faults: [{ part, at, sentence }], remarks: [] })
  })
})
