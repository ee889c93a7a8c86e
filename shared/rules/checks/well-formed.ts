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
      const faults = value === null ? 'unclear' : format(value, place, index)
      if (faults === 'unclear')
        return [
          row.unverifiable(checkListWords.unusable(place, label, raw ?? value ?? '', rule.name), [field]),
        ]
      if (faults === null) return [row.pass(field)]
      const ref = place.refs[0] ?? ''
      const suggestion = faults.instead
        ? {
            kind: faults.instead.kind,
            ref,
            from: value ?? '',
            to: faults.instead.to,
            why: faults.instead.why,
          }
        : null
      return [row.fail(faults.message, [field], suggestion)]
    }),
  )
}
