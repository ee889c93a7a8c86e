import { figureWords } from '../../locale/zh/figures.ts'
import { readSource } from '../source-of.ts'
import { type Aggregation, noNumbers } from './aggregation.ts'
import { silentFigure } from './answer.ts'
import { answerOnce } from './answer-once.ts'
import { figureState } from './figure-state.ts'
import { whyNoTotal } from './total-of.ts'

/** City = the units' own words, each with the unit's name. */
export const qualitative: Aggregation = {
  answer: (unit, rows) =>
    answerOnce(rows, (row) => {
      const field = row.fields.value
      const { state } = figureState(field)
      const text =
        state === 'not-applicable' || state === 'blank' ? null : (field?.value ?? field?.raw ?? null)
      const leftOut =
        state === 'blank' ? figureWords.blank : state === 'not-applicable' ? figureWords.notApplicable : null
      const source = state === 'blank' ? null : readSource(row, 'value')
      return { figure: { ...silentFigure(unit, ''), state, text, source, leftOut }, contributions: [] }
    }) ?? { figure: silentFigure(unit, figureWords.rowMissing), contributions: [] },
  total(answers) {
    const texts = answers.flatMap(({ figure }) =>
      figure.text === null || figure.leftOut !== null ? [] : [figureWords.unitText(figure.unit, figure.text)],
    )
    const text = texts.length === 0 ? null : figureWords.unitTexts(texts)
    return { whole: noNumbers, parts: [], text, reason: text === null ? whyNoTotal(answers, null) : null }
  },
}
