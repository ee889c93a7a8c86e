import type { Decimal } from 'decimal.js'
import { figureWords } from '../../locale/zh/figures.ts'
import type { Indicator, Plan } from '../../model/catalogue.ts'
import { roundForPrint } from './round-for-print.ts'

function printedDecimals(printed: string): number {
  return Math.max(0, ...[...printed.matchAll(/\d+\.(\d+)/g)].map((match) => match[1]?.length ?? 0))
}

/** How many decimals a figure of the indicator is shown with. */
function decimalsOf(indicator: Indicator, plan: Plan, value: Decimal): number {
  if (indicator.unit === '%') return plan.settings.rateDecimals
  // Counted or added up: the data itself says how fine it is.
  if (indicator.denominator === null && value.isInteger()) return 0
  if (indicator.kind === 'count') return value.decimalPlaces()
  return Math.max(2, printedDecimals(indicator.baseline.printed), printedDecimals(indicator.target.printed))
}

/**
 * A figure as a person reads it, with its unit: 85.21%, 0.52 吨/万元, 24 家. Rounded once, from the unrounded value, by the
 * plan's rule: rates with the plan's decimals, counts without, others as finely as the plan prints them, at least to two.
 */
export function displayFigure(indicator: Indicator, plan: Plan, value: Decimal): string {
  const rounded = roundForPrint(value.toFixed(), decimalsOf(indicator, plan, value), plan.settings.rounding)
  return figureWords.withUnit(rounded, indicator.unit)
}
