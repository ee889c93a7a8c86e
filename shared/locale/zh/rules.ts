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
    `“${one}”（${severity}）与“${other}”（${otherSeverity}）核验的是同一关系，级别却不同，请统一级别，留一条即可。`,
  redundant: (
    [needless, enough]: readonly [string, string],
    [less, more]: readonly [string, string],
    isCertain: boolean,
  ) =>
    `“${needless}”是多余的：${isCertain ? '' : '各项都填报时，'}满足了“${enough}”的“${more}”，“${less}”必然成立。`,
  alwaysTrue: (name: string, relation: string) =>
    `“${name}”永远成立，查不出任何问题：“${relation}”对任何数据都成立。`,
  neverHolds: (name: string, relation: string) =>
    `“${name}”永远不成立：除舍入外，没有数据能满足“${relation}”，适用的每一行都会报错。`,
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
    wastes: { label: '本单位某类废物合计的', arguments: ['类别', '字段'] },
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

/** The page of rules. */
export const ruleScreens = {
  summary: (all: number, off: number) => `共 ${all} 条${off === 0 ? '' : `，停用 ${off} 条`}`,
  parts: '规则与覆盖',
  rules: '规则',
  map: '覆盖情况',
  create: '新建规则',
  edit: (name: string) => `修改规则：${name}`,
  unnamed: '本规则',
  scope: { within: '表内', between: '表间', periods: '跨期', catalogue: '目录' },
  table: {
    caption: '审核规则',
    columns: ['启用', '级别', '范围', '规则', '核验的关系', '本期结果'],
    turn: (name: string) => `启用“${name}”`,
    office: '自建',
    changed: '已改',
    where: (condition: string) => `${condition}时，`,
    ownEvaluation: '内置核验方法',
    notRun: '未运行',
  },
  builder: {
    name: '规则名称',
    list: '清单',
    severity: '级别',
    part: { where: '条件（不填则每一行都适用）', left: '左式', right: '右式' },
    expressionOf: (label: string) => `${label}的算式`,
    placeholder: {
      where: 'key == "粉煤灰" && generated > 0',
      left: 'generated',
      right: 'utilised - utilisedPrior',
    },
    reads: (text: string) => `读作：${text}`,
    insertPiece: (text: string) => `插入 ${text}`,
    elsewhere: '别处的数据……',
    insert: '插入',
    key: '本行名称',
    rowIs: '本行是……',
    and: '且',
    or: '或',
    not: '非',
    operator: '关系',
    tolerance: '允许误差',
    toleranceKind: { printed: '按填报的小数位数推算', exact: '不允许误差', percent: '右式的百分之几以内' },
    percent: '百分之',
    missingOf: { leftMissing: '左式缺数时', rightMissing: '右式缺数时' },
    strategy: {
      'skip-if-any': '缺一项就不核验',
      'skip-if-all': '全缺才不核验，部分缺的按0计',
      'never-skip': '缺项一律按0计',
    },
    strategyWhy: {
      'skip-if-any': '任何一项没有填，就记为“无法核验”。例：比较产生量和利用量。',
      'skip-if-all': '填了一部分的，没填的当作0；全都没填的记为“无法核验”。例：合计与各分项。',
      'never-skip': '没填的都当作0，照样核验。例：不应超过某个数。只宜用在一边。',
    },
    pairStrategy: '成对填报只看填没填，缺项不按0计。',
    why: '为什么重要',
    fix: '怎样改正',
    basis: '依据',
    who: '由谁改正',
    whoIs: { unit: '填报单位', city: '市级' },
    enabled: '启用',
    ownEvaluation: '这条规则用内置的核验方法，关系不能改；级别、说明和启停可以改。',
    analysis: '规则分析',
    notYet: '式子写好后，这里会指出它与其他规则是否矛盾、重复，以及可能的失误。',
    fine: '没有发现问题',
    remark: {
      contradictory: '矛盾',
      same: '重复',
      redundant: '多余',
      'severity-conflict': '级别不一',
      'always-true': '永远成立',
      'never-holds': '永远不成立',
      'never-applies': '不会适用',
      'pair-strategy': '缺项处理不当',
      'nothing-equals-nothing': '0＝0',
      measures: '计量单位',
      'whole-division': '整数相除',
      undecided: '未能判定',
    },
    trial: '试算',
    trialWhy: (period: string) => `用${period}年的数据试一试这条规则，不保存任何结果。`,
    nothingTried: '没有一行适用这条规则。',
    moreFindings: (count: number) => `另有 ${count} 处未列出。`,
    try: '试算',
    save: '保存',
    reset: '恢复内置',
    remove: '删除',
    nameFirst: '请先填写规则名称。',
    keys: 'Ctrl+Enter 试算，Ctrl+S 保存，Esc 关闭。',
  },
  coverage: {
    caption: '各单位有规则核验的数据',
    indicator: '指标',
    field: '字段',
    absent: '未报',
    detail: '核验这些数据的规则',
    choose: '点一格，看哪些规则核验了它。',
    legend: '图例',
    short: {
      guarded: (rules: number) => `${rules} 条`,
      partly: (rules: number) => `部分 ${rules}`,
      bare: () => '未核',
      empty: () => '—',
    } satisfies Record<string, (rules: number) => string>,
    meaning: {
      guarded: '填了的都有规则核验',
      partly: '填了的只有一部分有规则核验',
      bare: '填了，但没有规则核验',
      empty: '没有填',
    },
    cell: (unit: string, row: string, filled: number, guarded: number, rules: number) =>
      `${unit} ${row}：填了 ${filled} 格，${guarded} 格有规则核验，共 ${rules} 条规则`,
    says: (unit: string, filled: number, guarded: number) =>
      guarded === filled
        ? `${unit}填了 ${filled} 格，都有规则核验。`
        : `${unit}填了 ${filled} 格，其中 ${filled - guarded} 格没有规则核验。`,
    leftOut: (names: ReadonlySet<string>) =>
      `只看能不能读懂的规则（${[...names].join('、')}）不算在内；没有得出结果的也不算。`,
  },
} as const
