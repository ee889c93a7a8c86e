import type { Decimal } from 'decimal.js'
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

interface Bound {
  readonly value: Decimal
  /** As the rule has it. */
  readonly text: string
}

interface Bounds {
  readonly least: Bound | null
  readonly more: Bound | null
  readonly most: Bound | null
}

function boundsOf(rule: Subject['rule']): Bounds {
  const [least = null, more = null, most = null] = ['least', 'more', 'most'].map((name) => {
    const text = optionalText(rule, name)
    return text === null || text === '' ? null : { text, value: exact(text) }
  })
  return { least, more, most }
}

function checkField(subject: Subject, record: ReceivedRecord, field: string, bounds: Bounds): Outcome[] {
  const { rule, index } = subject
  const content = record.fields[field]
  if (!content || empty.includes(content.state)) return []
  const row = outcomesOf(subject, record)
  const number = reportedNumber(record, field)
  const label = () => fieldLabel(index.catalogue, record.list, field)
  if (!number) {
    const raw = content.raw ?? content.value ?? ''
    return [row.unverifiable(checkListWords.unusable(row.place(field), label(), raw, rule.name), [field])]
  }
  const { value } = number
  const { least, more, most } = bounds
  const fail = (say: typeof checkListWords.tooSmall, bound: Bound, suggestion: Finding['suggestion']) =>
    row.fail(say(row.place(field), label(), value.toFixed(), bound.text), [field], suggestion)
  if (least && value.lt(least.value)) return [fail(checkListWords.tooSmall, least, withoutSign(number))]
  if (more && value.lte(more.value)) return [fail(checkListWords.notMore, more, withoutSign(number))]
  if (most && value.gt(most.value)) return [fail(checkListWords.tooLarge, most, null)]
  if (rule.parameters.whole === true && !value.isInteger())
    return [row.fail(checkListWords.notWhole(row.place(field), label(), value.toFixed()), [field])]
  return [row.pass(field)]
}

/**
 * The numbers in the rule's fields are not below `least`, above `more`, not above `most`, and whole where `whole` says so. One
 * outcome for each number; cells left empty are not concerned.
 */
export const inRange: Evaluation['evaluate'] = (subject) => {
  const fields = listParameter(subject.rule, 'fields')
  const bounds = boundsOf(subject.rule)
  return subject.received.records.flatMap((record) =>
    fields.flatMap((field) => checkField(subject, record, field, bounds)),
  )
}
