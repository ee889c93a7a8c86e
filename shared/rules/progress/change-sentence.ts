import { progressWords } from '../../locale/zh/progress.ts'
import type { Indicator, Plan } from '../../model/catalogue.ts'
import { exact } from '../exact.ts'
import { printedDifference, printedShare } from './printed-amount.ts'
import type { Change } from './trend-of.ts'

/** `比2022年提高1.20个百分点（向好）`; null: there is no earlier figure. */
export function changeSentence(indicator: Indicator, plan: Plan, change: Change | null): string {
  if (change === null) return progressWords.cannotTell.before
  const { since, absolute, relative, standing } = change
  const sign = exact(absolute).cmp(0)
  if (sign === 0) return progressWords.unchanged(since)
  const amount = printedDifference(indicator, absolute, plan)
  const share = relative && printedShare(relative, plan)
  const isRate = indicator.unit === '%'
  const clause = isRate
    ? sign > 0
      ? progressWords.rateRose(since, amount)
      : progressWords.rateFell(since, amount)
    : sign > 0
      ? progressWords.rose(since, amount, share)
      : progressWords.fell(since, amount, share)
  return progressWords.judged(clause, progressWords.standing[standing])
}
