import { Decimal } from 'decimal.js'

// Wide enough that sums and products of any figure a return can hold are exact.
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 60 })

/** An exact decimal from a decimal string or a whole number. */
export function exact(value: string | number): Decimal {
  return new Exact(value)
}

/** Plain decimal notation without an exponent and without needless zeros. */
export function decimalText(value: Decimal): string {
  return value.toFixed()
}
