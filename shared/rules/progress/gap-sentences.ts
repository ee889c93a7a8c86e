import { progressWords } from '../../locale/zh/progress.ts'
import type { Indicator, Plan } from '../../model/catalogue.ts'
import { exact } from '../exact.ts'
import { displayFigure } from '../figures/display-figure.ts'
import { type GapShares, wantsMore } from './gap-shares.ts'
import { printedDifference, printedQuantity, printedShare } from './printed-amount.ts'

/** What the city lacks, then who holds it back, in clauses; the units that lack nothing are named together. */
export function gapSentences(indicator: Indicator, plan: Plan, gap: GapShares): readonly string[] {
  if (gap.gap === null || gap.reference === null) return gap.why === null ? [] : [gap.why]
  const isMore = wantsMore(indicator)
  const amountOf = (amount: string) =>
    gap.by === 'amount'
      ? printedDifference(indicator, amount, plan)
      : printedQuantity(amount, gap.measure, plan)
  const reference = progressWords.reference[gap.against](displayFigure(indicator, plan, exact(gap.reference)))
  const what = (gap.by === 'shortfall' ? indicator.numerator?.name : null) ?? indicator.name
  const isStrict = !['>=', '<='].includes(indicator.target.op)
  const sign = exact(gap.gap).cmp(0)
  const city =
    sign > 0
      ? (isMore ? progressWords.cityShort : progressWords.cityOver)(reference, what, amountOf(gap.gap))
      : sign === 0 && isStrict
        ? progressWords.cityAtLimit(reference)
        : progressWords.cityThere(reference)
  const lacking = gap.shares.filter(({ amount }) => gap.by === 'amount' || exact(amount).gt(0))
  const units = lacking.map(({ unit, amount, share }) => {
    const clause = (
      gap.by === 'amount'
        ? progressWords.unitBrings
        : isMore
          ? progressWords.unitShort
          : progressWords.unitOver
    )(unit, amountOf(amount))
    if (share === null) return clause
    return (gap.by === 'amount' ? progressWords.ofTotal : progressWords.ofGap)(
      clause,
      printedShare(share, plan),
    )
  })
  const others = gap.shares.filter((one) => !lacking.includes(one)).map(({ unit }) => unit)
  return [
    gap.part === null ? city : progressWords.ofPart(gap.part, city),
    ...units,
    ...(others.length > 0 ? [progressWords.notShort(others)] : []),
    ...(gap.missing.length > 0 ? [progressWords.missing(gap.missing)] : []),
  ]
}
