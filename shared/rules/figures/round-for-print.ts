import { Decimal } from 'decimal.js'
import type { Plan } from '../../model/catalogue.ts'
import { exact } from '../exact.ts'

export type RoundingRule = Plan['settings']['rounding']

/**
 * Rounds a decimal string once, for showing or printing only. `half-up` is 四舍五入 by absolute value; `half-even` is
 * 五成双 of GB/T 8170—2008: exactly half goes to the even digit, and a negative number is rounded by its absolute value.
 *
 * @param value unrounded: a number that was rounded before would be rounded twice
 * @param decimals digits behind the point, all of them printed; below zero rounds to tens, hundreds …
 */
export function roundForPrint(value: string, decimals: number, rule: RoundingRule): string {
  const mode = rule === 'half-up' ? Decimal.ROUND_HALF_UP : Decimal.ROUND_HALF_EVEN
  const step = exact(10).pow(-decimals)
  const rounded = exact(value).div(step).toDecimalPlaces(0, mode).mul(step)
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(Math.max(decimals, 0))
}
