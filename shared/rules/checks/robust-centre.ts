import type { Decimal } from 'decimal.js'
import { exact } from '../exact.ts'

/** The middle one, or the mean of the middle two. @param values at least one */
export function median(values: readonly Decimal[]): Decimal {
  return medianOfSorted(values.toSorted((one, other) => one.cmp(other)))
}

function medianOfSorted(sorted: readonly Decimal[]): Decimal {
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? exact(0)
  return sorted.length % 2 === 1 ? upper : upper.add(sorted[middle - 1] ?? upper).div(2)
}

/** The median of all but one of the values, at least two, that stand in their order, the smallest first. */
export function medianWithout(sorted: readonly Decimal[], left: number): Decimal {
  const middle = Math.floor((sorted.length - 1) / 2)
  const at = (place: number) => sorted[place < left ? place : place + 1] ?? exact(0)
  return sorted.length % 2 === 0
    ? at(middle)
    : at(middle)
        .add(at(middle - 1))
        .div(2)
}

/** The middle of a sample and what counts as one robust standard deviation from it. */
export interface RobustScale {
  readonly middle: Decimal
  /** 0 where all values are the same. */
  readonly deviation: Decimal
}

/**
 * The robust standard deviation is 1.4826 · MAD, the median of the distances from the median; where more than half of the
 * values are the same, 1.2533 · the mean of those distances (Iglewicz & Hoaglin, How to Detect and Handle Outliers, 1993).
 *
 * @param values at least one
 */
export function robustScale(values: readonly Decimal[]): RobustScale {
  const middle = median(values)
  const distances = values.map((one) => one.sub(middle).abs())
  const typical = median(distances).mul('1.4826')
  if (!typical.isZero()) return { middle, deviation: typical }
  const mean = distances.reduce((sum, one) => sum.add(one), exact(0)).div(values.length)
  return { middle, deviation: mean.mul('1.2533') }
}

/** How many robust standard deviations a value is from the middle; 0 where all values are the same. */
export function robustScore(value: Decimal, { middle, deviation }: RobustScale): Decimal {
  return deviation.isZero() ? exact(0) : value.sub(middle).abs().div(deviation)
}
