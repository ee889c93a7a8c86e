import { checkListWords } from '../../locale/zh/check-lists.ts'
import { fieldLabel } from '../formula/describe-expression.ts'
import { writtenDate } from '../values/written-date.ts'
import type { Evaluation } from './evaluation.ts'
import { firstDayOf } from './last-day-of.ts'
import { conditionOn, contextOf, expressionOf } from './row-condition.ts'
import { outcomesOf } from './row-outcome.ts'
import { optionalText } from './rule-parameter.ts'

/** The date in the rule's `field` does not lie behind the period, in rows for which the condition `where` holds. */
export const dateWithinPeriod: Evaluation['evaluate'] = (subject) => {
  const { rule, index, received, returns } = subject
  const field = optionalText(rule, 'field') ?? ''
  const form = index.catalogue.forms.find((one) => one.list === received.list)
  const where = optionalText(rule, 'where')
  const condition = where === null || !form ? null : expressionOf(where, form)
  return received.records.flatMap((record) => {
    const said = record.fields[field]
    if (!said || said.state === 'blank' || said.state === 'not-applicable') return []
    if (condition && conditionOn(condition, contextOf(subject, record)) !== true) return []
    const row = outcomesOf(subject, record)
    const label = fieldLabel(index.catalogue, received.list, field)
    const written = said.value ?? said.raw ?? ''
    const date = said.date ?? writtenDate(written)
    const first = date && firstDayOf(date)
    if (!first)
      return [row.unverifiable(checkListWords.unusable(row.place(field), label, written, rule.name), [field])]
    if (first <= `${returns.period}-12-31`) return [row.pass(field)]
    return [row.fail(checkListWords.future(row.place(field), label, written, returns.period), [field])]
  })
}
