import { targetWords } from '../../locale/zh/check-targets.ts'
import { reportedNumber } from '../reported-number.ts'
import { saysNotApplicable } from '../says-not-applicable.ts'
import { sourceOf } from '../source-of.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { answerFields, comparedWithBefore } from './indicator-rows.ts'

/** What existed last year is neither 不适用 nor nothing at all now. */
export const vanished: Evaluation['evaluate'] = (subject) =>
  comparedWithBefore(subject, ({ indicator, record, row }, earlier): Outcome[] => {
    const field = indicator.denominator ? 'denominator' : 'value'
    const was = reportedNumber(earlier, field)
    if (indicator.kind === 'qualitative' || !was || was.value.isZero()) return []
    const now = reportedNumber(record, field)
    const isNone = saysNotApplicable(record, answerFields)
    if (!isNone && !now) return []
    const cell = sourceOf(record, isNone ? 'value' : field)
    const cells = [...(cell ? [cell] : []), was.source]
    if (now && !now.value.isZero()) return [row.passAt(cells)]
    const place = row.place(isNone ? 'value' : field)
    return [row.failAt(targetWords.vanished(place, cell?.raw ?? '', was.value.toFixed()), cells)]
  })
