/** Size of a unit, from which the denominators of its indicators follow. Orders of magnitude, not statistics. */
export interface UnitProfile {
  readonly unit: string
  /** Name used inside project names and texts. */
  readonly place: string
  readonly people: number
  /** 工业增加值, 万元. */
  readonly industry: number
  /** Industrial and waste handling enterprises under supervision; a weight. */
  readonly enterprises: number
  /** Residential quarters. */
  readonly quarters: number
  readonly villages: number
  readonly towns: number
  readonly clinics: number
  /** Farming and husbandry; a weight, 0 where there is none. */
  readonly farming: number
}

export const unitProfiles: readonly UnitProfile[] = [
  {
    unit: 'donghai',
    place: '东海县',
    people: 978_200,
    industry: 2_184_300,
    enterprises: 15,
    quarters: 268,
    villages: 346,
    towns: 19,
    clinics: 604,
    farming: 31,
  },
  {
    unit: 'guanyun',
    place: '灌云县',
    people: 742_600,
    industry: 1_526_800,
    enterprises: 14,
    quarters: 176,
    villages: 302,
    towns: 12,
    clinics: 452,
    farming: 26,
  },
  {
    unit: 'guannan',
    place: '灌南县',
    people: 571_900,
    industry: 1_903_500,
    enterprises: 13,
    quarters: 152,
    villages: 214,
    towns: 11,
    clinics: 361,
    farming: 21,
  },
  {
    unit: 'ganyu',
    place: '赣榆区',
    people: 921_400,
    industry: 3_042_700,
    enterprises: 16,
    quarters: 231,
    villages: 421,
    towns: 15,
    clinics: 573,
    farming: 24,
  },
  {
    unit: 'haizhou',
    place: '海州区',
    people: 846_300,
    industry: 1_418_200,
    enterprises: 12,
    quarters: 392,
    villages: 108,
    towns: 14,
    clinics: 437,
    farming: 9,
  },
  {
    unit: 'lianyun',
    place: '连云区',
    people: 214_700,
    industry: 1_084_600,
    enterprises: 7,
    quarters: 118,
    villages: 23,
    towns: 9,
    clinics: 126,
    farming: 2,
  },
  {
    unit: 'kaifaqu',
    place: '连云港经济技术开发区',
    people: 132_500,
    industry: 3_468_900,
    enterprises: 17,
    quarters: 74,
    villages: 12,
    towns: 3,
    clinics: 58,
    farming: 1,
  },
  {
    unit: 'xuwei',
    place: '徐圩新区',
    people: 48_600,
    industry: 2_306_400,
    enterprises: 15,
    quarters: 17,
    villages: 0,
    towns: 1,
    clinics: 14,
    farming: 0,
  },
  {
    unit: 'gaoxin',
    place: '连云港高新区',
    people: 118_300,
    industry: 612_700,
    enterprises: 6,
    quarters: 61,
    villages: 8,
    towns: 3,
    clinics: 49,
    farming: 1,
  },
  {
    unit: 'yuntaishan',
    place: '云台山景区',
    people: 26_100,
    industry: 18_400,
    enterprises: 1,
    quarters: 9,
    villages: 6,
    towns: 1,
    clinics: 12,
    farming: 1,
  },
]
