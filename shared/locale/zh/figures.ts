import type { Source } from '../../model/source.ts'

/** Why an answer does not count, why there is no figure, and how a figure came about. */
export const figureWords = {
  field: { numerator: '分子', denominator: '分母', value: '完成值' },
  none: '—',
  notApplicable: '不适用',
  listMissing: '未报送',
  rowMissing: '清单中没有这一项',
  blank: '未填',
  lacks: (label: string) => `缺${label}`,
  unparseable: (label: string, raw: string) => `${label}“${raw}”无法识别为数值`,
  isText: (label: string, text: string) => `${label}填的是文字“${text}”，不是一个数`,
  noSingleNumber: (label: string, kind: string, raw: string) => `${label}填的“${raw}”是${kind}，不是一个数`,
  notApplicableField: (label: string) => `${label}填的是不适用`,
  foreignUnit: (label: string, unit: string) => `${label}的计量单位“${unit}”不能换算`,
  rateOnly: '只报了完成值，没有分子、分母，不能汇总',
  nothingOfNothing: '分子、分母都是0，按不适用处理',
  zeroDenominator: '分母为0而分子不为0',
  inPart: (part: string, why: string) => `${part}：${why}`,
  noParts: (parts: readonly string[]) => `没有按${parts.join('、')}分列分子、分母`,
  contradicting: (rows: readonly number[]) => `第${rows.join('、')}行都填了这一项，内容不一致`,
  repeated: (first: number, row: number) => `第${row}行与第${first}行完全相同，只计一次`,
  notItsReporter: (reporter: string) => `本指标只由${reporter}报送`,
  notTheCity: '本指标由市级直接填报',
  cityOwnFigure: '市级自报数不替代各单位汇总数',
  /** Why numbers are taken out of a sum again. */
  containedByDecision: (host: string, zone: string, why: string) => `${host}的数据含${zone}：${why}`,
  containedAsDeclared: (host: string, zone: string, { file, sheet, ref, raw }: Source) =>
    `${host}的报表写明含${zone}（“${raw}”，${file} ${sheet}!${ref}）`,
  containedIn: (host: string) => `已含在${host}的数据中`,
  sameItem: (label: string, unit: string) => `“${label}”${unit}已列，只计一次`,
  sameProject: (label: string, unit: string, row: number) =>
    `与${unit}第${row}行“${label}”是同一项目，只计一次`,
  sameBy: { code: '代码相同', name: '名称、单位相同' },
  /** Sources of a figure. */
  unitsTogether: '各单位合计',
  departmentTwice: (role: string) => `来表与登记的${role}不一致，请收回其中一个`,
  departmentLacks: (name: string, role: string) => `已选${name}的数据，但其中没有${role}`,
  sourcesDiffer: (names: readonly string[]) => `${names.join('、')}的数据不一致，尚未选定`,
  unitsSilent: (name: string) => `各单位没有可以汇总的数，采用${name}的数据`,
  roleChosen: (role: string, why: string) => `${role}：${why}`,
  notAReporter: (period: string) => `${period} 年不在应报单位之列`,
  /** Why the city has no figure. */
  nobodyAnswered: '还没有可以汇总的填报',
  nobodyConcerned: '已报单位均为不适用',
  totalDenominatorZero: '分母合计为0，不能计算',
  /** `大型 66.67%、中型 50.00%` */
  part: (part: string, display: string) => `${part} ${display}`,
  parts: (parts: readonly string[]) => parts.join('、'),
  unitText: (unit: string, text: string) => `${unit}：${text}`,
  unitTexts: (texts: readonly string[]) => texts.join('；'),
  /** A rate in % stands with its sign, everything else with its unit behind a blank. */
  withUnit: (number: string, unit: string | null) =>
    unit === null ? number : unit === '%' ? `${number}%` : `${number} ${unit}`,
  wasteFormula: '各单位填报量之和',
  projectFormula: '各项目填报额之和',
  allProjects: '全部项目',
  wasteFigure: (waste: string, quantity: string) => `${waste}${quantity}`,
  quantity: {
    generated: '产生量',
    utilised: '综合利用量',
    utilisedPrior: '利用往年贮存量',
    disposed: '处置量',
    disposedPrior: '处置往年贮存量',
    stored: '贮存量',
    discarded: '倾倒丢弃量',
  },
  investment: { totalInvestment: '总投资', completedInvestment: '累计完成投资' },
  unknownIndicator: (seq: number) => `第${seq}项指标`,
} as const
