import { reportWords } from '../../locale/zh/report.ts'
import type { Plan } from '../../model/catalogue.ts'
import { exact } from '../exact.ts'
import { roundForPrint } from '../figures/round-for-print.ts'

/** Fewer than these are written out in full. */
const manyTens = 10_000

/**
 * An amount as a sentence says it: 3215.6吨, from ten thousand on 12.35万吨. Rounded once, to two decimals; a whole number
 * below ten thousand has none.
 */
export function spokenAmount(value: string, unit: string, plan: Plan): string {
  const amount = exact(value)
  const { rounding } = plan.settings
  if (amount.abs().gte(manyTens))
    return reportWords.wastes.ten(roundForPrint(amount.div(manyTens).toFixed(), 2, rounding), unit)
  const printed = roundForPrint(value, Math.min(2, amount.decimalPlaces()), rounding)
  return `${printed}${unit}`
}

/** An amount in a table: exact, as far as its decimals go to two; blank where there is none. */
export function tableAmount(value: string | null, plan: Plan): string {
  if (value === null) return ''
  return roundForPrint(value, Math.min(2, exact(value).decimalPlaces()), plan.settings.rounding)
}
