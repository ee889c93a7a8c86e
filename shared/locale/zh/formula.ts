import type { Formula } from '../../model/catalogue.ts'

/** How formulas of rules read in words. */
export const formulaWords = {
  key: '本行名称',
  part: '分档',
  /** A header without its placeholder of the year; of the parts of a group, the total bears the group's name. */
  plainLabel: (group: string | null, label: string) => {
    const plain = label.replaceAll(/\{\w+\}年?(度)?/g, '').replaceAll('\n', '')
    if (group !== null && plain === '合计') return group
    return plain.replace(/^其中[：:]/, '')
  },
  before: (label: string) => `上年${label}`,
  plan: { baseline: '方案现状值', target: '方案目标值' },
  indicator: (seq: number, label: string) => `第${seq}项${label}`,
  waste: (name: string, label: string) => `${name}${label}`,
  wastes: (name: string, label: string) => `废物清单${name}${label}合计`,
  total: (list: string, label: string) => `${list}${label}合计`,
  not: (what: string) => `不是${what}`,
  sign: {
    '+': '＋',
    '-': '－',
    '*': '×',
    '/': '÷',
    '==': '为',
    '!=': '不为',
    '<': '＜',
    '<=': '≤',
    '>': '＞',
    '>=': '≥',
    '&&': '且',
    '||': '或',
  },
  operator: {
    equal: '＝',
    'not-equal': '≠',
    'at-least': '≥',
    more: '＞',
    'at-most': '≤',
    less: '＜',
    'required-pair': '应同时填报',
    'exclusive-pair': '只能填报一项',
  } satisfies Record<Formula['operator'], string>,
  /** A relation that does not hold, with both numbers. */
  fails: (relation: {
    place: string
    left: string
    leftValue: string
    sign: string
    right: string
    rightValue: string
    difference: string
    tolerance: string
  }) => {
    const range = relation.tolerance === '0' ? '' : `，超出允许范围${relation.tolerance}`
    const right = relation.right === relation.rightValue ? '' : `（${relation.rightValue}）`
    return `${relation.place}：${relation.left}（${relation.leftValue}）应${relation.sign}${relation.right}${right}，相差${relation.difference}${range}。`
  },
  requiredPair: (place: string, given: string, lacking: string) =>
    `${place}填了${given}，没有填${lacking}，两者应同时填报。`,
  exclusivePair: (place: string, left: string, right: string) =>
    `${place}同时填了${left}和${right}，两者只能填报一项。`,
  lacking: (place: string, names: readonly string[], relation: string) =>
    `${place}缺少可用的${names.join('、')}，无法核验“${relation}”。请补填后重新审核。`,
  noBefore: (unit: string, list: string, rule: string) =>
    `${unit}上年没有报送${list}，“${rule}”无法核验。请导入上年报表后重新审核。`,
  noDivision: (place: string, relation: string) => `${place}的除数为0，无法核验“${relation}”。`,
} as const
