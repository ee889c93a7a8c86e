import type { IndicatorFigure } from '../../contract/figures.ts'
import type { IndicatorProgress } from '../../contract/progress.ts'
import type { Indicator, Plan } from '../../model/catalogue.ts'
import { changeSentence } from './change-sentence.ts'
import { gapSentences } from './gap-sentences.ts'
import { gapShares } from './gap-shares.ts'
import { pathOf } from './path-of.ts'
import { standingOf } from './standing-of.ts'
import { standingSentence } from './standing-sentence.ts'
import { trendOf } from './trend-of.ts'

/** The city's figures of one indicator in a period. */
export interface PeriodFigure {
  readonly period: string
  readonly figure: Pick<IndicatorFigure, 'city' | 'units'>
}

/**
 * Everything about an indicator's way from the baseline to the target.
 *
 * @param now the period that is looked at
 * @param others the other periods with returns, in any order
 */
export function indicatorProgress(
  indicator: Indicator,
  plan: Plan,
  now: PeriodFigure,
  others: readonly PeriodFigure[],
): IndicatorProgress {
  const year = Number(now.period)
  const { city } = now.figure
  const years = Array.from(
    { length: plan.targetYear - plan.baselineYear + 1 },
    (_, at) => plan.baselineYear + at,
  )
  const courses = trendOf(
    indicator,
    [...others, now].map(({ period, figure }) => ({ period, figure: figure.city })),
  )
  return {
    seq: indicator.seq,
    name: indicator.name,
    unit: indicator.unit,
    verdict: city.progress,
    standings: standingOf(indicator, plan, year, city).map((one) => ({
      ...one,
      baseline: one.baseline && { ...one.baseline, references: [...one.baseline.references] },
      path: one.path && { ...one.path, references: [...one.path.references] },
      target: one.target && { ...one.target, references: [...one.target.references] },
      sentence: standingSentence(indicator, plan, year, one),
    })),
    path: years.flatMap((one) =>
      pathOf(indicator, plan, one).map(({ part, expected }) => ({
        ...{ year: String(one), part },
        expected: [...expected],
      })),
    ),
    trends: courses.map(({ part, points }) => ({
      part,
      points: [...points],
      sentence: changeSentence(
        indicator,
        plan,
        points.find(({ period }) => period === now.period)?.change ?? null,
      ),
    })),
    gaps: gapShares(indicator, now.figure).map((gap) => ({
      ...gap,
      shares: [...gap.shares],
      missing: [...gap.missing],
      sentences: [...gapSentences(indicator, plan, gap)],
    })),
  }
}
