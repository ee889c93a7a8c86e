import { consolidate } from '../../../shared/rules/figures/consolidate.ts'
import { indicatorProgress, type PeriodFigure } from '../../../shared/rules/progress/indicator-progress.ts'
import { type Core, requireLibrary } from '../core.ts'
import { periodsWithReturns } from '../db/tables/submission.ts'
import type { Library } from '../library.ts'
import type { Implementer } from './implementer.ts'

/** The city's figures of a period, by indicator. */
function figuresOf(library: Library, period: string): ReadonlyMap<number, PeriodFigure> {
  const { indicators } = consolidate(library.catalogue, library.returns(period), library.decisions(period))
  return new Map(indicators.map((figure) => [figure.seq, { period, figure }]))
}

export function progressOperations(os: Implementer, core: Core) {
  return {
    report: os.progress.report.handler(({ input: { period } }) => {
      const library = requireLibrary(core)
      library.checkPeriod(period)
      const { indicators, plan } = library.catalogue
      const now = figuresOf(library, period)
      const others = periodsWithReturns(library.db)
        .filter((one) => one !== period)
        .map((one) => figuresOf(library, one))
      return {
        period,
        indicators: indicators.flatMap((indicator) => {
          const figure = now.get(indicator.seq)
          const known = others.flatMap((all) => all.get(indicator.seq) ?? [])
          return figure ? [indicatorProgress(indicator, plan, figure, known)] : []
        }),
      }
    }),
  }
}
