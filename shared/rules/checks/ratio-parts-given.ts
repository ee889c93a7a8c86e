import { checkWords } from '../../locale/zh/checks.ts'
import { reportedNumber } from '../reported-number.ts'
import type { Evaluation } from './evaluation.ts'
import { ratioRows } from './ratio-rows.ts'
import { outcomesOf } from './row-outcome.ts'

const parts = ['numerator', 'denominator'] as const

/** Who reports a rate reports its numerator and its denominator. A row without any answer is another rule's matter. */
export const ratioPartsGiven: Evaluation['evaluate'] = (subject) =>
  ratioRows(subject).flatMap(({ record }) => {
    const row = outcomesOf(subject, record)
    const lacking = parts.filter((part) => reportedNumber(record, part) === null)
    if (lacking.length === 0) return [row.pass('value', ...parts)]
    const isBlank = ['value', ...parts].every((name) => (record.fields[name]?.state ?? 'blank') === 'blank')
    if (isBlank) return []
    const labels = lacking.map((part) => checkWords.field[part])
    return [row.fail(checkWords.rateOnly(row.place('value', ...parts), labels), [...lacking, 'value'])]
  })
