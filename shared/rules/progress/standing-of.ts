import type { Indicator, Plan } from '../../model/catalogue.ts'
import { figureText } from '../figures/quotient.ts'
import { type JudgedFigure, valuesOfFigure } from './figure-values.ts'
import { compareFractions, type Fraction, fractionText, subtractFraction, wholeFraction } from './fraction.ts'
import { expectedOf, waysOf } from './path-of.ts'

export type Standing = 'better' | 'same' | 'worse' | 'cannot-tell'

/** A value beside something it is measured by. */
export interface Comparison {
  /** One number, or both ends of a range. */
  readonly references: readonly string[]
  /** Value less reference, in the unit of the indicator; null beside a range. */
  readonly difference: string | null
  readonly standing: Standing
}

/** Where a figure, or one class of it, stands; a comparison is null where one side of it is missing. */
export interface PartStanding {
  readonly part: string | null
  readonly value: string | null
  readonly baseline: Comparison | null
  readonly path: Comparison | null
  readonly target: Comparison | null
  /**
   * Whether the target holds, strict where it is printed strict; of a trend, whether the value is better than the
   * baseline.
   */
  readonly isMet: boolean | null
}

/** How a change of the value is to be seen: for intensities less is better. */
export function standingOfSign(sign: number, better: Indicator['better']): Standing {
  if (sign === 0) return 'same'
  if (better === 'neither') return 'cannot-tell'
  return sign > 0 === (better === 'higher') ? 'better' : 'worse'
}

function compare(value: Fraction | null, references: readonly Fraction[], better: Indicator['better']) {
  const [first] = references
  if (value === null || first === undefined) return null
  const standings = references.map((one) => standingOfSign(compareFractions(value, one), better))
  const [standing = 'cannot-tell'] = standings
  const comparison: Comparison = {
    references: references.map(fractionText),
    difference: references.length === 1 ? fractionText(subtractFraction(value, first)) : null,
    // A range decides only where both of its ends say the same.
    standing: standings.every((one) => one === standing) ? standing : 'cannot-tell',
  }
  return comparison
}

function isMet(
  { target: { op } }: Indicator,
  value: Fraction | null,
  target: Fraction | undefined,
  baseline: Comparison | null,
): boolean | null {
  if (op === 'trend-up' || op === 'trend-down')
    return baseline === null || baseline.standing === 'cannot-tell' ? null : baseline.standing === 'better'
  if (value === null || target === undefined || op === 'text') return null
  const sign = compareFractions(value, target)
  return op === '>=' ? sign >= 0 : op === '>' ? sign > 0 : op === '<=' ? sign <= 0 : sign < 0
}

/**
 * A figure beside the baseline, beside what is expected of it in the year, and beside the target; unrounded throughout:
 * quotients are compared without being divided. One entry for each class of a composite indicator, else one.
 */
export function standingOf(
  indicator: Indicator,
  plan: Plan,
  year: number,
  figure: JudgedFigure,
): readonly PartStanding[] {
  const { better } = indicator
  const ways = waysOf(indicator)
  return valuesOfFigure(indicator, figure).flatMap(({ part, value }) => {
    const way = ways.find((one) => one.part === part)
    if (!way) return []
    const target = way.target === null ? [] : [wholeFraction(way.target)]
    const baseline = compare(value, way.baselines.map(wholeFraction), better)
    return [
      {
        part,
        value: value && figureText(value.top.div(value.bottom)),
        baseline,
        path: compare(value, expectedOf(way, plan, year), better),
        target: compare(value, target, better),
        isMet: isMet(indicator, value, target[0], baseline),
      },
    ]
  })
}
