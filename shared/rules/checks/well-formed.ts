import { checkListWords } from '../../locale/zh/check-lists.ts'
import { fieldLabel } from '../formula/describe-expression.ts'
import type { Evaluation } from './evaluation.ts'
import { outcomesOf } from './row-outcome.ts'
import { listParameter, optionalText } from './rule-parameter.ts'
import { textFormats } from './text-formats.ts'

/** What stands in the rule's fields has the form that `format` names. Cells left empty are not concerned. */
export const wellFormed: Evaluation['evaluate'] = (subject) => {
  const { rule, index, received } = subject
  const format = textFormats.get(optionalText(rule, 'format') ?? '')
  // Such a rule would pass everything in silence.
  if (!format) throw new Error(`check rule names an unknown format: ${rule.id}`)
  return received.records.flatMap((record) =>
    listParameter(rule, 'fields').flatMap((field) => {
      const { state, value, raw } = record.fields[field] ?? { state: 'blank', value: null }
      if (state === 'blank' || state === 'not-applicable') return []
      const row = outcomesOf(subject, record)
      const place = row.place(field)
      const label = fieldLabel(index.catalogue, received.list, field)
      if (value === null)
        return [row.unverifiable(checkListWords.unusable(place, label, raw ?? '', rule.name), [field])]
      const fault = format(value, place, index)
      if (fault === 'other') return []
      if (fault === null) return [row.pass(field)]
      const ref = place.refs[0] ?? ''
      const suggestion = fault.instead
        ? {
            kind: fault.instead.kind,
            ref,
            from: value,
            to: fault.instead.to,
            why: fault.instead.why,
          }
        : null
      return [row.fail(fault.message, [field], suggestion)]
    }),
  )
}
