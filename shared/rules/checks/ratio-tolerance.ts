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
  const scale = { value: '1', numerator: '1', denominator: '1', ...scaling }
  const value = ratio.value.value.mul(scale.value)
  const numerator = ratio.numerator.value.mul(scale.numerator)
  const denominator = ratio.denominator.value.mul(scale.denominator)
  const computed = quotient(numerator, denominator, ratio.multiplier) ?? numerator
  const difference = value.sub(computed).abs()
  const ofValue = roundingError(ratio.value.field).mul(scale.value)
  const ofNumerator = roundingErrorOfAmount(ratio.numerator.field).mul(scale.numerator)
  const ofDenominator = roundingErrorOfAmount(ratio.denominator.field).mul(scale.denominator)
  const room = denominator.abs().sub(ofDenominator)
  if (room.lte(0)) return { computed, difference, tolerance: null, isConsistent: false }
  const ofParts = ofNumerator.mul(ratio.multiplier).add(computed.abs().mul(ofDenominator)).div(room)
  const tolerance = ofValue.add(ofParts)
  return { computed, difference, tolerance, isConsistent: difference.lte(tolerance) }
}
