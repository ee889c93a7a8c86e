import { exact } from '../exact.ts'

/**
 * A change in % as a person reads it: to two decimals, a smaller one to two significant digits, so that none becomes 0.
 * @param value exact, in percent points
 */
export function shownPercent(value: string): string {
  const exactly = exact(value)
  const isSmall = exactly.abs().lt('0.1') && !exactly.isZero()
  return `${(isSmall ? exactly.toSignificantDigits(2) : exactly.toDecimalPlaces(2)).toFixed()}%`
}
