import type { AreaHistory, EntityWords } from '../../model/operation.ts'

/** Changing the catalogue. */
export const catalogueWords = {
  part: {
    plan: '方案',
    units: '填报单位',
    departments: '部门',
    indicators: '指标',
    tasks: '任务',
    wastes: '废物',
    forms: '表式',
    checkRules: '审核规则',
  },
  changed: (changed: number) => `修改目录 ${changed} 项`,
  place: (file: string, position: string) => `“${file}”${position === '' ? '' : `的 ${position} `}`,
  position: (number: number, inside: string) => `第 ${number} 条${inside === '' ? '' : ` ${inside}`}`,
  notJson: (reason: string) => `不是合格的 JSON：${reason}`,
  twice: (id: string) => `“${id}”出现了两次`,
  unitInUse: (name: string) => `“${name}”已有上报表，不能从目录中去掉`,
  unknownEvaluation: (name: string) => `没有名为“${name}”的核验方法`,
  symbolOfTwoStates: (symbol: string) => `单元格符号“${symbol}”归入了两种状态`,
  unknownUnit: (id: string) => `没有编号为“${id}”的填报单位`,
} as const

const entry = (name: string): EntityWords => ({
  name,
  parts: {
    id: '编号',
    seq: '序号',
    code: '代码',
    name: '名称',
    printedName: '印制名称',
    title: '名称',
    aliases: '别名',
    unit: '计量单位',
    reporter: '填报单位',
    aggregation: '汇总办法',
    severity: '级别',
    evaluation: '核验方法',
  },
})

export const catalogueHistory: AreaHistory<'catalogue'> = {
  operations: { catalogue: { name: '修改目录', says: ({ changed }) => catalogueWords.changed(changed) } },
  entities: Object.fromEntries(
    Object.entries(catalogueWords.part).map(([part, name]) => [`catalogue/${part}`, entry(name)]),
  ),
}
