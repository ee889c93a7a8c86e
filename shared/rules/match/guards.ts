import type { NameKind } from './known-aliases.ts'

/** Words of which two names of one thing say the same: the head that says what is measured, and classes. */
const families: Record<NameKind, readonly (readonly string[])[]> = {
  indicator: [
    ['率', '量', '强度', '占比', '比重', '幅度', '面积', '金额', '额', '数', '产值', '人数'],
    ['一般', '危险', '医疗'],
    ['城镇', '农村'],
    ['工业', '生活', '建筑', '农业'],
    ['新增', '累计'],
    ['产生', '利用', '处置', '贮存'],
    ['进口', '出口'],
    ['大中型', '小型'],
  ],
  unit: [['经济技术开发区', '高新技术产业开发区', '工业园区', '示范区'], ['兵团']],
  task: [],
  organisation: [['工会', '分公司', '服务中心', '附属', '招待所']],
}

function classesOf(text: string, family: readonly string[], onlyHead: boolean): string {
  return family.filter((word) => (onlyHead ? text.endsWith(word) : text.includes(word))).join(' ')
}

/**
 * How many class words two names disagree in. The head counts where it ends the name; a class word counts wherever it
 * stands, and also where only one of the names has it.
 */
export function countContradictions(kind: NameKind, one: string, other: string): number {
  return families[kind].filter((family, at) => {
    const isHead = kind === 'indicator' && at === 0
    const [here, there] = [classesOf(one, family, isHead), classesOf(other, family, isHead)]
    // A header's leaf may leave its head to the group above; only two different heads contradict.
    return isHead ? here !== '' && there !== '' && here !== there : here !== there
  }).length
}

const rate = /率|占比|比重|比例|增长|增速|增幅|指数|强度|人均|同比|环比|构成/
/** Words that say nothing without the group above them. */
const bareWord =
  /^(?:合计|总计|小计|共计|总数|总量|总额|其他|其它|数量|金额|数额|数值|绝对数|本年|本期|上年|上年同期|去年同期|面积|产量|产值|人数|户数|个数|家数)$/
const tableTitle = /(?:情况|统计|一览|汇总|明细|表)(?:\([^()]*\))?$|^\d+-\d+|^表/

/**
 * Whether a header's leaf loses its meaning without what stands above it: a rate of something (占比 / 工业固体废物) is not
 * that something, 危险废物 / 处置量 is not any 处置量, and 合计 alone is of nothing. A table's title is no part of a name.
 */
export function losesMeaning(above: readonly string[], leaf: string): boolean {
  const groups = above.filter((words) => !tableTitle.test(words)).join(' ')
  if (groups === '') return false
  if (bareWord.test(leaf) || (rate.test(groups) && !rate.test(leaf))) return true
  return families.indicator
    .slice(1)
    .some((family) => classesOf(groups, family, false) !== '' && classesOf(leaf, family, false) === '')
}
