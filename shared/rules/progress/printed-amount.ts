import { progressWords } from '../../locale/zh/progress.ts'
import type { Indicator, Plan } from '../../model/catalogue.ts'
import { exact } from '../exact.ts'
import { displayFigure } from '../figures/display-figure.ts'
import { roundForPrint } from '../figures/round-for-print.ts'

/** The size of a number as a person reads it, rounded once; what would print as zero and is none is said to be less. */
function printedSize(value: string, decimals: number, plan: Plan): string {
  const size = exact(value).abs()
  const printed = roundForPrint(size.toFixed(), decimals, plan.settings.rounding)
  if (size.isZero() || !exact(printed).isZero()) return printed
  return progressWords.lessThan(exact(10).pow(-decimals).toFixed(decimals))
}

/** `64.83%` */
export function printedShare(share: string, plan: Plan): string {
  return progressWords.percent(printedSize(share, plan.settings.rateDecimals, plan))
}

/** A quantity in its unit of measure: whole ones without decimals, others with two. */
export function printedQuantity(value: string, measure: string | null, plan: Plan): string {
  return progressWords.measured(printedSize(value, exact(value).isInteger() ? 0 : 2, plan), measure)
}

/** How far a value of the indicator is from another: in percentage points, or in the unit of the indicator. */
export function printedDifference(indicator: Indicator, value: string, plan: Plan): string {
  if (indicator.unit === '%')
    return progressWords.points(printedSize(value, plan.settings.rateDecimals, plan))
  return displayFigure(indicator, plan, exact(value).abs())
}
