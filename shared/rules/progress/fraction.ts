import type { Decimal } from 'decimal.js'
import { exact } from '../exact.ts'
import { figureText } from '../figures/quotient.ts'

/** A quotient that has not been divided, so that comparing it rounds nothing. */
export interface Fraction {
  readonly top: Decimal
  /** Above zero. */
  readonly bottom: Decimal
}

/** @returns null where the bottom is zero */
export function fraction(top: Decimal, bottom: Decimal): Fraction | null {
  if (bottom.isZero()) return null
  return bottom.isNegative() ? { top: top.neg(), bottom: bottom.neg() } : { top, bottom }
}

export function wholeFraction(value: string): Fraction {
  return { top: exact(value), bottom: exact(1) }
}

export function compareFractions(one: Fraction, other: Fraction): number {
  return one.top.mul(other.bottom).cmp(other.top.mul(one.bottom))
}

export function subtractFraction(one: Fraction, other: Fraction): Fraction {
  return {
    top: one.top.mul(other.bottom).sub(other.top.mul(one.bottom)),
    bottom: one.bottom.mul(other.bottom),
  }
}

/** Divided to 20 significant digits, as figures cross the boundary. */
export function fractionText({ top, bottom }: Fraction): string {
  return figureText(top.div(bottom))
}
