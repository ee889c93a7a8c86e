import type { FormulaFault } from '../../rules/templates/move-formula.ts'

/** Words of the office's own templates (套打): the names by which they say what goes where, and what is wrong with one. */
export const templateWords = {
  prefix: { details: '明细', entries: '明细项', column: '列_', total: '合计_' },
  facts: {
    title: '标题',
    reporter: '填报单位',
    consolidator: '汇总单位',
    period: '报告期',
    measure: '计量单位',
    formNumber: '表号',
    notes: '附注',
  },
  total: (label: string) => `${label}合计`,
  missing: {
    column: (label: string) => `“${label}”一栏`,
    total: (label: string) => `“${label}”的合计`,
    rows: (count: number) => `清单项以外的 ${count} 行（小计、合计、备注等）`,
    notes: (count: number) => `附注 ${count} 条`,
  },
  lacks: {
    details: '没有名为“明细”的区域',
    columns: '没有名为“列_栏目名”的单元格',
  },
  unknown: (name: string, resembling: readonly string[]) =>
    resembling.length === 0 ? `“${name}”` : `“${name}”（相近的有：${resembling.join('、')}）`,
  wrong: {
    twice: (name: string) => `名称“${name}”有两处`,
    notRange: (name: string) => `名称“${name}”不是一张工作表中的一块区域`,
    otherSheet: (name: string, sheet: string) => `名称“${name}”不在明细所在的工作表“${sheet}”中`,
    notFirstRow: (name: string, row: number) => `名称“${name}”不在明细的第一行（第 ${row} 行）`,
    inDetails: (name: string) => `名称“${name}”在明细各行之内，明细会重复`,
    sameCell: (one: string, other: string, ref: string) => `名称“${one}”和“${other}”都指着 ${ref}`,
    covered: (ref: string) => `${ref} 被合并单元格盖住，应指着合并单元格的左上角`,
    sheetMissing: (sheet: string) => `名称所指的工作表“${sheet}”不存在`,
  },
  formats: {
    old: '旧格式（xls）的工作簿',
    macros: '带宏的工作簿',
    template: 'Excel 模板文件（xltx）',
    binary: '二进制工作簿（xlsb）',
    other: '其他格式的文件',
    signed: '带数字签名的工作簿（填入后签名失效）',
    unusual: '结构少见的工作簿',
  },
  place: {
    cell: (sheet: string, ref: string) => `工作表“${sheet}”${ref} 的公式`,
    part: (sheet: string, what: string) => `工作表“${sheet}”的${what}`,
    name: (name: string) => `名称“${name}”`,
    chart: '图表',
  },
  parts: {
    merge: (ref: string) => `合并单元格 ${ref}`,
    format: '条件格式',
    validation: '数据有效性',
    link: '超链接',
    table: (name: string) => `表格“${name}”`,
    comments: '批注',
    pivot: '数据透视表',
    array: (ref: string) => `数组公式 ${ref}`,
    element: (name: string) => `内容（${name}）`,
    area: (ref: string) => `区域 ${ref}`,
  },
  why: {
    crosses: '它跨在明细行和别的行之间',
    notMoved: '这种内容不能随行移动',
  },
  faults: {
    'not-understood': '公式中有看不懂的引用',
    'part-of-block': '公式只引用了明细的一部分；引用明细请写成整块区域，如 SUM(C5:C5)',
    'relative-outside': '明细行的公式引用了别的行；引用明细以外的行请写成绝对引用，如 C$4',
    'calculated-address': 'INDIRECT、OFFSET 的地址不随行移动',
  } satisfies Record<FormulaFault, string>,
  proof: {
    part: (path: string) => `${path} 与模板不同`,
    cell: (sheet: string, ref: string, meant: string, found: string) =>
      `工作表“${sheet}”${ref} 应为“${meant}”，读出“${found}”`,
    sheets: '工作表的个数或名称与模板不同',
  },
  progress: { fill: '正在填入模板', place: '正在复核并放入目标位置' },
  folder: (library: string) => `${library}-套打`,
  file: (template: string, name: string, copy: number) =>
    copy === 1 ? `${template}-${name}.xlsx` : `${template}-${name}（${copy}）.xlsx`,
  city: '全市',
  cli: {
    done: (file: string, rows: number, hash: string) =>
      `已填入 ${rows} 行，写出并复核：${file}（校验值 ${hash}）。`,
    columns: ['名称', '填入内容'],
    notPlaced: (what: readonly string[]) => `模板中没有位置、因此没有填入的：${what.join('、')}。`,
    adjusted: (refs: readonly string[]) =>
      `有 ${refs.length} 格是市级调整过的数，模板中没有调整标记：${refs.join('、')}。`,
  },
} as const
