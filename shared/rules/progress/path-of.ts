import type { Indicator, Plan } from '../../model/catalogue.ts'
import { exact } from '../exact.ts'
import { type Fraction, fraction, fractionText, wholeFraction } from './fraction.ts'

/** Where an indicator, or one class of it, begins and where it is to arrive. */
export interface Way {
  readonly part: string | null
  /** The baseline, both ends of a printed range, or empty where the plan prints none. */
  readonly baselines: readonly string[]
  readonly target: string | null
  /** Values that the office has set, by year. */
  readonly set: Readonly<Record<string, string>>
}

/** What is expected of an indicator, or of one class of it, in a year. */
export interface PathPoint {
  readonly part: string | null
  /** One value, two where the baseline is a range, none where it cannot be told. */
  readonly expected: readonly string[]
}

/** One way for each class of a composite indicator, else one for the whole. */
export function waysOf(indicator: Indicator): readonly Way[] {
  const { accumulation, baseline, parts, path = {}, target } = indicator
  if (parts.length > 0)
    return parts.map((part) => {
      const value = baseline.parts?.find((one) => one.part === part)?.value ?? null
      return {
        part,
        baselines: value === null ? [] : [value],
        target: target.parts?.find((one) => one.part === part)?.value ?? null,
        set: {},
      }
    })
  // What is counted from the plan's beginning began with nothing.
  const begun = accumulation === 'cumulative-increment' ? ['0'] : []
  const baselines = baseline.value === null ? (baseline.range ?? begun) : [baseline.value]
  return [{ part: null, baselines, target: target.value, set: path }]
}

/** The value of a year on the line between the known years on both sides of it; null outside of them. */
function between(known: ReadonlyMap<number, string>, year: number): Fraction | null {
  const years = [...known.keys()]
  const before = Math.max(...years.filter((one) => one <= year))
  const after = Math.min(...years.filter((one) => one >= year))
  const [from, to] = [known.get(before), known.get(after)]
  if (from === undefined || to === undefined) return null
  if (before === after) return wholeFraction(from)
  const way = exact(to)
    .sub(from)
    .mul(year - before)
  return fraction(
    exact(from)
      .mul(after - before)
      .add(way),
    exact(after - before),
  )
}

/** What is expected in a year, undivided; as many values as there are baselines. */
export function expectedOf({ baselines, target, set }: Way, plan: Plan, year: number): readonly Fraction[] {
  const starts = baselines.length > 0 ? baselines : [null]
  const expected = starts.flatMap((start) => {
    const known = new Map<number, string>()
    if (start !== null) known.set(plan.baselineYear, start)
    if (target !== null) known.set(plan.targetYear, target)
    for (const [one, value] of Object.entries(set)) known.set(Number(one), value)
    // What was to be reached by the target year is to be kept after it.
    const value = between(
      known,
      target === null ? year : Math.min(year, Math.max(plan.targetYear, ...known.keys())),
    )
    return value === null ? [] : [value]
  })
  const isOne = expected.length > 1 && new Set(expected.map(fractionText)).size === 1
  return isOne ? expected.slice(0, 1) : expected
}

/**
 * The value expected of the indicator in a year: what the office has set for it, else on the straight line between the
 * nearest years that are known, from the baseline (baseline year) to the target (target year); after the target year,
 * the target. One point for each class of a composite indicator. Empty where it cannot be told: no baseline, a target in
 * words or of a mere trend, a year before the baseline.
 *
 * @returns decimals of 20 significant digits, in the unit of the indicator
 */
export function pathOf(indicator: Indicator, plan: Plan, year: number): readonly PathPoint[] {
  return waysOf(indicator).map((way) => ({
    part: way.part,
    expected: expectedOf(way, plan, year).map(fractionText),
  }))
}
