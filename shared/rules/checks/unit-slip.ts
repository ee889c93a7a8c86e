import type { Decimal } from 'decimal.js'
import type { CheckRule } from '../../model/catalogue.ts'
import { exact } from '../exact.ts'
import { listParameter } from './rule-parameter.ts'

/** A factor that a unit of measure or a decimal point leaves behind, and how near a ratio must come to it. */
export interface Slip {
  readonly factor: string
  /** From factor ÷ band to factor × band. */
  readonly band: string
}

/** The slips of a rule: `factors` and, each in the same place, `bands`. */
export function slipsOf(rule: CheckRule): Slip[] {
  const bands = listParameter(rule, 'bands')
  return listParameter(rule, 'factors').map((factor, index) => ({ factor, band: bands[index] ?? '1.2' }))
}

/**
 * The slip that makes one number so many times another.
 * @returns what the number must be multiplied by to undo it (0.001 where it is about a thousand times too large); null
 * where the ratio is near none of the factors
 */
export function slipBetween(number: Decimal, usual: Decimal, slips: readonly Slip[]) {
  if (number.lte(0) || usual.lte(0)) return null
  const isLarger = number.gt(usual)
  const ratio = isLarger ? number.div(usual) : usual.div(number)
  const slip = slips.find(
    ({ factor, band }) => ratio.gte(exact(factor).div(band)) && ratio.lte(exact(factor).mul(band)),
  )
  if (!slip) return null
  return { ...slip, isLarger, times: isLarger ? exact(1).div(slip.factor).toFixed() : slip.factor }
}
