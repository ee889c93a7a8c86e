import type { Decimal } from 'decimal.js'
import { exact } from '../exact.ts'

/** The middle of the numbers, or of the two in the middle half the sum; 0 of none. */
export function medianOf(numbers: readonly Decimal[]): Decimal {
  const sorted = numbers.toSorted((one, other) => one.cmp(other))
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low && high ? low.add(high).div(2) : exact(0)
}
