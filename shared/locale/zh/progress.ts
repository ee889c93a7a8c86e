/** How the city stands on the way to its targets, how its figures move, and who holds it back. */
export const progressWords = {
  cannotTell: {
    target: '目标不是一个数，差距无法计算',
    baseline: '没有可以比较的现状值，差距无法计算',
    value: '还没有可以比较的数',
    before: '没有更早年度的数可以比较',
  },
  standing: { better: '向好', same: '持平', worse: '变差', 'cannot-tell': '好坏无法判断' },
  ofPart: (part: string, sentence: string) => `${part}：${sentence}`,
  listed: (clauses: readonly string[]) => clauses.join('；'),
  lessThan: (smallest: string) => `不足${smallest}`,
  points: (number: string) => `${number}个百分点`,
  percent: (number: string) => `${number}%`,
  measured: (number: string, measure: string | null) => (measure === null ? number : `${number} ${measure}`),
  range: (values: readonly string[]) => values.join('～'),

  /** What a figure stands beside. */
  beside: {
    baseline: (baselineYear: number, value: string) => `${baselineYear}年现状值${value}`,
    path: (year: number, value: string) => `${year}年应达到的${value}`,
    target: (targetYear: number, value: string) => `${targetYear}年目标${value}`,
  },
  higher: (reference: string, difference: string) => `高于${reference}，高${difference}`,
  lower: (reference: string, difference: string) => `低于${reference}，低${difference}`,
  equal: (reference: string) => `与${reference}相等`,
  inRange: (reference: string) => `与${reference}相比，好坏无法判断`,
  judged: (clause: string, standing: string) => `${clause}（${standing}）`,
  isMet: '已达到目标',
  isUnmet: '未达到目标',

  /** The change against an earlier period. */
  unchanged: (since: string) => `与${since}年持平`,
  rateRose: (since: string, points: string) => `比${since}年提高${points}`,
  rateFell: (since: string, points: string) => `比${since}年下降${points}`,
  rose: (since: string, amount: string, share: string | null) =>
    `比${since}年增加${amount}${share === null ? '' : `，增长${share}`}`,
  fell: (since: string, amount: string, share: string | null) =>
    `比${since}年减少${amount}${share === null ? '' : `，下降${share}`}`,

  /** What is lacking; of a rate, in terms of its numerator. */
  reference: { target: (value: string) => `目标${value}`, baseline: (value: string) => `现状值${value}` },
  cityShort: (reference: string, what: string, amount: string) =>
    `按${reference}计算，全市${what}还差${amount}`,
  cityOver: (reference: string, what: string, amount: string) =>
    `按${reference}计算，全市${what}还须减少${amount}`,
  cityAtLimit: (reference: string) => `全市恰好等于${reference}，要求优于此数`,
  cityThere: (reference: string) => `全市已达到${reference}`,
  unitShort: (unit: string, amount: string) => `${unit}差${amount}`,
  unitOver: (unit: string, amount: string) => `${unit}多${amount}`,
  ofGap: (clause: string, share: string) => `${clause}，占全市差距的${share}`,
  unitBrings: (unit: string, amount: string) => `${unit}${amount}`,
  ofTotal: (clause: string, share: string) => `${clause}，占全市的${share}`,
  notShort: (units: readonly string[]) => `${units.join('、')}不欠`,
  missing: (units: readonly string[]) => `${units.join('、')}未计入`,
} as const
