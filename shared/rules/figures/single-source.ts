import { figureWords } from '../../locale/zh/figures.ts'
import type { Aggregation } from './aggregation.ts'
import { silentFigure } from './answer.ts'
import { answerOnce } from './answer-once.ts'
import { answerRatio } from './answer-ratio.ts'
import { ratioOfSums } from './ratio-of-sums.ts'
import { sum } from './sum.ts'

/**
 * A figure with one reporter: a single unit, the city itself, or a survey. With nothing to add up, a rate may stand
 * without its parts; where numerator and denominator are given, the figure is computed from them.
 */
export const singleSource: Aggregation = {
  answer(unit, rows, indicator) {
    if (indicator.denominator === null) return sum.answer(unit, rows, indicator)
    return (
      answerOnce(
        rows.filter((row) => row.part === null),
        (row) => answerRatio(unit, row, indicator, null, true),
      ) ?? { figure: silentFigure(unit, figureWords.rowMissing), contributions: [] }
    )
  },
  total: (answers, contributions, indicator) =>
    (indicator.denominator === null ? sum : ratioOfSums).total(answers, contributions, indicator),
}
