import { figureWords } from '../../locale/zh/figures.ts'
import type { Aggregation } from './aggregation.ts'
import { silentFigure } from './answer.ts'
import { answerOnce } from './answer-once.ts'
import { answerRatio } from './answer-ratio.ts'
import { totalOf, whyNoTotal } from './total-of.ts'

/** City = Σ numerator ÷ Σ denominator × multiplier over the units that gave both. */
export const ratioOfSums: Aggregation = {
  answer: (unit, rows, indicator) =>
    answerOnce(
      rows.filter((row) => row.part === null),
      (row) => answerRatio(unit, row, indicator, null, false),
    ) ?? { figure: silentFigure(unit, figureWords.rowMissing), contributions: [] },
  total(answers, contributions, indicator) {
    const whole = totalOf(contributions, null, indicator.multiplier)
    return { whole, parts: [], text: null, reason: whole.value ? null : whyNoTotal(answers, whole) }
  },
}
