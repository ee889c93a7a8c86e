import type { Decimal } from 'decimal.js'
import type { progressVerdicts } from '../../contract/figures.ts'
import type { Indicator, Plan } from '../../model/catalogue.ts'
import { exact } from '../exact.ts'
import { compareFractions, type Fraction } from '../progress/fraction.ts'
import { expectedOf, type Way, waysOf } from '../progress/path-of.ts'
import type { Total } from './aggregation.ts'

export type Verdict = (typeof progressVerdicts)[number]

/** From best to worst; a composite indicator is as far as its worst class. */
const order: readonly Verdict[] = ['met', 'on-track', 'cannot-tell', 'behind', 'worse-than-baseline']

function isMet(value: Decimal, op: Indicator['target']['op'], target: string): boolean {
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

/**
 * Where an unmet value stands on its way.
 * @param baseline null: the plan prints none, and the office has set the path by itself
 * @param expected of the year; null: it cannot be told
 */
function between(
  value: Decimal,
  baseline: string | null,
  expected: Fraction | null,
  upward: boolean,
  isOver: boolean,
): Verdict {
  const sign = upward ? 1 : -1
  if (baseline !== null && value.cmp(baseline) * sign < 0) return 'worse-than-baseline'
  if (isOver) return 'behind'
  if (expected === null) return 'cannot-tell'
  return compareFractions({ top: value, bottom: exact(1) }, expected) * sign >= 0 ? 'on-track' : 'behind'
}

function trend(value: Decimal, baseline: string, upward: boolean): Verdict {
  const compared = value.cmp(baseline) * (upward ? 1 : -1)
  return compared > 0 ? 'met' : compared === 0 ? 'behind' : 'worse-than-baseline'
}

function verdictOf(
  value: Decimal | null,
  op: Indicator['target']['op'],
  way: Way,
  plan: Plan,
  year: number,
): Verdict {
  const { target, baselines } = way
  if (value === null || op === 'text') return 'cannot-tell'
  const isTrend = op === 'trend-up' || op === 'trend-down'
  if (!isTrend) {
    if (target === null) return 'cannot-tell'
    if (isMet(value, op, target)) return 'met'
  }
  const upward = op === '>=' || op === '>' || op === 'trend-up'
  const isOver = year >= plan.targetYear
  const expected = expectedOf(way, plan, year)
  const verdicts =
    isTrend || target === null
      ? baselines.map((baseline) => trend(value, baseline, upward))
      : baselines.length === 0
        ? expected.map((one) => between(value, null, one, upward, isOver))
        : baselines.map((baseline, at) =>
            between(value, baseline, expected[at] ?? expected[0] ?? null, upward, isOver),
          )
  // A printed range decides only where both of its ends say the same.
  const [first] = verdicts
  return first !== undefined && verdicts.every((verdict) => verdict === first) ? first : 'cannot-tell'
}

/**
 * Where the city stands on the way to its target, judged on unrounded values.
 *
 * met: the target holds, strict where it is printed strict. on-track: not met, and at or better than what is expected of
 * the year (see `expectedOf`). behind: worse than that, or unmet in the target year, wherever it began. worse-than-baseline: further from the target than at the start. A trend target is met on the right side
 * of the baseline. Everything else cannot be told: no value, no number to compare with, a target in words.
 */
export function progressOf(indicator: Indicator, plan: Plan, period: string, total: Total): Verdict {
  const year = Number(period)
  const ways = waysOf(indicator)
  if (indicator.parts.length > 0) {
    const verdicts = total.parts.flatMap(({ part, value }) => {
      const way = ways.find((one) => one.part === part)
      return value === null || !way ? [] : [verdictOf(value, indicator.target.op, way, plan, year)]
    })
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
  const [way] = waysOf(indicator)
  return way ? verdictOf(value, indicator.target.op, way, plan, Number(period)) : 'cannot-tell'
}
