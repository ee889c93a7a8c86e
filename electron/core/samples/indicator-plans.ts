import type { UnitProfile } from './unit-profiles.ts'

type Size = Exclude<keyof UnitProfile, 'unit' | 'place'>

/** A rate of the whole city, and how its denominator spreads over the units. */
export interface RatioPlan {
  /** The city's rate in 2023, in percent. */
  readonly rate: number
  /** How far a unit's rate strays from it, in percent points. */
  readonly spread: number
  /** `total` shared out by a size of the units; without it, the size itself is the denominator. */
  readonly by: Size
  readonly total?: number
  readonly decimals: number
}

const everything = { rate: 100, spread: 0, decimals: 0 } as const

/** Ratios that rest on no other list. The rates lie between the plan's present state and its target, a few do not. */
export const ratioPlans: Readonly<Record<number, RatioPlan>> = {
  1: { ...everything, by: 'enterprises', total: 264 },
  8: { rate: 75.9, spread: 5, by: 'farming', total: 3_900_000, decimals: 0 },
  9: { rate: 99.5, spread: 0.4, by: 'people', total: 691, decimals: 2 },
  10: { rate: 47.1, spread: 4, by: 'people', total: 691, decimals: 2 },
  12: { rate: 77, spread: 12, by: 'quarters', decimals: 0 },
  13: { rate: 33.5, spread: 7, by: 'villages', decimals: 0 },
  14: { rate: 51, spread: 5, by: 'people', total: 21_500, decimals: 2 },
  22: { rate: 95.4, spread: 0.9, by: 'farming', total: 5_180, decimals: 1 },
  23: { ...everything, by: 'villages' },
  27: { rate: 46, spread: 20, by: 'people', total: 56, decimals: 0 },
  29: { ...everything, by: 'people', total: 2_350, decimals: 1 },
  31: { rate: 80, spread: 12, by: 'towns', decimals: 0 },
  32: { ...everything, by: 'clinics' },
  33: { rate: 11.5, spread: 8, by: 'enterprises', total: 38_000, decimals: 2 },
  36: { rate: 88, spread: 6, by: 'people', total: 1_900, decimals: 0 },
  40: { ...everything, by: 'farming', total: 386_000 },
  42: { rate: 52, spread: 16, by: 'quarters', total: 96, decimals: 2 },
  49: { rate: 72, spread: 9, by: 'enterprises', total: 520, decimals: 0 },
  50: { ...everything, by: 'enterprises', total: 28 },
  53: { rate: 91, spread: 6, by: 'enterprises', total: 235, decimals: 0 },
  54: { ...everything, by: 'enterprises', total: 9 },
  55: { rate: 93.8, spread: 3, by: 'enterprises', total: 430, decimals: 0 },
  57: { rate: 98.6, spread: 1.5, by: 'people', total: 640, decimals: 0 },
  58: { rate: 85, spread: 10, by: 'enterprises', total: 26, decimals: 0 },
}

/** Indicator → unit → numerator and denominator, for the few things that can be counted on one's fingers. */
export const givenRatios: Readonly<Record<number, Readonly<Record<string, readonly [string, string]>>>> = {
  37: { xuwei: ['21460.35', '33510.2'] },
  56: { guanyun: ['2', '2'], guannan: ['2', '2'], ganyu: ['1', '1'], kaifaqu: ['1', '1'], xuwei: ['3', '3'] },
  59: { ganyu: ['2', '4'], lianyun: ['4', '7'], xuwei: ['0', '1'] },
  60: { lianyungang: ['1836', '2010'] },
  61: { lianyungang: ['1779', '2010'] },
  62: { lianyungang: ['1731', '2010'] },
}

/** Indicator → unit → count; units that are not named count zero where `everyUnit` says so, else 不适用. */
export const givenCounts: Readonly<
  Record<number, { everyUnit: boolean; counts: Readonly<Record<string, string>> }>
> = {
  5: {
    everyUnit: true,
    counts: {
      donghai: '3',
      guanyun: '2',
      guannan: '2',
      ganyu: '4',
      haizhou: '1',
      lianyun: '1',
      kaifaqu: '8',
      xuwei: '3',
    },
  },
  6: { everyUnit: false, counts: { xuwei: '1' } },
  7: { everyUnit: false, counts: { kaifaqu: '0' } },
  18: { everyUnit: false, counts: { lianyungang: '0' } },
  25: { everyUnit: true, counts: { donghai: '1', guanyun: '1' } },
  44: { everyUnit: false, counts: { lianyungang: '3' } },
  47: {
    everyUnit: true,
    counts: {
      donghai: '14',
      guanyun: '9',
      guannan: '8',
      ganyu: '15',
      haizhou: '19',
      lianyun: '8',
      kaifaqu: '6',
      xuwei: '3',
      gaoxin: '4',
      yuntaishan: '2',
    },
  },
  51: { everyUnit: true, counts: { kaifaqu: '1', xuwei: '1' } },
}

/** 生活垃圾焚烧处理能力, 吨/日, where the plants stand. */
export const incinerationCapacity: Readonly<Record<string, number>> = {
  donghai: 1_000,
  guanyun: 700,
  guannan: 600,
  ganyu: 1_000,
  haizhou: 1_450,
}

/** 绿色矿山: unit → class → mines certified and mines in all. */
export const greenMines: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>> = {
  donghai: { 大型: [2, 3], 中型: [3, 5], 小型: [4, 9] },
  ganyu: { 大型: [1, 1], 中型: [2, 3], 小型: [3, 6] },
  haizhou: { 中型: [1, 2], 小型: [1, 2] },
  lianyun: { 大型: [1, 2], 小型: [2, 4] },
}

/** Answers to the qualitative indicators; `{place}` is the unit. */
export const statements: Readonly<Record<number, readonly string[]>> = {
  34: [
    '已建立医疗废物应急处置协调机制，储备应急转运车辆和周转设施',
    '已纳入全市应急处置体系，制定本地应急处置预案',
    '依托市级医疗废物集中处置单位，签订应急处置协议',
  ],
  45: [
    '成立{place}“无废城市”建设工作领导小组，由主要领导任组长',
    '建立{place}联席会议制度，每季度调度一次',
    '设立工作专班，明确各部门联络员',
  ],
  46: ['已纳入{place}污染防治攻坚战绩效考核', '已列入年度高质量发展考核，正在细化评分标准'],
  52: [
    '危险废物已接入全生命周期监控系统，一般工业固体废物试点电子台账',
    '各部门系统数据正在归集，尚未实现互联互通',
    '已接入市级平台，开展数据校核',
  ],
}
