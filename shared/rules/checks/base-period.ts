import { targetWords } from '../../locale/zh/check-targets.ts'
import { reportedNumber } from '../reported-number.ts'
import type { Evaluation } from './evaluation.ts'
import { comparedWithBefore } from './indicator-rows.ts'
import { roundingErrorOfAmount } from './rounding-error.ts'

/**
 * What a decrease is measured from is one of two things: the base of last year's report (a fixed base period), or what was
 * left over last year (each year against the one before), last year's denominator less its numerator.
 */
export const basePeriod: Evaluation['evaluate'] = (subject) =>
  comparedWithBefore(subject, ({ indicator, record, row }, earlier) => {
    if (indicator.kind !== 'trend') return []
    const base = reportedNumber(record, 'denominator')
    const was = reportedNumber(earlier, 'denominator')
    const less = reportedNumber(earlier, 'numerator')
    if (!base) return []
    const place = row.place('denominator')
    if (!was || !less) return [row.unverifiable(targetWords.noBaseBefore(place), ['denominator'])]
    const left = was.value.sub(less.value)
    const tolerance = [base, was, less].reduce(
      (sum, one) => sum.add(roundingErrorOfAmount(one.field)),
      base.value.mul(0),
    )
    const cells = [base.source, was.source, less.source]
    if ([was.value, left].some((one) => one.sub(base.value).abs().lte(tolerance))) return [row.passAt(cells)]
    const [is, fixed, moving] = [base.value, was.value, left].map((one) => one.toFixed()) as [
      string,
      string,
      string,
    ]
    return [row.failAt(targetWords.otherBase(place, is, fixed, moving), cells)]
  })
