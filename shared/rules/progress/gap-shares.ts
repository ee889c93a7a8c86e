import type { Decimal } from 'decimal.js'
import type { IndicatorFigure } from '../../contract/figures.ts'
import { progressWords } from '../../locale/zh/progress.ts'
import type { Indicator } from '../../model/catalogue.ts'
import { decimalText, exact } from '../exact.ts'
import { figureText } from '../figures/quotient.ts'
import { waysOf } from './path-of.ts'

interface UnitShare {
  readonly unit: string
  /** `shortfall`: how much the unit lacks, below zero where it is ahead. `amount`: what it brings to the city's total. */
  readonly amount: string
  /** Of the city's gap, or of its total, in %; null where there is none to share. */
  readonly share: string | null
}

/** Who holds the city back, for the indicator or one class of it. */
export interface GapShares {
  readonly part: string | null
  /** What is to be reached: the target, or the baseline where the target is a mere trend. */
  readonly against: 'target' | 'baseline'
  readonly reference: string | null
  /** Of gap and amounts: the numerator's, or the indicator's where it has none. */
  readonly measure: string | null
  /** What the city lacks; zero or below: nothing. Of a rate without parts, in the unit of the indicator. */
  readonly gap: string | null
  readonly by: 'shortfall' | 'amount'
  /** Those that hold the city back most come first, or those that bring most. */
  readonly shares: readonly UnitShare[]
  /** Units that should have reported and are not in the figure. */
  readonly missing: readonly string[]
  /** Why the gap cannot be told; null where it can. */
  readonly why: string | null
}

interface Numbers {
  readonly unit: string
  readonly value: string | null
  readonly numerator: string | null
  readonly denominator: string | null
}

type Reference = Pick<GapShares, 'part' | 'against' | 'reference' | 'missing'>

/** What a figure lacks of the reference, multiplied by the multiplier so that nothing is divided yet. */
function lacking(indicator: Indicator, reference: string, numerator: string, denominator: string): Decimal {
  const lack = exact(reference).mul(denominator).sub(exact(numerator).mul(indicator.multiplier))
  return wantsMore(indicator) ? lack : lack.neg()
}

/** Whether a higher value is what the target asks for. */
export function wantsMore({ better, target: { op } }: Indicator): boolean {
  if (op === 'trend-up' || op === '>=' || op === '>') return true
  if (op === 'trend-down' || op === '<=' || op === '<') return false
  return better !== 'lower'
}

/** Largest first; in the order given where amounts are equal. */
function sharesOf(
  amounts: readonly { unit: string; amount: Decimal }[],
  total: Decimal,
  write: (amount: Decimal) => string,
) {
  return amounts
    .toSorted((one, other) => other.amount.cmp(one.amount))
    .map(({ unit, amount }): UnitShare => {
      const share = total.gt(0) ? figureText(amount.mul(100).div(total)) : null
      return { unit, amount: write(amount), share }
    })
}

function byShortfall(
  indicator: Indicator,
  at: Reference & { readonly reference: string },
  city: { readonly numerator: string; readonly denominator: string },
  units: readonly Numbers[],
): GapShares {
  const total = lacking(indicator, at.reference, city.numerator, city.denominator)
  const lacks = units.flatMap(({ unit, numerator, denominator }) =>
    numerator === null || denominator === null
      ? []
      : [{ unit, amount: lacking(indicator, at.reference, numerator, denominator) }],
  )
  const write = (amount: Decimal) => decimalText(amount.div(indicator.multiplier))
  return {
    ...at,
    measure: indicator.numerator?.unit ?? null,
    gap: write(total),
    by: 'shortfall',
    shares: sharesOf(lacks, total, write),
    why: null,
  }
}

function byAmount(
  indicator: Indicator,
  at: Reference & { readonly reference: string },
  value: string,
  units: readonly Numbers[],
): GapShares {
  const gap = exact(at.reference).sub(value)
  // A rate that stands for itself has no total that units could have a share in.
  const amounts =
    indicator.denominator === null
      ? units.flatMap(({ unit, value: own }) => (own === null ? [] : [{ unit, amount: exact(own) }]))
      : []
  return {
    ...at,
    measure: indicator.unit,
    gap: decimalText(wantsMore(indicator) ? gap : gap.neg()),
    by: 'amount',
    shares: sharesOf(amounts, exact(value), decimalText),
    why: null,
  }
}

/**
 * What the city lacks to its target, and how much of it each unit lacks. Of a rate, in terms of its numerator: a unit
 * lacks target × its denominator ÷ multiplier − its numerator (the other way round where less is better), which is what
 * would bring it to the target by itself; over the units that enter the city's figure these add up to the city's
 * shortfall exactly, and a unit that is ahead lacks less than nothing. A sum has no targets of units: what each brings
 * to the total, and what the city still lacks. For a target of a mere trend the baseline stands in; a target in words
 * cannot be told.
 *
 * @returns one entry for each class of a composite indicator, else one
 */
export function gapShares(
  indicator: Indicator,
  figure: Pick<IndicatorFigure, 'city' | 'units'>,
): readonly GapShares[] {
  const { city, units } = figure
  // What a department gave instead of the units has no shares of units.
  const isOwn = !city.choice.sources.some((one) => one.department !== null && one.counts.length > 0)
  const counted = units.filter((unit) => isOwn && unit.leftOut === null && unit.containedIn === null)
  const isTrend = indicator.target.op === 'trend-up' || indicator.target.op === 'trend-down'
  return waysOf(indicator).map(({ part, baselines, target }): GapShares => {
    const reference = isTrend ? (baselines.length === 1 ? (baselines[0] ?? null) : null) : target
    const against = isTrend ? 'baseline' : 'target'
    const at = { part, against, reference, missing: city.coverage.missing } as const
    const untold = (why: string): GapShares => ({
      ...at,
      measure: null,
      gap: null,
      by: indicator.denominator === null ? 'amount' : 'shortfall',
      shares: [],
      why,
    })
    if (reference === null) return untold(progressWords.cannotTell[isTrend ? 'baseline' : 'target'])
    const told = { ...at, reference }
    const total = part === null ? city : city.parts.find((one) => one.part === part)
    const { value = null, numerator = null, denominator = null } = total ?? {}
    const own = counted.flatMap((unit): Numbers[] => {
      const numbers = part === null ? unit : unit.parts.find((one) => one.part === part)
      return numbers ? [{ ...numbers, unit: unit.unit }] : []
    })
    if (numerator !== null && denominator !== null)
      return byShortfall(indicator, told, { numerator, denominator }, own)
    if (value === null) return untold(city.reason ?? progressWords.cannotTell.value)
    return byAmount(indicator, told, value, own)
  })
}
