import { targetWords } from '../../locale/zh/check-targets.ts'
import { isExpectedReporter } from '../expected-reporter.ts'
import { reportedNumber } from '../reported-number.ts'
import type { Evaluation } from './evaluation.ts'
import { answerFields } from './indicator-rows.ts'
import { outcomesOf } from './row-outcome.ts'
import { listParameter } from './rule-parameter.ts'

/**
 * Of the indicators with one of the rule's aggregations, a unit gives numbers only for those that are its own to report.
 * 0 and 不适用 are no answer to somebody else's indicator.
 */
export const reporterExpected: Evaluation['evaluate'] = (subject) => {
  const { unit, index, received, rule } = subject
  const aggregations = listParameter(rule, 'aggregations')
  return received.records.flatMap((record) => {
    const indicator = index.indicatorByKey(record.key)
    if (!indicator || !aggregations.includes(indicator.aggregation)) return []
    const row = outcomesOf(subject, record)
    const given = (['value', 'numerator', 'denominator'] as const).filter(
      (field) => reportedNumber(record, field)?.value.isZero() === false,
    )
    if (isExpectedReporter(indicator, unit) || given.length === 0) return [row.pass(...answerFields)]
    const reporter = index.unitById(indicator.reporter ?? '')?.name ?? null
    return [row.fail(targetWords.notItsReporter(row.place(...given), reporter, unit.kind === 'city'), given)]
  })
}
