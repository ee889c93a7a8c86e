import { figureWords } from '../../locale/zh/figures.ts'
import type { Indicator } from '../../model/catalogue.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { type Aggregation, noNumbers } from './aggregation.ts'
import { type Answer, silentFigure } from './answer.ts'
import { answerOnce } from './answer-once.ts'
import { answerRatio } from './answer-ratio.ts'
import { isBlank } from './choose-row.ts'
import { totalOf, whyNoTotal } from './total-of.ts'

/** The row of the indicator itself: a summary in words, or 不适用; its classes stand in rows of their own. */
function wholeAnswer(unit: string, rows: readonly ReceivedRecord[], indicator: Indicator): Answer {
  const own = answerOnce(
    rows.filter((row) => row.part === null),
    (row) => answerRatio(unit, row, indicator, null, false),
  )
  if (!own) return { figure: silentFigure(unit, figureWords.rowMissing), contributions: [] }
  const { figure } = own
  const isSilent = own.contradicts || figure.state === 'not-applicable' || figure.state === 'blank'
  const leftOut = isSilent ? figure.leftOut : figureWords.noParts(indicator.parts)
  return { ...own, figure: { ...figure, leftOut }, contributions: [] }
}

/**
 * City = per class Σ numerator ÷ Σ denominator. A class that a unit does not list does not exist there; a class that it
 * lists without numbers leaves the whole unit out, so that the classes cover the same units.
 */
export const composite: Aggregation = {
  answer(unit, rows, indicator) {
    const whole = wholeAnswer(unit, rows, indicator)
    const parts = indicator.parts.flatMap((part): { part: string; answer: Answer }[] => {
      const answer = answerOnce(
        rows.filter((row) => row.part === part && !isBlank(row)),
        (row) => answerRatio(unit, row, indicator, part, false),
      )
      return answer ? [{ part, answer }] : []
    })
    const counted = parts.filter(
      ({ answer: { figure, contradicts } }) => figure.state !== 'not-applicable' || contradicts,
    )
    const spoilt = counted.find(({ answer }) => answer.figure.leftOut !== null)
    if (parts.length === 0) return whole
    const figures = parts.map(({ part, answer: { figure } }) => ({
      part,
      value: figure.value,
      numerator: figure.numerator,
      denominator: figure.denominator,
    }))
    const state = counted.length === 0 ? 'not-applicable' : 'number'
    const leftOut =
      counted.length === 0
        ? figureWords.notApplicable
        : spoilt
          ? figureWords.inPart(spoilt.part, spoilt.answer.figure.leftOut ?? '')
          : null
    const first = parts[0]?.answer.figure
    return {
      figure: {
        ...whole.figure,
        // A total over all classes is no figure of this indicator.
        value: null,
        numerator: null,
        denominator: null,
        numeratorSource: null,
        denominatorSource: null,
        state,
        parts: figures,
        source: whole.figure.source ?? first?.source ?? first?.numeratorSource ?? null,
        leftOut,
      },
      contributions: leftOut === null ? counted.flatMap(({ answer }) => answer.contributions) : [],
    }
  },
  total(answers, contributions, indicator) {
    const parts = indicator.parts.map((part) => totalOf(contributions, part, indicator.multiplier))
    const hasValue = parts.some((part) => part.value !== null)
    return { whole: noNumbers, parts, text: null, reason: hasValue ? null : whyNoTotal(answers, null) }
  },
}
