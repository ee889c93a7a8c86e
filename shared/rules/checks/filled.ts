import { checkListWords } from '../../locale/zh/check-lists.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { fieldLabel } from '../formula/describe-expression.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { lostColumn } from './lost-column.ts'
import { conditionOn, contextOf, expressionOf } from './row-condition.ts'
import { outcomesOf } from './row-outcome.ts'
import { listParameter, optionalText } from './rule-parameter.ts'

const isBlank = (record: ReceivedRecord, field: string) =>
  (record.fields[field]?.state ?? 'blank') === 'blank'

/** Whether the rule is about the row; null where a cell that decides it could not be read. */
function concerns(subject: Subject, record: ReceivedRecord): boolean | null {
  const { rule, index, received } = subject
  const ifAny = listParameter(rule, 'ifAny')
  const given = ifAny.filter((field) => !isBlank(record, field))
  if (ifAny.length > 0 && given.length === 0) return false
  // A cell that nobody can read may as well say that there is nothing.
  if (ifAny.length > 0 && given.every((field) => record.fields[field]?.state === 'unparseable')) return null
  const where = optionalText(rule, 'where')
  const form = index.catalogue.forms.find((one) => one.list === received.list)
  return where === null || !form ? true : conditionOn(expressionOf(where, form), contextOf(subject, record))
}

/**
 * The rule's `fields` are filled in, in the rows for which the condition `where` holds and in which any of `ifAny` is filled
 * in. A return without a column for one of them cannot be checked, which is said once.
 */
export const filled: Evaluation['evaluate'] = (subject): Outcome[] => {
  const { rule, index, received } = subject
  const fields = listParameter(rule, 'fields')
  const label = (field: string) => fieldLabel(index.catalogue, received.list, field)
  const lost = lostColumn(subject, fields)
  if (lost) return lost
  return received.records.flatMap((record) => {
    const isConcerned = concerns(subject, record)
    if (isConcerned === false) return []
    const row = outcomesOf(subject, record)
    const missing = fields.filter((field) => isBlank(record, field))
    if (missing.length === 0) return [row.pass(...fields)]
    const labels = missing.map(label)
    if (isConcerned === null)
      return [row.unverifiable(checkListWords.lacking(row.place(...missing), labels, rule.name), missing)]
    return [row.fail(checkListWords.notFilled(row.place(...missing), labels), missing)]
  })
}
