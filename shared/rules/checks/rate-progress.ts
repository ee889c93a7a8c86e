import { targetWords } from '../../locale/zh/check-targets.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { progressOfValue } from '../figures/progress-of.ts'
import { sourceOf } from '../source-of.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { comparedWithBefore, type IndicatorRow, indicatorRows, rateOf } from './indicator-rows.ts'

function verdictOf({ index }: Subject, period: string, { indicator }: IndicatorRow, record: ReceivedRecord) {
  return progressOfValue(indicator, index.catalogue.plan, period, rateOf(indicator, record))
}

/** A rate is not further from the target than the city was when the plan began. Counts of one unit are no part of this. */
export const notBelowBaseline: Evaluation['evaluate'] = (subject) =>
  indicatorRows(subject).flatMap((one): Outcome[] => {
    const { indicator, record, row } = one
    const rate = rateOf(indicator, record)
    if (!rate || record.part !== null || indicator.baseline.value === null) return []
    if (verdictOf(subject, subject.returns.period, one, record) !== 'worse-than-baseline')
      return [row.pass('value')]
    const value = rate.toDecimalPlaces(4).toFixed()
    return [
      row.fail(targetWords.belowBaseline(row.place('value'), value, indicator.baseline.printed), ['value']),
    ]
  })

/** A rate that met its target last year meets it now. */
export const targetKept: Evaluation['evaluate'] = (subject) =>
  comparedWithBefore(subject, (one, earlier) => {
    const { indicator, record, row } = one
    const [rate, was] = [rateOf(indicator, record), rateOf(indicator, earlier)]
    if (!rate || !was || record.part !== null) return []
    if (verdictOf(subject, subject.before.period, one, earlier) !== 'met') return []
    const cells = [sourceOf(record, 'value') ?? [], sourceOf(earlier, 'value') ?? []].flat()
    const verdict = verdictOf(subject, subject.returns.period, one, record)
    if (verdict === 'met') return [row.passAt(cells)]
    const [now, before] = [rate, was].map((value) => value.toDecimalPlaces(4).toFixed()) as [string, string]
    return [
      row.failAt(targetWords.targetLost(row.place('value'), now, before, indicator.target.printed), cells),
    ]
  })
