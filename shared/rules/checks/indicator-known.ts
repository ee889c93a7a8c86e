import { checkWords } from '../../locale/zh/checks.ts'
import type { Evaluation } from './evaluation.ts'
import { outcomesOf } from './row-outcome.ts'

/** Every row names an indicator of the plan. */
export const indicatorKnown: Evaluation['evaluate'] = (subject) =>
  subject.received.records.map((record) => {
    const row = outcomesOf(subject, record)
    if (record.key !== null) return row.pass('name')
    return row.fail(checkWords.indicatorUnknown(row.place('name')), ['name'])
  })
