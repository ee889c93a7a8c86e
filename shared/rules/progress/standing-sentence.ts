import { progressWords } from '../../locale/zh/progress.ts'
import type { Indicator, Plan } from '../../model/catalogue.ts'
import { exact } from '../exact.ts'
import { displayFigure } from '../figures/display-figure.ts'
import { printedDifference } from './printed-amount.ts'
import type { Comparison, PartStanding } from './standing-of.ts'

/**
 * Where a figure stands beside baseline, path and target, in one sentence; null where there is nothing to compare.
 *
 * @param year of the figure
 */
export function standingSentence(
  indicator: Indicator,
  plan: Plan,
  year: number,
  standing: PartStanding,
): string | null {
  const clause = (comparison: Comparison | null, name: (value: string) => string): string[] => {
    if (comparison === null) return []
    const { difference, references } = comparison
    const values = references.map((one) => displayFigure(indicator, plan, exact(one)))
    const reference = name(progressWords.range(values))
    if (difference === null) {
      const judged = progressWords.standing[comparison.standing]
      if (comparison.standing === 'cannot-tell') return [progressWords.inRange(reference)]
      return [progressWords.judged(reference, judged)]
    }
    const apart = printedDifference(indicator, difference, plan)
    const sign = exact(difference).cmp(0)
    if (sign === 0) return [progressWords.equal(reference)]
    return [sign > 0 ? progressWords.higher(reference, apart) : progressWords.lower(reference, apart)]
  }
  const { beside } = progressWords
  const clauses = [
    ...clause(standing.baseline, (value) => beside.baseline(plan.baselineYear, value)),
    ...clause(standing.path, (value) => beside.path(year, value)),
    ...clause(standing.target, (value) => beside.target(plan.targetYear, value)),
  ]
  if (clauses.length === 0) return null
  const verdict =
    standing.isMet === null ? [] : [standing.isMet ? progressWords.isMet : progressWords.isUnmet]
  const sentence = progressWords.listed([...clauses, ...verdict])
  return standing.part === null ? sentence : progressWords.ofPart(standing.part, sentence)
}
