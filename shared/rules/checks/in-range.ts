import type { Finding } from '../../contract/checks.ts'
import { checkListWords } from '../../locale/zh/check-lists.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { exact } from '../exact.ts'
import { fieldLabel } from '../formula/describe-expression.ts'
import { type ReportedNumber, reportedNumber } from '../reported-number.ts'
import { asWritten } from './as-written.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { outcomesOf } from './row-outcome.ts'
import { listParameter, optionalText } from './rule-parameter.ts'

const empty = ['blank', 'not-applicable']

function withoutSign(number: ReportedNumber): Finding['suggestion'] {
  if (!number.value.isNegative() || number.value.isZero()) return null
  const why = checkListWords.sign
  return { kind: 'sign', ref: number.source.ref, from: asWritten(number), to: asWritten(number, '-1'), why }
}

function checkField(subject: Subject, record: ReceivedRecord, field: string): Outcome[] {
  const { rule, index } = subject
  const row = outcomesOf(subject, record)
  const place = row.place(field)
  const label = fieldLabel(index.catalogue, record.list, field)
  const content = record.fields[field]
  if (!content || empty.includes(content.state)) return []
  const number = reportedNumber(record, field)
  if (!number) {
    const raw = content.raw ?? content.value ?? ''
    return [row.unverifiable(checkListWords.unusable(place, label, raw, rule.name), [field])]
  }
  const { value } = number
  const [least, more, most] = ['least', 'more', 'most'].map((bound) => optionalText(rule, bound))
  const written = value.toFixed()
  if (least && value.lt(exact(least)))
    return [row.fail(checkListWords.tooSmall(place, label, written, least), [field], withoutSign(number))]
  if (more && value.lte(exact(more)))
    return [row.fail(checkListWords.notMore(place, label, written, more), [field], withoutSign(number))]
  if (most && value.gt(exact(most)))
    return [row.fail(checkListWords.tooLarge(place, label, written, most), [field])]
  if (rule.parameters.whole === true && !value.isInteger())
    return [row.fail(checkListWords.notWhole(place, label, written), [field])]
  return [row.pass(field)]
}

/**
 * The numbers in the rule's fields are not below `least`, above `more`, not above `most`, and whole where `whole` says so. One
 * outcome for each number; cells left empty are not concerned.
 */
export const inRange: Evaluation['evaluate'] = (subject) =>
  subject.received.records.flatMap((record) =>
    listParameter(subject.rule, 'fields').flatMap((field) => checkField(subject, record, field)),
  )
