import type { Decimal } from 'decimal.js'
import type { progressVerdicts } from '../../contract/figures.ts'
import type { Indicator, Plan } from '../../model/catalogue.ts'
import { exact } from '../exact.ts'
import type { PartTotal, Total } from './aggregation.ts'

export type Verdict = (typeof progressVerdicts)[number]

/** From best to worst; a composite indicator is as far as its worst class. */
const order: readonly Verdict[] = ['met', 'on-track', 'cannot-tell', 'behind', 'worse-than-baseline']

interface Way {
  readonly op: Indicator['target']['op']
  readonly target: string | null
  /** The baseline, or both ends of a printed range; empty where the plan prints none. */
  readonly baselines: readonly string[]
}

function isMet(value: Decimal, op: Way['op'], target: string): boolean {
  switch (op) {
    case '>=':
      return value.gte(target)
    case '>':
      return value.gt(target)
    case '<=':
      return value.lte(target)
    default:
      return value.lt(target)
  }
}

/** Where an unmet value stands between a baseline and the target. */
function between(
  value: Decimal,
  baseline: string,
  target: string,
  upward: boolean,
  plan: Plan,
  year: number,
): Verdict {
  const sign = upward ? 1 : -1
  const gained = value.sub(baseline).mul(sign)
  if (gained.isNegative() && !gained.isZero()) return 'worse-than-baseline'
  if (year >= plan.targetYear) return 'behind'
  const years = Math.max(plan.targetYear - plan.baselineYear, 1)
  const elapsed = Math.max(year - plan.baselineYear, 0)
  // gained ÷ way ≥ elapsed ÷ years, without dividing.
  const way = exact(target).sub(baseline).mul(sign)
  return gained.mul(years).gte(way.mul(elapsed)) ? 'on-track' : 'behind'
}

function trend(value: Decimal, baseline: string, upward: boolean): Verdict {
  const compared = value.cmp(baseline) * (upward ? 1 : -1)
  return compared > 0 ? 'met' : compared === 0 ? 'behind' : 'worse-than-baseline'
}

function verdictOf(value: Decimal | null, way: Way, plan: Plan, year: number): Verdict {
  const { op, target, baselines } = way
  if (value === null || op === 'text') return 'cannot-tell'
  const isTrend = op === 'trend-up' || op === 'trend-down'
  if (!isTrend) {
    if (target === null) return 'cannot-tell'
    if (isMet(value, op, target)) return 'met'
  }
  const upward = op === '>=' || op === '>' || op === 'trend-up'
  const verdicts = baselines.map((baseline) =>
    isTrend || target === null
      ? trend(value, baseline, upward)
      : between(value, baseline, target, upward, plan, year),
  )
  // A printed range decides only where both of its ends say the same.
  const [first] = verdicts
  return first !== undefined && verdicts.every((verdict) => verdict === first) ? first : 'cannot-tell'
}

function baselinesOf(indicator: Indicator): readonly string[] {
  const { value, range } = indicator.baseline
  if (value !== null) return [value]
  if (range) return range
  // What is counted from the plan's beginning began with nothing.
  return indicator.accumulation === 'cumulative-increment' ? ['0'] : []
}

function partWay(indicator: Indicator, { part }: PartTotal): Way {
  const { baseline, target } = indicator
  const baselineValue = baseline.parts?.find((one) => one.part === part)?.value ?? null
  return {
    op: target.op,
    target: target.parts?.find((one) => one.part === part)?.value ?? null,
    baselines: baselineValue === null ? [] : [baselineValue],
  }
}

/**
 * Where the city stands on the way to its target, judged on unrounded values.
 *
 * met: the target holds, strict where it is printed strict. on-track: not met, and at or better than the straight line
 * from the baseline (baseline year) to the target (target year) at the period. behind: worse than that line, or unmet in
 * the target year. worse-than-baseline: further from the target than at the start. A trend target is met on the right side
 * of the baseline. Everything else cannot be told: no value, no number to compare with, a target in words.
 */
export function progressOf(indicator: Indicator, plan: Plan, period: string, total: Total): Verdict {
  const year = Number(period)
  if (indicator.parts.length > 0) {
    const verdicts = total.parts
      .filter((part) => part.value !== null)
      .map((part) => verdictOf(part.value, partWay(indicator, part), plan, year))
    return (
      verdicts.reduce<Verdict | null>(
        (worst, verdict) =>
          worst === null || order.indexOf(verdict) > order.indexOf(worst) ? verdict : worst,
        null,
      ) ?? 'cannot-tell'
    )
  }
  return progressOfValue(indicator, plan, period, total.whole.value)
}

/** The same for a value by itself, of an indicator without classes. */
export function progressOfValue(
  indicator: Indicator,
  plan: Plan,
  period: string,
  value: Decimal | null,
): Verdict {
  const way = { op: indicator.target.op, target: indicator.target.value, baselines: baselinesOf(indicator) }
  return verdictOf(value, way, plan, Number(period))
}
