import { checkListWords } from '../../locale/zh/check-lists.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { lackingBefore } from './row-before.ts'
import { conditionOn, contextOf, expressionOf } from './row-condition.ts'
import { optionalText } from './rule-parameter.ts'

/** Every entry that the unit's list had a year before, where the condition `where` held for it, is in the list still. */
export const stillListed: Evaluation['evaluate'] = (subject) => {
  const lacking = lackingBefore(subject)
  if (lacking) return lacking
  const { rule, unit, received, before, returns, index } = subject
  const form = index.catalogue.forms.find((one) => one.list === received.list)
  const where = optionalText(rule, 'where')
  const condition = where === null || !form ? null : expressionOf(where, form)
  const records = before.list(unit.id, received.list)?.records ?? []
  const entries = new Map(records.flatMap((record) => (record.key === null ? [] : [[record.key, record]])))
  return [...entries.values()].flatMap((record): Outcome[] => {
    if (condition && conditionOn(condition, contextOf(subject, record)) !== true) return []
    const base = { key: record.key ?? '', part: null, order: Number.MAX_SAFE_INTEGER, cells: [] }
    if (returns.rows(unit.id, received.list, base.key).length > 0)
      return [{ ...base, result: 'pass', message: '', suggestion: null }]
    const message = checkListWords.gone(unit.name, terms.list[received.list], record.label)
    return [{ ...base, result: 'fail', message, suggestion: null }]
  })
}
