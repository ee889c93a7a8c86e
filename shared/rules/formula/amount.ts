import type { Decimal } from 'decimal.js'
import { exact } from '../exact.ts'

/**
 * A number and by how much rounding alone may have moved it: ½ · 10⁻ᵈ for one printed with d decimals, 0 for a count or
 * a constant. A class because the expression language tells its types apart by their constructors.
 */
export class Amount {
  readonly value: Decimal
  /** Never negative, in the unit of the value. */
  readonly error: Decimal
  constructor(value: Decimal | string | number, error: Decimal | string | number = 0) {
    this.value = typeof value === 'object' ? value : exact(value)
    this.error = typeof error === 'object' ? error : exact(error)
  }
}

/** What an operator says of a denominator of nothing: no value, and why. */
export const divisionByZero = 'division by zero'

/** x ± δx and y ± δy: the errors add up. */
export function add(x: Amount, y: Amount): Amount {
  return new Amount(x.value.add(y.value), x.error.add(y.error))
}

export function subtract(x: Amount, y: Amount): Amount {
  return new Amount(x.value.sub(y.value), x.error.add(y.error))
}

export function negate(x: Amount): Amount {
  return new Amount(x.value.neg(), x.error)
}

/** |(x ± δx)(y ± δy) − xy| ≤ |x|δy + |y|δx + δxδy */
export function multiply(x: Amount, y: Amount): Amount {
  const error = x.value.abs().mul(y.error).add(y.value.abs().mul(x.error)).add(x.error.mul(y.error))
  return new Amount(x.value.mul(y.value), error)
}

/**
 * |(x ± δx) ÷ (y ∓ δy) − x ÷ y| ≤ (δx + |x ÷ y| δy) ÷ (|y| − δy)
 * @throws RangeError where y may be 0 within its rounding: the quotient says nothing then
 */
export function divide(x: Amount, y: Amount): Amount {
  const room = y.value.abs().sub(y.error)
  if (room.lte(0)) throw new RangeError(divisionByZero)
  const value = x.value.div(y.value)
  return new Amount(value, x.error.add(value.abs().mul(y.error)).div(room))
}
