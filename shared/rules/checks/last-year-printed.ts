import { targetWords } from '../../locale/zh/check-targets.ts'
import { reportedNumber } from '../reported-number.ts'
import { asWritten } from './as-written.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { comparedWithBefore, rateOf } from './indicator-rows.ts'
import { roundingError } from './rounding-error.ts'

/** What a return prints as last year's figure is what last year's return says. */
export const lastYearPrinted: Evaluation['evaluate'] = (subject) =>
  comparedWithBefore(subject, ({ indicator, record, row }, earlier): Outcome[] => {
    const printed = reportedNumber(record, 'valueBefore')
    if (!printed) return []
    const then = reportedNumber(earlier, 'value')
    const was = then?.value ?? rateOf(indicator, earlier)
    const place = row.place('valueBefore')
    if (!was) return [row.unverifiable(targetWords.noValueBefore(place), ['valueBefore'])]
    const cells = then ? [printed.source, then.source] : [printed.source]
    const tolerance = roundingError(printed.field).add(then ? roundingError(then.field) : 0)
    if (printed.value.sub(was).abs().lt(tolerance) || printed.value.eq(was)) return [row.passAt(cells)]
    const text = was.toDecimalPlaces(6).toFixed()
    return [
      row.failAt(targetWords.otherLastYear(place, printed.value.toFixed(), text), cells, {
        kind: 'rewrite',
        ref: printed.source.ref,
        from: asWritten(printed),
        to: text,
        why: targetWords.asLastYear,
      }),
    ]
  })
