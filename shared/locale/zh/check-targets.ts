import { checkWords } from './checks.ts'

type Place = Parameters<typeof checkWords.at>[0]
const { at } = checkWords

/** What the checks of the target list say: what is wrong, where, and the numbers; why and what to do is the rule's to add. */
export const targetWords = {
  planColumn: { baseline: '现状值', target: '目标值' },
  returnedAgain: (place: Place, rows: readonly number[], differ: boolean) =>
    `${at(place)}填了${rows.length}次（第${rows.join('、')}行），${differ ? '内容不一致' : '内容相同'}。`,
  notItsReporter: (place: Place, reporter: string | null, isCity: boolean) =>
    reporter === null
      ? isCity
        ? `${at(place)}由各单位分别填报、全市汇总，市级又填了数。`
        : `${at(place)}由市级直接填报，本单位填了数。`
      : `${at(place)}只由${reporter}填报，本单位填了数。`,
  otherMeasure: (place: Place, written: string, planned: string) =>
    `${at(place)}的计量单位填“${written}”，方案规定为“${planned}”。`,
  otherPart: (
    place: Place,
    part: 'numerator' | 'denominator',
    written: string,
    planned: string,
    isSwapped: boolean,
    owner: number | null,
  ) => {
    const whose = isSwapped
      ? `，这是本项${part === 'numerator' ? '分母' : '分子'}的名称`
      : owner === null
        ? ''
        : `，这是第${owner}项的名称`
    return `${at(place)}的${part === 'numerator' ? '分子' : '分母'}写作“${written}”${whose}，指标定义为“${planned}”。`
  },
  ownNumbers: (unit: string, list: string, rule: string) =>
    `${unit}${list}多数行的序号与方案不同，可能是自编序号，“${rule}”无法核验。`,
  otherNumber: (place: Place, number: string) => `${at(place)}的序号填${number}，与指标名称不是同一项。`,
  noColumn: (unit: string, column: string, rule: string) =>
    `${unit}目标责任清单没有${column}一栏，“${rule}”无法核验。`,
  planUnclear: (place: Place, label: string, written: string, printed: string) =>
    `${at(place)}的${label}填“${written}”，无法与方案的“${printed}”核对。`,
  planDiffers: (place: Place, label: string, written: string, printed: string) =>
    `${at(place)}的${label}填“${written}”，方案印的是“${printed}”。`,
  asPlanPrints: '按方案附件2原文填写。',
  negative: (place: Place, label: string, written: string) => `${at(place)}的${label}填${written}，是负数。`,
  withoutSign: '去掉负号。',
  notWhole: (place: Place, label: string, written: string, measure: string) =>
    `${at(place)}的${label}填${written}，以“${measure}”计的数应是整数。`,
  rateAbove: (place: Place, value: string, most: string) => `${at(place)}的完成值填${value}%，超过${most}%。`,
  partAboveWhole: (place: Place, numerator: string, denominator: string) =>
    `${at(place)}的分子${numerator}大于分母${denominator}。`,
  swapped: (other: string, value: string) =>
    `分子、分母对调（${other}改填${value}）后，与完成值相符；可能填反了。`,
  noClass: (place: Place, part: string) => `${at(place)}写了${part}的数，没有${part}一行可以核对。`,
  classDiffers: (place: Place, part: string, written: string, value: string, row: number) =>
    `${at(place)}写的${part}为${written}%，第${row}行${part}填${value}%。`,
  noClasses: (place: Place, label: string) => `${at(place)}的${label}没有各档的数可以核对。`,
  classSum: (place: Place, label: string, total: string, sum: string) =>
    `${at(place)}的${label}填${total}，各档之和为${sum}。`,
  noteUnclear: (place: Place) => `${at(place)}的备注说到是否达标，但没有可以与目标值比较的完成值，无法核验。`,
  noteDisagrees: (place: Place, value: string, target: string, saysMissed: boolean) =>
    saysMissed
      ? `${at(place)}的备注说未达标，而完成值${value}已达到目标“${target}”。`
      : `${at(place)}的备注说已达标，而完成值${value}没有达到目标“${target}”。`,
  belowBaseline: (place: Place, value: string, baseline: string) =>
    `${at(place)}的完成值${value}比方案现状值“${baseline}”还差。`,
  targetLost: (place: Place, now: string, before: string, target: string) =>
    `${at(place)}上年为${before}，已达到目标“${target}”，今年为${now}，没有达到。`,
  factorBefore: (
    place: Place,
    label: string,
    now: string,
    before: string,
    factor: string,
    isLarger: boolean,
  ) =>
    `${at(place)}的${label}为${now}，上年为${before}，约为上年的${isLarger ? `${factor}倍` : `1/${factor}`}。`,
  nearBefore: (label: string, times: string) =>
    `${label}乘以${times}后与上年相近；可能是计量单位或小数点填错。`,
  fewUnits: (place: Place, units: number, enough: number) =>
    `${at(place)}只有${units}个单位填报，不足${enough}个，无法与其他单位比较。`,
  factorUnits: (place: Place, own: string, usual: string, factor: string, isLarger: boolean) =>
    `${at(place)}为${own}，其他单位的中位数为${usual}，约为其${isLarger ? `${factor}倍` : `1/${factor}`}。`,
  nearUnits: (label: string, times: string) =>
    `${label}乘以${times}后与其他单位相近；可能是计量单位或小数点填错。`,
  outlier: (place: Place, own: string, usual: string, units: number, score: string) =>
    `${at(place)}为${own}，${units}个单位的中位数为${usual}，偏离${score}个稳健标准差。`,
  amountChanged: (place: Place, label: string, now: string, before: string, percent: string | null) =>
    percent === null
      ? `${at(place)}的${label}为${now}，上年为${before}。`
      : `${at(place)}的${label}为${now}，上年为${before}，变动${percent}%。`,
  rateChanged: (place: Place, now: string, before: string, points: string) =>
    `${at(place)}为${now}%，上年为${before}%，相差${points}个百分点。`,
  noBaseBefore: (place: Place) => `${at(place)}上年没有填报基期数，无法核验基期是否一致。`,
  otherBase: (place: Place, base: string, fixed: string, moving: string) =>
    `${at(place)}的基期数为${base}，与上年填报的基期数${fixed}和上年实际数${moving}都不一致。`,
  lastYears: (place: Place) => `${at(place)}填的数与上年完全相同。`,
  noOtherUnit: (place: Place) => `${at(place)}还没有其他单位报送目标责任清单，无法比较。`,
  anotherUnits: (place: Place, unit: string) => `${at(place)}填的数与${unit}填的完全相同。`,
  vanished: (place: Place, written: string, before: string) =>
    `${at(place)}上年为${before}，今年填“${written}”。`,
  zoneMissing: (unit: string, zone: string, rule: string) =>
    `${zone}还没有报送目标责任清单，${unit}的“${rule}”无法核验。`,
  zoneIncluded: (place: Place, zone: string) => `${at(place)}的备注写明含${zone}，而${zone}也填报了这一项。`,
  zoneEqual: (place: Place, zone: string, value: string) => `${at(place)}填的数与${zone}相同（${value}）。`,
  zoneAdded: (place: Place, zone: string, value: string) =>
    `${at(place)}比上年多出的数与${zone}填报的数（${value}）相近。`,
  noSum: (place: Place, list: string) => `${at(place)}没有可以合计的${list}，无法核验。`,
  otherSum: (
    place: Place,
    value: string,
    measure: string,
    list: string,
    sums: readonly { readonly label: string; readonly total: string }[],
  ) =>
    `${at(place)}填${value}${measure}，${list}${sums.map(({ label, total }) => `${label}合计为${total}${measure}`).join('、')}。`,
  nearSum: (times: string) => `乘以${times}后与合计相符；可能是万元与亿元填混。`,
  emptyWords: (place: Place, said: string) => `${at(place)}只填了“${said}”，没有说明做了什么。`,
  noValueBefore: (place: Place) => `${at(place)}填了上年完成值，而上年报表没有这一项的数，无法核验。`,
  otherLastYear: (place: Place, printed: string, value: string) =>
    `${at(place)}填的上年完成值为${printed}，上年报表填的是${value}。`,
  asLastYear: '按上年报表填写。',
} as const
