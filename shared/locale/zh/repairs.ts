import type { SlipKind } from '../../rules/repairs/slips.ts'

/** What an edit would have to be, and what it would clear. */
export const repairWords = {
  only: (ref: string, from: string, to: string, count: number) =>
    `只要改 ${ref} 一处（${from}改为${to}），${count}条错误都消失。`,
  atLeast: (number: string) => `不小于${number}的数`,
  atMost: (number: string) => `不大于${number}的数`,
  between: (low: string, high: string) => `${low}到${high}之间的数`,
  slip: {
    'unit-factor': (times: string) => `乘以${times}后相符；可能是计量单位或小数点填错。`,
    percent: (times: string) => `百分数应填百分点：乘以${times}后相符。`,
    sign: () => '改变正负号后相符；可能是正负号填错。',
    transposed: () => '相邻两位数字对调后相符；可能是录入时数字颠倒。',
  } satisfies Record<SlipKind, (times: string) => string>,
  clearsToo: (count: number) => `这样改，${count}条错误同时消失。`,
  swapped: '分子与分母对调后，与完成值相符；可能是两栏填反。',
  shifted: (other: string) => `这一行的分子、分母与${other}的完成值相符；可能是串行。`,
} as const
