import type { NoteCode } from '../../model/record.ts'

type Facts = Readonly<Record<string, string>>

/** What a note says of a cell: what it holds, how it was understood, what to do. `raw` is the content as written. */
const note: Readonly<Record<NoteCode, (raw: string, facts: Facts) => string>> = {
  'number-as-text': (raw) => `“${raw}”是以文本形式存的数字，已按数值读入。`,
  footnote: (raw, { mark }) => `“${raw}”末尾的“${mark}”按注释标记读，数值中不含它。`,
  'unit-from-cell': (raw, { unit }) => `“${raw}”自带计量单位“${unit}”，按这个单位读入。`,
  'chinese-numeral': (raw, { digits }) => `“${raw}”是中文数字，已按${digits}读入。`,
  'magnitude-word': (raw, { amount }) => `“${raw}”带有数量级，已按${amount}读入。`,
  'percent-fraction': (raw) =>
    `“${raw}”填在百分数栏，可能是百分之几，也可能是小数形式的比率。暂按百分点原样保留。请核对后写明百分号。`,
  'percent-one': (raw) =>
    `“${raw}”填在百分数栏，可能是1%，也可能是100%。暂按1个百分点原样保留。请核对后写明百分号。`,
  'unit-disagrees': (raw, { own, column }) =>
    `“${raw}”自带的计量单位“${own}”与表中的“${column}”不同，按“${own}”读入。请核对。`,
  'unit-overrides-sheet': (_raw, { nearer, wider }) =>
    `表中写了两个不同的计量单位“${nearer}”和“${wider}”，按离数据较近的“${nearer}”读入。请核对。`,
  'lost-digits': (raw) =>
    `“${raw}”超过15位，电子表格只保留15位有效数字，末几位可能已变成0。请对照原始资料核对，编码应按文本填写。`,
  'shown-differs': (raw, { shown }) =>
    `单元格里存的是“${raw}”，显示的却是“${shown}”，相差超出舍入。按所存的数读入。请核对填的是哪一个。`,
  'external-link': (raw) =>
    `“${raw}”由另一个文件的数据算得，读入的是上次保存的结果。请核对该文件是否已更新。`,
  'cached-zero': () =>
    '这一格是公式，保存的结果是0，可能没有重新计算。请打开原表重新计算并保存，或直接填数。',
  vague: (raw) => `“${raw}”是约数，没有计入汇总。请填写准确的数。`,
  qualified: (raw) => `“${raw}”在数字之外另有说明，不是一个可以直接汇总的数。请只填数字，说明写在备注里。`,
  'dash-or-one': () => '“一”按横线（不适用）读入，也可能是数字1。请核对。',
  'date-serial': (raw, { day }) => `“${raw}”是日期的序号，即${day}。请把单元格设为日期格式，或写成文字。`,
  'month-ambiguous': (raw, { year }) =>
    `“${raw}”以数字存放，分不清是${year}年1月还是${year}年10月。请写成“${year}年×月”。`,
  'date-not-understood': (raw) => `“${raw}”不是一个看得懂的日期。请写成“2023年6月”这样的形式。`,
  'date-for-code': (raw, { shown }) =>
    `本栏应填编码，单元格里却是日期（显示为“${shown}”，存为${raw}），可能是录入时被自动改成了日期。请按文本格式重新填写。`,
  slip: (raw) => `“${raw}”像是录入有误，没有当作数值读入。请核对更正。`,
  'decimal-comma': (raw) => `“${raw}”里的逗号可能是小数点，也可能是千分位，没有当作数值读入。请核对更正。`,
  'several-values': (raw) => `“${raw}”一格里有几个数，不知道取哪一个。请分栏填写，一格只填一个数。`,
  arithmetic: (raw) => `“${raw}”是算式，不是结果。请填写算好的数。`,
  'negative-mark': (raw) => `“${raw}”可能表示负数，没有当作数值读入。请用负号填写。`,
  'mixed-numerals': (raw) => `“${raw}”把数字和中文数位混写，没有当作数值读入。请用阿拉伯数字填写。`,
  tenths: (raw) => `“${raw}”是成数，没有当作数值读入。请填写百分数。`,
  'magnitude-unclear': (raw) =>
    `“${raw}”带有数量级，而本栏的单位已经带有数量级或是百分数，无法确定是多少。请写明单位。`,
  'code-lost-digits': (raw, { digits }) =>
    `“${raw}”是被存成数字的编码（${digits}），15位以后的数字已经丢失，无法恢复。请按文本格式重新填写。`,
  'date-for-number': (raw, { shown }) =>
    `本栏应填数值，单元格里却是日期（显示为“${shown}”，存为${raw}），可能是录入时被自动改成了日期。请重新填写。`,
  'boolean-cell': (raw) => `本栏应填数值，单元格里却是“${raw}”。请重新填写。`,
  'error-cell': (raw) => `单元格是公式错误“${raw}”，没有数值。请在原表中改正公式。`,
  'not-calculated': (raw) => `公式“${raw}”没有保存计算结果。请打开原表重新计算并保存，或直接填数。`,
  'not-understood': (raw) => `“${raw}”无法识别为数值。请只填数字，确实没有的填“不适用”。`,
}

/** Why a suggestion is made. */
const why: Readonly<Partial<Record<NoteCode, string>>> = {
  'percent-fraction': '若填的是小数形式的比率，应乘以100。',
  'percent-one': '若填的是全部，应为100%。',
  vague: '去掉约数的说法后的数。',
  qualified: '去掉说明后的数。',
  slip: '去掉多余或误录的字符后的数。',
  'decimal-comma': '把逗号当作小数点。',
  arithmetic: '算式的结果。',
  'negative-mark': '括号、三角和破折号通常表示负数。',
  'mixed-numerals': '换成阿拉伯数字。',
  'magnitude-unclear': '数量级通常连着不带数量级的单位。',
  tenths: '一成为10%。',
}

export const valueWords = {
  note,
  why: (code: NoteCode) => why[code] ?? '',
  /** Several rows of one column have the same doubt. */
  many: (sentence: string, rows: number) => `${sentence}本栏共${rows}行如此。`,
} as const
