import { checkWords } from '../../locale/zh/checks.ts'
import { valueWords } from '../../locale/zh/values.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import type { FieldValue, NoteCode } from '../../model/record.ts'
import { reportedNumber } from '../reported-number.ts'
import { type DescribedNote, describeNotes, weightOf } from '../values/describe-notes.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { outcomesOf } from './row-outcome.ts'
import { suggestRewrite } from './suggest-rewrite.ts'

/** Said once for a column: every cell of it has the same doubt for the same reason. */
const ofColumns: readonly NoteCode[] = ['unit-overrides-sheet', 'cached-zero', 'external-link']
const ofPercent: readonly NoteCode[] = ['percent-fraction', 'percent-one']

interface Doubt {
  readonly record: ReceivedRecord
  readonly field: string
  readonly note: DescribedNote
}

/** Numerator and denominator say what the rate is; whether it agrees with them is another rule's matter. */
function isSettled(record: ReceivedRecord, field: string, code: NoteCode): boolean {
  if (!ofPercent.includes(code) || field !== 'value') return false
  return reportedNumber(record, 'numerator') !== null && reportedNumber(record, 'denominator') !== null
}

function doubtsOf(record: ReceivedRecord, field: string, value: FieldValue | undefined): Doubt[] {
  if (!value || value.state === 'unparseable' || !value.notes?.some((note) => weightOf(note) === 'doubt'))
    return []
  return describeNotes(value)
    .filter(({ weight, code }) => weight === 'doubt' && !isSettled(record, field, code))
    .map((note) => ({ record, field, note }))
}

function outcomeOf(subject: Subject, { record, field, note }: Doubt, rows: number): Outcome {
  const row = outcomesOf(subject, record)
  const sentence = rows === 1 ? note.message : valueWords.many(note.message, rows)
  return row.fail(checkWords.cell(row.place(field), sentence), [field], suggestRewrite(record, field, note))
}

/**
 * There is one way only to understand a cell of the rule's fields, those that the unit itself answers for. Doubtful cells are kept as written and listed here, with what they should
 * perhaps be; a doubt that a whole column shares is listed once, at its first row.
 */
export const valueCertain: Evaluation['evaluate'] = (subject) => {
  const { fields } = subject.rule.parameters
  const own = Array.isArray(fields) ? fields : []
  const shared = new Map<string, { readonly first: Doubt; rows: number }>()
  const outcomes = subject.received.records.flatMap((record): Outcome[] => {
    const doubts = own.flatMap((field) => doubtsOf(record, field, record.fields[field]))
    const single = doubts.filter(({ note }) => !ofColumns.includes(note.code))
    for (const doubt of doubts.filter(({ note }) => ofColumns.includes(note.code))) {
      const key = JSON.stringify([record.at.file, record.at.sheet, doubt.field, doubt.note.message])
      const known = shared.get(key)
      if (known) known.rows += 1
      else shared.set(key, { first: doubt, rows: 1 })
    }
    if (doubts.length === 0) return [outcomesOf(subject, record).pass()]
    return single.map((doubt) => outcomeOf(subject, doubt, 1))
  })
  return [...outcomes, ...[...shared.values()].map(({ first, rows }) => outcomeOf(subject, first, rows))]
}
