import type { Decimal } from 'decimal.js'

/** The numbers that a cell may hold so that a rule is content, everything else being as it is; null: no bound. */
export interface Allowed {
  readonly low: Decimal | null
  readonly high: Decimal | null
}

export const anything: Allowed = { low: null, high: null }

/** The numbers that both allow; null where there are none. */
export function intersect(one: Allowed, other: Allowed): Allowed | null {
  const low = one.low && other.low ? (one.low.gt(other.low) ? one.low : other.low) : (one.low ?? other.low)
  const high =
    one.high && other.high ? (one.high.lt(other.high) ? one.high : other.high) : (one.high ?? other.high)
  return low && high && low.gt(high) ? null : { low, high }
}

export function allows({ low, high }: Allowed, value: Decimal): boolean {
  return (low === null || value.gte(low)) && (high === null || value.lte(high))
}

/**
 * True where the bounds lie so close together that a number between them says something: not wider than a tenth of the
 * numbers themselves. Almost anything lies between bounds far apart.
 */
export function isNarrow({ low, high }: Allowed): boolean {
  if (low === null || high === null) return false
  const size = low.abs().gt(high.abs()) ? low.abs() : high.abs()
  return high.sub(low).lte(size.mul('0.1'))
}

/** What `coefficient · x + rest` being between the bounds allows for x; null where x does not matter. */
export function solveLinear(coefficient: Decimal, rest: Decimal, { low, high }: Allowed): Allowed | null {
  if (coefficient.isZero()) return null
  const [one = null, other = null] = [low, high].map((bound) => bound?.sub(rest).div(coefficient) ?? null)
  return coefficient.isNegative() ? { low: other, high: one } : { low: one, high: other }
}
