import { checkWords } from './checks.ts'

type Place = Parameters<typeof checkWords.at>[0]

const { at } = checkWords
const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join('、')

/** What the checks of the waste, task and project lists and of the registers say, before the rule's own why and fix. */
export const checkListWords = {
  noRegister: (unit: string, list: string, rule: string) =>
    `${unit}没有报送${list}，“${rule}”无法核验。请导入后重新审核。`,
  noColumn: (unit: string, list: string, label: string, rule: string) =>
    `${unit}${list}没有“${label}”一栏，“${rule}”无法核验。请按报表格式补上这一栏。`,
  tooFew: (unit: string, rule: string) =>
    `${unit}：可以对比的单位不足，“${rule}”无法核验。请待更多单位报送后重新审核。`,
  unusable: (place: Place, label: string, raw: string, rule: string) =>
    `${at(place)}${label}“${raw}”无法识别，“${rule}”无法核验。请更正后重新审核。`,
  lacking: (place: Place, labels: readonly string[], rule: string) =>
    `${at(place)}缺少可用的${labels.join('、')}，“${rule}”无法核验。请补填后重新审核。`,
  tooSmall: (place: Place, label: string, value: string, least: string) =>
    `${at(place)}${label}为${value}，不应小于${least}。`,
  notMore: (place: Place, label: string, value: string, more: string) =>
    `${at(place)}${label}为${value}，应大于${more}。`,
  tooLarge: (place: Place, label: string, value: string, most: string) =>
    `${at(place)}${label}为${value}，不应大于${most}。`,
  notWhole: (place: Place, label: string, value: string) => `${at(place)}${label}为${value}，应为整数。`,
  sign: '数量不会是负数，可能多打了负号。',
  notFilled: (place: Place, labels: readonly string[]) => `${at(place)}没有填写${labels.join('、')}。`,
  unknownWord: (place: Place, label: string, word: string, words: readonly string[]) =>
    `${at(place)}${label}填的是“${word}”，不是规定的填法（${words.join('、')}）。`,
  repeated: (place: Place, first: string, same: boolean) =>
    `${at(place)}与${first}重复，${same ? '两行内容相同' : '两行内容不同'}。`,
  repeatedElsewhere: (place: Place, others: readonly string[], overlapping: readonly string[]) =>
    `${at(place)}在${others.join('、')}的报表中也有${overlapping.length === 0 ? '' : `，其中${overlapping.join('、')}与本单位地域重叠`}。`,
  otherName: (place: Place, same: string, label: string, own: string, others: readonly string[]) =>
    `${at(place)}${same}对应的${label}是“${own}”，而别处是${quoted(others)}。`,
  rowAt: (unit: string, sheet: string, row: number) => `${unit}“${sheet}”第${row}行`,
  rowOwn: (row: number) => `第${row}行`,
  creditCode: {
    length: (place: Place, code: string) =>
      `${at(place)}统一社会信用代码“${code}”是${code.length}位，应为18位。`,
    signs: (place: Place, code: string, wrong: readonly string[]) =>
      `${at(place)}统一社会信用代码“${code}”中有不该出现的字符${quoted(wrong)}，代码只用数字和除 I、O、S、V、Z 以外的大写字母。`,
    'check-digit': (place: Place, code: string) =>
      `${at(place)}统一社会信用代码“${code}”的校验码不符（GB 32100—2015）。`,
  },
  lookalike: '代码中没有这个字母，可能是形近的数字。',
  transposed: '相邻两位对调后校验码相符，可能写反。',
  organisation: (place: Place, own: string) =>
    `${at(place)}统一社会信用代码第9至17位“${own}”的组织机构代码校验码不符（GB 11714）。`,
  division: (place: Place, own: string, province: string) =>
    `${at(place)}统一社会信用代码第3至8位的登记机关区划码是${own}，不在本省（${province}）。`,
  phone: (place: Place, text: string) => `${at(place)}“${text}”不像电话号码。`,
  approval: (place: Place, text: string) =>
    `${at(place)}“${text}”不像批复文号（如“连发改审〔2023〕12号”）或项目代码。`,
  industry: (place: Place, text: string) => `${at(place)}“${text}”不是国民经济行业代码（GB/T 4754）的形式。`,
  wasteCode: (place: Place, code: string) =>
    `${at(place)}“${code}”不是废物代码的形式（SW02、HW08、900-001-S02 或 900-249-08）。`,
  wasteClass: (place: Place, code: string, name: string) =>
    `${at(place)}“${code}”属于${name}，现行目录和名录没有这一类。`,
  yearsReversed: (place: Place, text: string) => `${at(place)}起止年限“${text}”起始晚于终止。`,
  categoryAgainstCode: (place: Place, category: string, code: string, hazardous: boolean) =>
    `${at(place)}代码“${code}”是${hazardous ? '危险废物' : '一般固体废物'}的代码，类别却填“${category}”。`,
  nameAgainstCode: (place: Place, code: string, named: string) =>
    `${at(place)}代码是“${code}”，废物名称却是“${named}”，两者不是同一种废物，没有计入汇总。`,
  wasteUnlisted: (place: Place) => `${at(place)}不是目录所列的废物。`,
  notAsPlanned: (place: Place, label: string, own: string, planned: string) =>
    `${at(place)}${label}填的是“${own}”，目录中是“${planned}”。`,
  scale: (place: Place, numbers: readonly string[]) =>
    `${at(place)}${numbers.join('；')}，与上年不是一个数量级。`,
  scaleNumber: (label: string, value: string, before: string, times: string) =>
    `${label}${value}，上年${before}，是上年的${times}倍`,
  scaleFactor: (label: string, times: string) =>
    `${label}乘以${times}后与上年相近；可能是计量单位或小数点填错。`,
  scaleUnits: (place: Place, what: string, value: string, median: string, count: number) =>
    `${at(place)}${what}为${value}，其余${count}个数的中位数是${median}，相差悬殊。`,
  usual: (label: string, times: string) =>
    `${label}乘以${times}后与其余单位相近；可能是计量单位或小数点填错。`,
  copiedBefore: (place: Place) => `${at(place)}各项数量与上年完全相同。`,
  copiedAbove: (place: Place, other: string) => `${at(place)}各项数量与上一行“${other}”完全相同。`,
  shifted: (place: Place, other: string, row: number) =>
    `${at(place)}的数量与本行上年相差很大，却与“${other}”（第${row}行）上年的数量相近，可能错行。`,
  shiftedWhy: (row: number) => `第${row}行的数与本行上年相近，可能错了一行。`,
  gone: (unit: string, list: string, name: string) => `${unit}${list}没有“${name}”，上年报表中有这一行。`,
  notListed: (unit: string, list: string, code: string, title: string) =>
    `${unit}${list}没有${code}“${title}”这一行。`,
  registerOver: (place: Place, label: string, own: string, register: string, sum: string, rows: number) =>
    `${at(place)}${label}${own}，而${register}中同一废物${rows}行的${label}合计已有${sum}。`,
  itemOfNoIndicator: (place: Place, said: string) =>
    said === ''
      ? `${at(place)}没有写明所属指标。`
      : `${at(place)}所属指标写作“${said}”，看不出是目录中的哪一项。`,
  items: (seq: number, name: string) => `指标${seq}“${name}”`,
  noCount: (place: Place, indicator: string, list: string, rule: string) =>
    `${at(place)}${list}中没有${indicator}可用的数，“${rule}”无法核验。请补填后重新审核。`,
  otherCount: (
    place: Place,
    indicator: string,
    rows: number,
    distinct: number,
    list: string,
    counted: string,
  ) => `${at(place)}${indicator}的名单共${rows}行、${distinct}个不同对象，而${list}填报的数是${counted}。`,
  load: (place: Place, rate: string, actual: string, capacity: string, computed: string) =>
    `${at(place)}负荷率填${rate}%，而实际处理量${actual}÷设计能力${capacity}约为${computed}%。`,
  percent: '负荷率应填百分数：乘以100后与处理量、设计能力相符。',
  recomputed: '按实际处理量÷设计能力重新计算。',
  overload: (place: Place, actual: string, capacity: string, computed: string) =>
    `${at(place)}实际处理量${actual}，设计能力${capacity}，负荷约${computed}%。`,
  future: (place: Place, label: string, written: string, period: string) =>
    `${at(place)}${label}“${written}”在报告期${period}年之后。`,
  yearsAgainst: {
    ended: (place: Place, status: string, years: string) =>
      `${at(place)}状态为“${status}”，起止年限“${years}”却还没有到期。`,
    'not-ended': (place: Place, status: string, years: string) =>
      `${at(place)}状态为“${status}”，起止年限“${years}”已经到期。`,
    'not-begun': (place: Place, status: string, years: string) =>
      `${at(place)}状态为“${status}”，起止年限“${years}”却早已开始。`,
  },
  elsewhere: (place: Place, written: string, unit: string) =>
    `${at(place)}填的是“${written}”，属${unit}，不在本单位辖区。`,
  taskState: (place: Place, status: string, due: string, lacking: readonly string[]) =>
    `${at(place)}完成情况填“${status}”，完成时限是${due}${lacking.length === 0 ? '' : `，没有填写${lacking.join('、')}`}。`,
  taskBack: (place: Place, status: string, before: string) =>
    `${at(place)}完成情况填“${status}”，上年已填“${before}”。`,
  taskAgainst: (place: Place, status: string, progress: string) =>
    `${at(place)}完成情况填“${status}”，进展说明却写“${progress}”。`,
  taskStates: ['已完成', '正在推进', '持续开展', '未开展'],
} as const
