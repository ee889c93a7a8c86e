import type { Decimal } from 'decimal.js'
import { exact } from '../exact.ts'

/** The middle one, or the mean of the middle two. @param values at least one */
export function median(values: readonly Decimal[]): Decimal {
  const sorted = values.toSorted((one, other) => one.cmp(other))
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? exact(0)
  return sorted.length % 2 === 1 ? upper : upper.add(sorted[middle - 1] ?? upper).div(2)
}

/**
 * How far a value is from the middle of a sample, in robust standard deviations: |x − median| ÷ (1.4826 · MAD), and
 * |x − median| ÷ (1.2533 · mean absolute deviation) where more than half of the values are the same (Iglewicz & Hoaglin,
 * How to Detect and Handle Outliers, 1993).
 *
 * @param values the sample, the value among them
 * @returns 0 where all values are the same
 */
export function robustScore(value: Decimal, values: readonly Decimal[]): Decimal {
  const middle = median(values)
  const deviations = values.map((one) => one.sub(middle).abs())
  const distance = value.sub(middle).abs()
  const typical = median(deviations).mul('1.4826')
  if (!typical.isZero()) return distance.div(typical)
  const mean = deviations.reduce((sum, one) => sum.add(one), exact(0)).div(values.length)
  return mean.isZero() ? exact(0) : distance.div(mean.mul('1.2533'))
}
