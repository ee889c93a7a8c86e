/** What a word can turn a column into: figures of another time, of a plan, or a comparison of figures. */
export type Turn = 'time' | 'plan' | 'change'

const turns: readonly (readonly [Turn, RegExp])[] = [
  [
    'time',
    /上一?年|去年|前年|前一年|上期|上月|上季|同期|往年|历年|以前年度|年初|期初|半年|季|(?<!\d)\d{1,2}月|月[初末底份]|[本当]月|下年|次年|明年|期间累计|十[三四五]五/,
  ],
  ['plan', /计划|目标|预计|预期|规划|力争|任务|拟/],
  [
    'change',
    /同比|环比|增长|增减|增幅|增速|升降|降幅|变化|变动|较|差额|差值|偏差|完成率|比例|占比|比重|份额|排名|名次|得分|权重/,
  ],
]
// 计划完成情况 and 目标及完成情况 head what was done as well; a title heads everything.
const alsoDone = /完成|执行|落实|实际|实绩|进展|[与及和、]/
const isTitle = /清单|表$|台账/

/**
 * How a header's word changes what stands under or over it: under 2023年计划, 产生量 is no amount that was produced, and
 * over 较上年增减 neither.
 */
export function turnsOf(words: string): readonly Turn[] {
  const known = remembered.get(words)
  if (known) return known
  const found = isTitle.test(words)
    ? []
    : turns.flatMap(([turn, pattern]) =>
        pattern.test(words) && !(turn === 'plan' && alsoDone.test(words)) ? [turn] : [],
      )
  if (remembered.size >= 5000) remembered.clear()
  remembered.set(words, found)
  return found
}

// Every return has the same headers.
const remembered = new Map<string, readonly Turn[]>()
