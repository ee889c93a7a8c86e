import { targetWords } from '../../locale/zh/check-targets.ts'
import { reportedNumber } from '../reported-number.ts'
import type { Evaluation } from './evaluation.ts'
import { indicatorRows } from './indicator-rows.ts'
import { listParameter, textParameter } from './rule-parameter.ts'

/**
 * A rate in % of one of the parameter's `kinds` is at most `most`. Capacities that should exceed the need (better:
 * neither) are no share of anything. Less than 0 is the matter of another rule.
 */
export const rateRange: Evaluation['evaluate'] = (subject) => {
  const kinds = listParameter(subject.rule, 'kinds')
  const most = textParameter(subject.rule, 'most')
  return indicatorRows(subject).flatMap(({ indicator, record, row }) => {
    const value = reportedNumber(record, 'value')
    const isShare = indicator.unit === '%' && indicator.better !== 'neither' && kinds.includes(indicator.kind)
    if (!isShare || !value) return []
    if (value.value.lte(most)) return [row.pass('value')]
    return [row.fail(targetWords.rateAbove(row.place('value'), value.value.toFixed(), most), ['value'])]
  })
}
