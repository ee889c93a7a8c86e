import { checkWords } from '../../locale/zh/checks.ts'
import type { FieldValue, ValueState } from '../../model/record.ts'
import { describeNotes, weightOf } from '../values/describe-notes.ts'
import type { Evaluation } from './evaluation.ts'
import { outcomesOf } from './row-outcome.ts'
import { suggestRewrite } from './suggest-rewrite.ts'

const usable: readonly ValueState[] = ['number', 'zero', 'blank', 'not-applicable']

/** Nothing there to calculate with, and no doubt that says so already. */
function isNoNumber(field: FieldValue): boolean {
  return !usable.includes(field.state) && !(field.notes ?? []).some((note) => weightOf(note) === 'doubt')
}

/**
 * What is in the cells was understood. The rule's fields have to hold numbers: ranges, comparisons, parts and words are
 * reported there too. One outcome for each cell that was not understood; one for a row without any.
 */
export const valueUnderstood: Evaluation['evaluate'] = (subject) => {
  const { fields } = subject.rule.parameters
  const numbers = Array.isArray(fields) ? fields : []
  return subject.received.records.flatMap((record) => {
    const row = outcomesOf(subject, record)
    const indicator = record.list === 'targets' ? subject.index.indicatorByKey(record.key) : null
    // The own row of a composite indicator sums its classes up; a qualitative one is answered in words.
    const inWords = indicator?.kind === 'qualitative' || (indicator?.parts.length ?? 0) > 0
    const wrong: [name: string, field: FieldValue][] = []
    for (const name in record.fields) {
      const field = record.fields[name]
      const isWrong =
        field?.state === 'unparseable' ||
        (!inWords && field !== undefined && isNoNumber(field) && numbers.includes(name))
      if (field && isWrong) wrong.push([name, field])
    }
    if (wrong.length === 0) return [row.pass()]
    return wrong.map(([name, field]) => {
      const place = row.place(name)
      const fault = describeNotes(field).find(({ weight }) => weight === 'fault')
      const written = field.raw ?? field.value ?? ''
      const message = fault ? checkWords.cell(place, fault.message) : checkWords.notANumber(place, written)
      return row.fail(message, [name], fault ? suggestRewrite(record, name, fault) : null)
    })
  })
}
