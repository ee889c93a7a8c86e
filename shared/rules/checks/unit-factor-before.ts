import { targetWords } from '../../locale/zh/check-targets.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import { normaliseMeasure } from '../measure.ts'
import { reportedNumber } from '../reported-number.ts'
import { asWritten } from './as-written.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { type AnswerField, comparedWithBefore, measureOf, rateOf } from './indicator-rows.ts'
import { listParameter, textParameter } from './rule-parameter.ts'
import { slipBetween, slipsOf } from './unit-slip.ts'

/**
 * No number of a row is about 10, 100, 1000 or 10,000 times the same number of last year: that is what another unit of
 * measure or a moved decimal point does, and nothing else. Things counted (the parameter `measures`) can multiply while
 * they are few, so both numbers of a count are at least `least`. A rate that follows from its parts is theirs to explain.
 */
export const unitFactorBefore: Evaluation['evaluate'] = (subject) => {
  const slips = slipsOf(subject.rule)
  const measures = listParameter(subject.rule, 'measures')
  const least = textParameter(subject.rule, 'least')
  return comparedWithBefore(subject, ({ indicator, record, row }, earlier) => {
    const hasParts = reportedNumber(record, 'numerator') && reportedNumber(record, 'denominator')
    const fields: readonly AnswerField[] =
      indicator.denominator && hasParts ? ['numerator', 'denominator'] : ['value']
    return fields.flatMap((field): Outcome[] => {
      const now = reportedNumber(record, field)
      const then = reportedNumber(earlier, field)
      const usual = then?.value ?? (field === 'value' ? rateOf(indicator, earlier) : null)
      if (!now || !usual || usual.lte(0)) return []
      const cells = then ? [now.source, then.source] : [now.source]
      const isCount = measures.includes(normaliseMeasure(measureOf(indicator, field) ?? ''))
      const isFew = isCount && (now.value.lt(least) || usual.lt(least))
      const slip = isFew ? null : slipBetween(now.value, usual, slips)
      if (!slip) return [row.passAt(cells)]
      const [is, was] = [now.value.toFixed(), usual.toDecimalPlaces(4).toFixed()]
      const label = figureWords.field[field]
      const message = targetWords.factorBefore(row.place(field), label, is, was, slip.factor, slip.isLarger)
      return [
        row.failAt(message, cells, {
          kind: 'unit-factor',
          ref: now.source.ref,
          from: asWritten(now),
          to: asWritten(now, slip.times),
          why: targetWords.nearBefore(label, slip.times),
        }),
      ]
    })
  })
}
