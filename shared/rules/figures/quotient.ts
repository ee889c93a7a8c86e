import type { Decimal } from 'decimal.js'

/**
 * numerator ÷ denominator × multiplier to 60 significant digits, multiplied before it is divided.
 * @returns null where the denominator is zero: no value, never 0
 */
export function quotient(numerator: Decimal, denominator: Decimal, multiplier: string): Decimal | null {
  return denominator.isZero() ? null : numerator.mul(multiplier).div(denominator)
}

/** A computed figure as it crosses the boundary: 20 significant digits, no exponent, no needless zeros. */
export function figureText(value: Decimal): string {
  return value.toSignificantDigits(20).toFixed()
}
