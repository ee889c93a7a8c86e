import type { ReceivedRecord } from '../../model/received.ts'
import type { Outcome, Subject } from './evaluation.ts'
import { wordOf } from './group-rows.ts'
import { noReturnBefore } from './list-unverifiable.ts'
import { listParameter } from './rule-parameter.ts'

/** Said once where the list of the year before has not come in; null where it has. */
export function lackingBefore(subject: Subject): Outcome[] | null {
  const { unit, received, before } = subject
  return before.list(unit.id, received.list) ? null : [noReturnBefore(subject)]
}

/**
 * The same row of the year before: the only one of its entry, told apart by the rule's fields `by` where an entry has several
 * (an enterprise its wastes).
 */
export function rowBefore(subject: Subject, record: ReceivedRecord): ReceivedRecord | null {
  const { rule, unit, before } = subject
  if (record.key === null) return null
  const by = listParameter(rule, 'by')
  const rows = before
    .rows(unit.id, record.list, record.key)
    .filter(
      (one) => one.part === record.part && by.every((field) => wordOf(one, field) === wordOf(record, field)),
    )
  return rows.length === 1 ? (rows[0] ?? null) : null
}
