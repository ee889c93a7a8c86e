import { checkListWords } from '../../locale/zh/check-lists.ts'
import { fieldLabel } from '../formula/describe-expression.ts'
import { normaliseName } from '../normalise-name.ts'
import { taskState } from '../task-state.ts'
import type { Evaluation } from './evaluation.ts'
import { outcomesOf } from './row-outcome.ts'
import { listParameter, optionalText } from './rule-parameter.ts'

/**
 * The rule's `field` says one of its `words`; those of a task's state are what the consolidation understands as one. Cells left
 * empty are not concerned.
 */
export const wordKnown: Evaluation['evaluate'] = (subject) => {
  const { rule, index, received } = subject
  const field = optionalText(rule, 'field') ?? ''
  const words = listParameter(rule, 'words')
  const known = new Set([...words, ...listParameter(rule, 'synonyms')].map(normaliseName))
  const isKnown = (text: string) =>
    known.has(normaliseName(text)) || (rule.parameters.taskState === true && taskState(text) !== null)
  return received.records.flatMap((record) => {
    const { state, value, raw } = record.fields[field] ?? { state: 'blank', value: null }
    if (state === 'blank' || state === 'not-applicable') return []
    const row = outcomesOf(subject, record)
    const label = fieldLabel(index.catalogue, received.list, field)
    if (value === null)
      return [
        row.unverifiable(checkListWords.unusable(row.place(field), label, raw ?? '', rule.name), [field]),
      ]
    if (isKnown(value)) return [row.pass(field)]
    return [row.fail(checkListWords.unknownWord(row.place(field), label, value, words), [field])]
  })
}
