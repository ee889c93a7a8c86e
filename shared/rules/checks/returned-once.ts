import { targetWords } from '../../locale/zh/check-targets.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { chooseRow } from '../figures/choose-row.ts'
import { sourceOf } from '../source-of.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { answerFields } from './indicator-rows.ts'
import { outcomesOf } from './row-outcome.ts'
import { textParameter } from './rule-parameter.ts'

const isFilled = (record: ReceivedRecord) =>
  answerFields.some((field) => (record.fields[field]?.state ?? 'blank') !== 'blank')

function check(subject: Subject, rows: readonly ReceivedRecord[]): Outcome[] {
  const filled = rows.filter(isFilled)
  const [first, ...further] = filled
  if (!first) return []
  if (further.length === 0) return [outcomesOf(subject, first).pass(...answerFields)]
  const differ = chooseRow(filled).contradicting.length > 0
  if (differ !== (textParameter(subject.rule, 'numbers') === 'different')) return []
  const last = further.at(-1) ?? first
  const cells = [...further, first].flatMap((record) =>
    answerFields.flatMap((field) =>
      (record.fields[field]?.state ?? 'blank') === 'blank' ? [] : (sourceOf(record, field) ?? []),
    ),
  )
  const row = outcomesOf(subject, last)
  const rowsSaid = filled.map((record) => record.row)
  return [row.failAt(targetWords.returnedAgain(row.place(), rowsSaid, differ), cells)]
}

/**
 * An indicator (of a composite one, each class) is answered in one row. Rows left empty do not count. The parameter
 * `numbers` says which of the two faults the rule is about: answers that are the `same`, or `different` ones.
 */
export const returnedOnce: Evaluation['evaluate'] = (subject) => {
  const groups = new Map<string, ReceivedRecord[]>()
  for (const record of subject.received.records) {
    if (record.key === null) continue
    const id = `${record.key}/${record.part ?? ''}`
    groups.set(id, [...(groups.get(id) ?? []), record])
  }
  return [...groups.values()].flatMap((rows) => check(subject, rows))
}
