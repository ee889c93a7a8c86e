import { Decimal } from 'decimal.js'
import { type Allowed, allows } from './allowed.ts'

const most = 12

/**
 * The number with the fewest decimals, not less than `decimals`, that lies within both bounds; of several the one nearest
 * to their middle. With one bound only, that bound rounded into the range.
 * @returns null where the bounds are so close that twelve decimals do not reach between them, or there are none
 */
export function shortestWithin(range: Allowed, decimals: number): Decimal | null {
  const { low, high } = range
  if (low === null && high === null) return null
  const middle = low && high ? low.add(high).div(2) : null
  for (let places = decimals; places <= most; places += 1) {
    const candidate = middle
      ? middle.toDecimalPlaces(places, Decimal.ROUND_HALF_UP)
      : (low ?? high ?? null)?.toDecimalPlaces(places, low ? Decimal.ROUND_CEIL : Decimal.ROUND_FLOOR)
    if (candidate && allows(range, candidate)) return candidate
  }
  return null
}
