import type { Decimal } from 'decimal.js'
import { quotient } from '../figures/quotient.ts'
import type { ReportedNumber } from '../reported-number.ts'
import { roundingError, roundingErrorOfAmount } from './rounding-error.ts'

/** A row that reports a ratio with both of its parts; the denominator is not zero. */
export interface ReportedRatio {
  readonly value: ReportedNumber
  readonly numerator: ReportedNumber
  readonly denominator: ReportedNumber
  readonly multiplier: string
}

export interface RatioComparison {
  /** numerator ÷ denominator × multiplier */
  readonly computed: Decimal
  /** |reported − computed| */
  readonly difference: Decimal
  /** Null: the denominator is so coarse that it says nothing. */
  readonly tolerance: Decimal | null
  readonly isConsistent: boolean
}

/**
 * Whether a ratio is consistent, as compareRatio says, without dividing: both sides times |d| · (|d| − δd), which is above
 * zero. Most rows are, and nobody asks how well.
 */
export function isConsistent({ value, numerator, denominator, multiplier }: ReportedRatio): boolean {
  const ofDenominator = roundingErrorOfAmount(denominator.field)
  const size = denominator.value.abs()
  const room = size.sub(ofDenominator)
  if (room.lte(0)) return false
  const product = numerator.value.mul(multiplier)
  const difference = value.value.mul(denominator.value).sub(product).abs()
  const ofValue = roundingError(value.field).mul(size)
  const ofNumerator = roundingErrorOfAmount(numerator.field)
  if (ofNumerator.isZero() && ofDenominator.isZero()) return difference.lte(ofValue)
  const ofParts = ofNumerator.mul(multiplier).mul(size).add(product.abs().mul(ofDenominator))
  return difference.mul(room).lte(ofValue.mul(room).add(ofParts))
}

/** Numbers that one of the three is multiplied by, to try out what it should have been; 1 where not named. */
export type Scaling = Readonly<Partial<Record<'value' | 'numerator' | 'denominator', string>>>

/**
 * Compares a reported ratio v with q = n ÷ d × m. With δ the rounding error of each printed number (½ · 10⁻ᵈ; none for
 * whole counts), rounding alone explains a difference of up to
 *
 *     δv + (m · δn + |q| · δd) ÷ (|d| − δd)
 *
 * the exact bound of |(n ± δn) ÷ (d ∓ δd) · m − q|, plus the rounding of v itself.
 */
export function compareRatio(ratio: ReportedRatio, scaling: Scaling = {}): RatioComparison {
  const scaled = (number: Decimal, times: string | undefined) =>
    times === undefined ? number : number.mul(times)
  const value = scaled(ratio.value.value, scaling.value)
  const numerator = scaled(ratio.numerator.value, scaling.numerator)
  const denominator = scaled(ratio.denominator.value, scaling.denominator)
  const computed = quotient(numerator, denominator, ratio.multiplier) ?? numerator
  const difference = value.sub(computed).abs()
  const ofValue = scaled(roundingError(ratio.value.field), scaling.value)
  const ofNumerator = scaled(roundingErrorOfAmount(ratio.numerator.field), scaling.numerator)
  const ofDenominator = scaled(roundingErrorOfAmount(ratio.denominator.field), scaling.denominator)
  const room = denominator.abs().sub(ofDenominator)
  if (room.lte(0)) return { computed, difference, tolerance: null, isConsistent: false }
  const areCounts = ofNumerator.isZero() && ofDenominator.isZero()
  const tolerance = areCounts
    ? ofValue
    : ofValue.add(ofNumerator.mul(ratio.multiplier).add(computed.abs().mul(ofDenominator)).div(room))
  return { computed, difference, tolerance, isConsistent: difference.lte(tolerance) }
}
