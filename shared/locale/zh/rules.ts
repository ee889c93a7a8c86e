import type { AreaHistory } from '../../model/operation.ts'
import type { ExpressionFault } from '../../rules/formula/compile-expression.ts'

const list = (names: readonly string[]) => {
  const shown = names.slice(0, 4).map((name) => `“${name}”`)
  return `${shown.join('、')}${names.length > 4 ? `等 ${names.length} 条` : ''}`
}

const place = (at: number | null) => (at === null ? '' : `第 ${at} 个字符处`)

/** What is said of a rule before it is kept. */
export const ruleWords = {
  fault: {
    syntax: (_detail, at) => `${place(at)}写法不完整或有多余的符号，请检查括号、引号和运算符。`,
    'unknown-name': (detail, at) => `${place(at)}的“${detail}”不是这张清单的字段，也不是可用的函数。`,
    types: (_detail, at) =>
      `${place(at)}两边不能这样运算：数值只能与数值加减乘除、比较大小，文字只能用 ==、!=、in 比较；带小数点的数与整数相除，请都写成小数。`,
    'not-constant': (detail) => `函数“${detail}”的括号里只能写固定的名称或数字。`,
    'too-long': () => '式子太长，请拆成几条规则。',
    result: () => '算出来的既不是数值，也不是条件。',
  } satisfies Record<ExpressionFault['code'], (detail: string, at: number | null) => string>,
  empty: {
    where: '条件是空的：每一行都适用的，请去掉条件。',
    left: '左式还没有填写。',
    right: '右式还没有填写。',
  },
  noCondition: '条件应是能判断真假的式子，如 key == "粉煤灰" 或 generated > 0。',
  noAmount: '这里应是一个数值，不能是条件。',
  noNumberField: (field: string) => `“${field}”不是数值字段。`,
  planOfTargets: 'plan 只能用于目标责任清单：只有指标才有方案现状值和目标值。',
  noIndicator: (seq: number) => `目标清单没有第 ${seq} 项指标。`,
  noWaste: (name: string) => `废物清单没有“${name}”。`,
  noList: (name: string) => `没有名为“${name}”的清单。`,

  textIs: (label: string, text: string) => `${label}为“${text}”`,
  numberIs: (label: string, value: string) => `${label}＝${value}`,
  contradictory: (
    [one, other]: readonly [string, string],
    [first, second]: readonly [string, string],
    example: string,
  ) =>
    `“${one}”与“${other}”互相矛盾：除舍入外，没有数据能同时满足“${first}”和“${second}”。${example === '' ? '' : `例如${example}时，满足前者就不满足后者。`}`,
  pairsContradict: ([one, other]: readonly [string, string], left: string, right: string) =>
    `“${one}”与“${other}”互相矛盾：一条要求${left}和${right}同时填报，另一条只许填报一项。例如两项都填时，满足前者就不满足后者。`,
  same: (one: string, other: string) => `“${one}”与“${other}”是同一条规则，留一条即可。`,
  severityConflict: (one: string, other: string, severity: string, otherSeverity: string) =>
    `“${one}”（${severity}）与“${other}”（${otherSeverity}）核验的是同一关系，等级却不同，请统一等级，留一条即可。`,
  redundant: (
    [needless, enough]: readonly [string, string],
    [less, more]: readonly [string, string],
    isCertain: boolean,
  ) =>
    `“${needless}”是多余的：${isCertain ? '' : '各项都填报时，'}满足了“${enough}”的“${more}”，“${less}”必然成立。`,
  alwaysTrue: (name: string, relation: string) =>
    `“${name}”永远成立，查不出任何问题：“${relation}”对任何数据都成立。`,
  neverHolds: (name: string, relation: string) =>
    `“${name}”永远不成立：没有数据能满足“${relation}”，适用的每一行都会报错。`,
  neverApplies: (name: string) => `“${name}”的条件自相矛盾，没有一行适用。`,
  unknownRows: (name: string, texts: readonly string[]) =>
    `“${name}”的条件指定了${list(texts)}，目录中没有这样的行，规则不会适用。`,
  pairStrategy: (name: string) =>
    `“${name}”核验是否成对填报，两边的缺项处理都应为“缺一项就不核验”：缺项按0计时，填没填就分不清了。`,
  nothingEqualsNothing: (name: string) =>
    `“${name}”两边缺项都按0计：两边都没有填的行，会以0＝0判为通过。请把一边改为“缺一项就不核验”或“全缺才不核验”。`,
  wholeDivision: (name: string, words: string) =>
    `“${name}”中的 ${words} 是整数相除，余数会丢掉（1/2 得 0）。请写成小数，如 0.5。`,
  otherMeasure: (name: string, one: readonly [string, string], other: readonly [string, string]) =>
    `“${name}”把${one[0]}（${one[1]}）与${other[0]}（${other[1]}）放在一起比较或相加，两者的计量单位不同类，请核对。`,
  lacksFactor: (name: string, one: readonly [string, string], other: readonly [string, string]) =>
    `“${name}”把${one[0]}（${one[1]}）与${other[0]}（${other[1]}）直接比较或相加，没有换算计量单位，请乘以换算倍数。`,
  notLinear: (name: string) =>
    `“${name}”含有数据之间的相乘、相除或分段，无法判定它与其他规则是否矛盾或重复，请人工核对。`,
  undecided: (name: string, others: readonly string[]) =>
    `“${name}”与${list(others)}是否矛盾或重复无法判定，请人工核对。`,
  ownEvaluations: (count: number) => `另有 ${count} 条规则用内置的核验方法，不在矛盾和重复的判定之内。`,

  on: '启用',
  off: '停用',
  ownEvaluation: '内置核验方法',
  defaultBasis: '本市核验要求',
  noFormula: '没有写明要核验的关系',
  mayNot: { list: '改清单', formula: '改核验的关系', parameters: '增减参数', remove: '删除' },
  /** What the language offers beside the fields of the list. */
  functions: {
    before: { label: '上年同一行的', arguments: ['字段'] },
    plan: { label: '方案印制的', arguments: ['哪个值'] },
    indicator: { label: '本单位某项指标的', arguments: ['指标', '字段'] },
    waste: { label: '本单位某种废物的', arguments: ['废物', '字段'] },
    total: { label: '本单位某张清单的合计', arguments: ['清单', '字段'] },
  },
  planValue: { baseline: '现状值', target: '目标值' },
} as const

const done = {
  added: '新增',
  changed: '修改',
  'switched-on': '启用',
  'switched-off': '停用',
  reset: '恢复内置的',
  removed: '删除',
}

/** How the history speaks of rules. */
export const ruleHistory: AreaHistory<'rule'> = {
  operations: {
    rule: { name: '审核规则', says: (payload) => `${done[payload.done]}审核规则“${payload.name}”` },
  },
  entities: {},
}
