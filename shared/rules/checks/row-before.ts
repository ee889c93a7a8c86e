import { checkListWords } from '../../locale/zh/check-lists.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import type { Outcome, Subject } from './evaluation.ts'
import { wordOf } from './group-rows.ts'
import { listOf } from './rule-parameters.ts'

/** Said once where the list of the year before has not come in; null where it has. */
export function lackingBefore({ rule, unit, received, before }: Subject): Outcome[] | null {
  if (before.list(unit.id, received.list)) return null
  const message = checkListWords.noBefore(unit.name, terms.list[received.list], rule.name)
  return [{ result: 'unverifiable', key: '', part: null, order: 0, message, cells: [], suggestion: null }]
}

/**
 * The same row of the year before: the only one of its entry, told apart by the rule's fields `by` where an entry has several
 * (an enterprise its wastes).
 */
export function rowBefore(subject: Subject, record: ReceivedRecord): ReceivedRecord | null {
  const { rule, unit, before } = subject
  if (record.key === null) return null
  const by = listOf(rule, 'by')
  const rows = before
    .rows(unit.id, record.list, record.key)
    .filter(
      (one) => one.part === record.part && by.every((field) => wordOf(one, field) === wordOf(record, field)),
    )
  return rows.length === 1 ? (rows[0] ?? null) : null
}
