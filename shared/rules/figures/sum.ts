import { figureWords } from '../../locale/zh/figures.ts'
import type { Aggregation } from './aggregation.ts'
import { noNumbers } from './aggregation.ts'
import { silentFigure } from './answer.ts'
import { answerAmount } from './answer-amount.ts'
import { answerOnce } from './answer-once.ts'
import { sumOfRole, whyNoTotal } from './total-of.ts'

/** City = Σ of the units' numbers. */
export const sum: Aggregation = {
  answer: (unit, rows) =>
    answerOnce(
      rows.filter((row) => row.part === null),
      (row) => answerAmount(unit, row),
    ) ?? { figure: silentFigure(unit, figureWords.rowMissing), contributions: [] },
  total(answers, contributions) {
    const value = sumOfRole(contributions, 'value')
    return {
      whole: { ...noNumbers, value },
      parts: [],
      text: null,
      reason: value ? null : whyNoTotal(answers, null),
    }
  },
}
