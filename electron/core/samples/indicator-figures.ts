import { exact } from '../../../shared/rules/exact.ts'
import {
  givenCounts,
  givenRatios,
  greenMines,
  incinerationCapacity,
  type RatioPlan,
  ratioPlans,
  statements,
} from './indicator-plans.ts'
import { sampleRandom } from './sample-random.ts'
import type { SampleRow } from './sample-row.ts'
import { shiftPoint } from './shift-point.ts'
import { type UnitProfile, unitProfiles } from './unit-profiles.ts'

/** What a unit knows about one indicator, before it is written into a row. */
export interface Figure {
  readonly numerator?: string
  readonly denominator?: string
  /** The value itself, where there is no ratio. */
  readonly value?: string
  /** Per class of a composite indicator. */
  readonly parts?: Readonly<Record<string, { readonly numerator: string; readonly denominator: string }>>
}

const gypsum = ['脱硫石膏', '磷石膏', '工业副产石膏']

function plannedRatio(seq: number, plan: RatioPlan, profile: UnitProfile): Figure | null {
  const random = sampleRandom(`${profile.unit}/indicator ${seq}`)
  const size = profile[plan.by]
  const whole = unitProfiles.reduce((sum, other) => sum + other[plan.by], 0)
  const amount = plan.total === undefined ? size : (plan.total * size * (0.96 + 0.08 * random())) / whole
  const denominator = Math.round(amount * 10 ** plan.decimals)
  if (denominator === 0) return null
  const rate = Math.min(100, plan.rate + plan.spread * (2 * random() - 1))
  const numerator = Math.round((denominator * rate) / 100)
  return {
    numerator: shiftPoint(numerator, -plan.decimals),
    denominator: shiftPoint(denominator, -plan.decimals),
  }
}

/** Sum of a quantity over the waste rows that `included` picks; null where the unit has none of them. */
function sumOf(rows: readonly SampleRow[], field: string, included: (row: SampleRow) => boolean) {
  const picked = rows.filter(included)
  return picked.length === 0 ? null : picked.reduce((sum, row) => sum.add(row.fields[field] ?? '0'), exact(0))
}

/** Indicators that follow from the 废物清单: 2, 3, 15–17, 19–21, 24, 26, 30, 35, 38, 39, 43. */
function figuresOfWastes(profile: UnitProfile, wastes: readonly SampleRow[]): Record<number, Figure | null> {
  const random = sampleRandom(`${profile.unit}/wastes`)
  const inCategory = (category: string) => (row: SampleRow) => row.fields.category === category
  const named =
    (...names: string[]) =>
    (row: SampleRow) =>
      names.includes(row.fields.name ?? '')
  const total = (field: string, included: (row: SampleRow) => boolean) => sumOf(wastes, field, included)

  const ratio = (
    top: readonly string[],
    below: readonly string[],
    included: (row: SampleRow) => boolean,
    places = 0,
  ) => {
    const sum = (fields: readonly string[]) =>
      fields.reduce((all, field) => all.add(total(field, included) ?? 0), exact(0))
    const denominator = sum(below)
    if (denominator.isZero()) return null
    return {
      numerator: shiftPoint(sum(top).toFixed(), -places),
      denominator: shiftPoint(denominator.toFixed(), -places),
    }
  }
  const intensity = (category: string): Figure => ({
    numerator: (total('generated', inCategory(category)) ?? exact(0)).toFixed(),
    denominator: String(profile.industry),
  })
  const utilisation = (included: (row: SampleRow) => boolean) =>
    ratio(['utilised'], ['generated', 'utilisedPrior'], included)

  const straw = total('generated', named('秸秆'))
  const kept = (total('stored', inCategory('一般工业固体废物')) ?? exact(0)).add(
    total('disposed', inCategory('一般工业固体废物')) ?? 0,
  )
  const before = kept.mul(exact((1.01 + 0.07 * random()).toFixed(4))).toDecimalPlaces(0)
  return {
    2: intensity('一般工业固体废物'),
    3: intensity('工业危险废物'),
    15: utilisation(inCategory('一般工业固体废物')),
    16: utilisation(inCategory('工业危险废物')),
    17: utilisation(named(...gypsum)),
    19: { value: (total('utilised', named('碱渣')) ?? exact(0)).toFixed() },
    20: utilisation(named('秸秆')),
    21: utilisation(named('畜禽粪污')),
    24: straw && {
      numerator: straw
        .mul(exact((0.205 + 0.022 * random()).toFixed(4)))
        .toDecimalPlaces(0)
        .toFixed(),
      denominator: straw.toFixed(),
    },
    26: ratio(['utilised'], ['generated', 'utilisedPrior'], inCategory('建筑垃圾'), 4),
    30: ratio(['utilised', 'disposed'], ['generated'], named('生活垃圾焚烧飞灰')),
    35: ratio(['utilised', 'disposed'], ['generated', 'utilisedPrior', 'disposedPrior'], named('化工废盐')),
    38: { numerator: before.sub(kept).toFixed(), denominator: before.toFixed() },
    39: ratio(['utilised', 'disposed'], ['generated', 'utilisedPrior', 'disposedPrior'], named('工业污泥')),
    43: ratio(
      ['utilised', 'disposed'],
      ['generated', 'utilisedPrior', 'disposedPrior'],
      named('城镇污水污泥'),
    ),
  }
}

/** Household waste: 11 (per head and day), 28 (recovered), 41 (capacity against the daily amount). */
function figuresOfHouseholdWaste(profile: UnitProfile): Record<number, Figure | null> {
  const random = sampleRandom(`${profile.unit}/household waste`)
  const personDays = profile.people * 365
  const collected = Math.round((personDays * (0.82 + 0.06 * random())) / 1000)
  const capacity = incinerationCapacity[profile.unit] ?? 0
  return {
    11: { numerator: String(collected), denominator: String(personDays) },
    28: {
      numerator: String(Math.round(collected * (0.29 + 0.05 * random()))),
      denominator: String(collected),
    },
    41: { numerator: String(capacity), denominator: shiftPoint(Math.round((collected * 10) / 365), -1) },
  }
}

function figureOfMines(unit: string): Figure | null {
  const mines = greenMines[unit]
  if (mines === undefined) return null
  const parts = Object.entries(mines).map(([part, [green, all]]) => [
    part,
    { numerator: String(green), denominator: String(all) },
  ])
  return { parts: Object.fromEntries(parts) }
}

/** Figures that come from small tables: what the unit (or the city) counted or was told. */
function givenFigures(unit: string, isReportingUnit: boolean): Record<number, Figure> {
  const figures: Record<number, Figure> = {}
  for (const [seq, { everyUnit, counts }] of Object.entries(givenCounts)) {
    const value = counts[unit] ?? (everyUnit && isReportingUnit ? '0' : undefined)
    if (value !== undefined) figures[Number(seq)] = { value }
  }
  for (const [seq, ratios] of Object.entries(givenRatios)) {
    const [numerator, denominator] = ratios[unit] ?? []
    if (numerator !== undefined && denominator !== undefined)
      figures[Number(seq)] = { numerator, denominator }
  }
  return figures
}

/** The city departments' own figures: 18, 44 and the surveys 60–62. */
export function cityFigures(unit: string): Readonly<Record<number, Figure | null>> {
  return givenFigures(unit, false)
}

/**
 * All figures of a reporting unit by indicator number; an indicator that is missing or null does not apply to it.
 * 15–17 and their kin follow from its wastes, 48 from its projects (万元 → 亿元).
 */
export function unitFigures(
  profile: UnitProfile,
  wastes: readonly SampleRow[],
  projects: readonly SampleRow[],
): Readonly<Record<number, Figure | null>> {
  const planned = Object.entries(ratioPlans).map(([seq, plan]) => [
    seq,
    plannedRatio(Number(seq), plan, profile),
  ])
  const stated = Object.entries(statements).map(([seq, texts]) => {
    const index = Math.floor(sampleRandom(`${profile.unit}/statement ${seq}`)() * texts.length)
    return [seq, { value: (texts[index] ?? texts[0] ?? '').replace('{place}', profile.place) }]
  })
  const investment = projects.reduce((sum, row) => sum.add(row.fields.totalInvestment ?? '0'), exact(0))
  return {
    ...Object.fromEntries(planned),
    ...Object.fromEntries(stated),
    ...figuresOfWastes(profile, wastes),
    ...figuresOfHouseholdWaste(profile),
    ...givenFigures(profile.unit, true),
    4: figureOfMines(profile.unit),
    48: { value: shiftPoint(investment.toFixed(), -4) },
  }
}
