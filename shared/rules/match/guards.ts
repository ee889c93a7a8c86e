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
