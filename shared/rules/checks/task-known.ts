import { checkWords } from '../../locale/zh/checks.ts'
import type { Evaluation } from './evaluation.ts'
import { outcomesOf } from './row-outcome.ts'

/** Every row names a task of the plan, by code and title together. */
export const taskKnown: Evaluation['evaluate'] = (subject) =>
  subject.received.records.map((record) => {
    const row = outcomesOf(subject, record)
    if (record.key !== null) return row.pass()
    const byCode = subject.index.taskByCode(record.fields.code?.value ?? '')
    const byTitle = subject.index.taskByTitle(record.label)
    const place = row.place('code', 'title')
    const message =
      byCode && byTitle
        ? checkWords.taskConflict(place, byCode.code, byTitle.code)
        : checkWords.taskUnknown(place)
    return row.fail(message, ['code', 'title'])
  })
