import type { Decimal } from 'decimal.js'
import { exact } from '../exact.ts'
import type { Contribution } from './answer.ts'

/**
 * By how much rounding alone may have moved the sum of numbers: each by ½ · 10⁻ᵈ of the unit that it was written in, in the
 * measure of the sum. A zone's number that is taken out again takes its own rounding with it.
 */
export function roundingOf(contributions: readonly Contribution[]): Decimal {
  // Numbers come with the same few counts of decimals and factors over and over.
  const counts = new Map<string, Map<number, number>>()
  for (const { kind, coefficient, decimals, converted } of contributions) {
    const scale =
      kind === 'duplicate' ? `${coefficient} ${converted?.factor ?? 1}` : (converted?.factor ?? '1')
    const ofScale = counts.get(scale) ?? new Map<number, number>()
    counts.set(scale, ofScale)
    ofScale.set(decimals, (ofScale.get(decimals) ?? 0) + (kind === 'overlap' ? -1 : 1))
  }
  let sum = exact(0)
  for (const [scale, ofScale] of counts) {
    const factor = scale.split(' ').reduce((product, one) => product.mul(exact(one).abs()), exact('0.5'))
    for (const [decimals, count] of ofScale) sum = sum.add(exact(10).pow(-decimals).mul(factor).mul(count))
  }
  return sum
}
