import type { IndicatorFigure } from '../../contract/figures.ts'
import { reportWords } from '../../locale/zh/report.ts'
import type { Indicator } from '../../model/catalogue.ts'
import { waysOf } from '../progress/path-of.ts'

/** True where the figure has a number, of its own or of a class. */
export function hasNumber({ value, parts }: IndicatorFigure['city']): boolean {
  return value !== null || parts.some((part) => part.value !== null)
}

/** Why there is no verdict on an indicator's progress; the first reason that holds. */
export function whyCannotTell(indicator: Indicator, { city }: IndicatorFigure): string {
  const { why } = reportWords.indicators
  if (indicator.aggregation === 'qualitative') return why.qualitative
  if (!hasNumber(city)) return city.reason ?? why.noValue
  if (indicator.target.op === 'text') return why.target(indicator.target.printed)
  const [way] = waysOf(indicator)
  if (indicator.parts.length > 0) return why.parts
  return way === undefined || way.baselines.length === 0 ? why.baseline : why.range
}
