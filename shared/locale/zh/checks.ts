import type { TableKind } from '../../model/list-kind.ts'
import { figureWords } from './figures.ts'
import { terms } from './terms.ts'

/** Where a row stands: unit, list, row, cells. */
interface Place {
  readonly unit: string
  readonly list: TableKind
  readonly row: string
  /** Addresses of the cells concerned, empty where there are none. */
  readonly refs: readonly string[]
}

function at({ unit, list, row, refs }: Place): string {
  const cells = refs.length === 0 ? '' : `（${refs.join('、')}）`
  return `${unit}${terms.list[list]}${row}${cells}`
}

/** What every check says: what is wrong and where, why it matters, what to do. */
export const checkWords = {
  at,
  field: figureWords.field,
  measureOf: (label: string, unit: string) => `${label}“${unit}”`,
  indicator: (seq: number, name: string, part: string | null) =>
    `第${seq}项“${name}”${part === null ? '' : `（${part}）`}`,
  row: (name: string) => `“${name}”`,
  awaited: { list: '清单未报送', before: '上年未报送' },
  notReceived: (unit: string, list: TableKind, rules: number) =>
    `${unit}还没有报送${terms.list[list]}，这张清单的${rules}条规则都无法核验。请催报后重新审核。`,
  nothingBefore: (unit: string, list: TableKind, rules: number) =>
    `${unit}上年没有报送${terms.list[list]}，这张清单的${rules}条跨期规则都无法核验。请导入上年报表后重新审核。`,
  missingRow: (place: Place) =>
    `${at(place)}在报表中没有这一行。缺报会使全市汇总少一家。请补填；确实没有的，填“不适用”。`,
  blank: (place: Place) => `${at(place)}没有填写。缺报会使全市汇总少一家。请补填；确实没有的，填“不适用”。`,
  notANumber: (place: Place, raw: string) =>
    `${at(place)}填的“${raw}”不是一个可以汇总的数值。请只填数字；确实没有的，填“不适用”。`,
  /** A cell's own sentence, with where it stands. */
  cell: (place: Place, sentence: string) => `${at(place)}：${sentence}`,
  rateOnly: (place: Place, lacking: readonly string[]) =>
    `${at(place)}填了完成值，缺少${lacking.join('和')}。全市比率按分子合计÷分母合计计算，只报率值不能汇总。请补填${lacking.join('和')}。`,
  cannotCompare: (place: Place, lacking: readonly string[]) =>
    `${at(place)}缺少可用的${lacking.join('、')}，无法核验完成值与分子、分母是否相符。请补填后重新审核。`,
  nothingOfNothing: (place: Place, value: string) =>
    `${at(place)}的分子、分母都是0，完成值却填${value}。没有发生的事项既不是0%也不是100%。请把完成值改为“不适用”，或核对分子、分母。`,
  zeroDenominator: (place: Place, numerator: string) =>
    `${at(place)}的分母是0，分子却是${numerator}，比率不成立。请核对分子、分母。`,
  notApplicableRatio: (place: Place, computed: string) =>
    `${at(place)}的完成值填“不适用”，而按分子÷分母算得${computed}。请改填完成值，或核对分子、分母。`,
  inconsistent: (place: Place, value: string, computed: string, difference: string, tolerance: string) =>
    `${at(place)}填报${value}，按分子÷分母算得${computed}，差${difference}，超出舍入范围${tolerance}。分子或分母有误会带入全市汇总。请核对完成值、分子和分母。`,
  foreignMeasure: (place: Place, measures: readonly string[]) =>
    `${at(place)}写明的计量单位不能换算：${measures.join('；')}。这些数没有计入汇总。请按报表规定的计量单位填写。`,
  cannotBalance: (place: Place, lacking: readonly string[]) =>
    `${at(place)}缺少可用的${lacking.join('、')}，无法核验产生与去向是否平衡。请补填；没有的填0。`,
  outOfBalance: (place: Place, left: string, right: string, difference: string, tolerance: string) =>
    `${at(place)}产生量${left}，而利用、处置、贮存和倾倒丢弃合计（扣除往年贮存量）为${right}，差${difference}，超出舍入范围${tolerance}。请核对各项去向的数量。`,
  totalWithoutParts: (place: Place) => `${at(place)}的合计没有可以相加的分项，无法核验。`,
  totalUnsure: (place: Place) => `${at(place)}的分项中有读不懂的数，无法核验合计。请先更正分项。`,
  totalDiffers: (
    place: Place,
    printed: string,
    count: number,
    sum: string,
    difference: string,
    tolerance: string,
  ) =>
    `${at(place)}印出的合计是${printed}，${count}个分项相加得${sum}，差${difference}，超出舍入范围${tolerance}。`,
  quantity: figureWords.quantity,
  indicatorUnknown: (place: Place) =>
    `${at(place)}不在目标清单所列指标之内，没有计入汇总。请核对指标名称；确属多报的，请删去这一行。`,
  taskUnknown: (place: Place) =>
    `${at(place)}不在任务清单之内，没有计入汇总。请核对序号和任务名称；确属多报的，请删去这一行。`,
  taskConflict: (place: Place, code: string, titled: string) =>
    `${at(place)}的序号是${code}，任务名称却是${titled}的，无法确定是哪一项，没有计入汇总。请核对序号和任务名称。`,
  departmentUnknown: (place: Place, names: readonly string[]) =>
    `${at(place)}的${names.map((name) => `“${name}”`).join('、')}不是方案中的部门或单位。请核对名称，或在部门名录中登记别名。`,
  suggestion: {
    percent: (times: string) => `百分数应填百分点：乘以${times}后，完成值与分子、分母相符。`,
    scaled: (label: string, times: string) =>
      `${label}乘以${times}后，三个数相符；可能是计量单位或小数点填错。`,
    balanced: (label: string, times: string) => `${label}乘以${times}后即平衡；可能是计量单位或小数点填错。`,
    recomputed: '按分子÷分母×倍数重新计算。',
    notApplicable: '分子、分母都是0，应填“不适用”。',
  },
  notApplicable: figureWords.notApplicable,
} as const
