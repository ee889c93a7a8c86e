import { checkListWords } from '../../locale/zh/check-lists.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { reportedNumber } from '../reported-number.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { lackingBefore, rowBefore } from './row-before.ts'
import { outcomesOf } from './row-outcome.ts'
import { listParameter, optionalText } from './rule-parameter.ts'

/** With fewer different numbers two rows may well be the same by chance. */
const least = 3

function numbersOf(record: ReceivedRecord, fields: readonly string[]): string[] {
  return fields.map((field) => reportedNumber(record, field)?.value.toFixed() ?? '')
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  const told = new Set(one.filter((number) => number !== '' && number !== '0'))
  return told.size >= least && one.every((number, place) => number === other[place])
}

function checkRow(subject: Subject, record: ReceivedRecord, other: ReceivedRecord | null): Outcome[] {
  if (!other) return []
  const fields = listParameter(subject.rule, 'fields')
  const row = outcomesOf(subject, record)
  if (!areSame(numbersOf(record, fields), numbersOf(other, fields))) return [row.pass(...fields)]
  const place = row.place(...fields)
  const message =
    optionalText(subject.rule, 'with') === 'above'
      ? checkListWords.copiedAbove(place, other.label)
      : checkListWords.copiedBefore(place)
  return [row.fail(message, fields)]
}

/** The numbers in the rule's fields are not all the same as those of the row above, or as those of the year before. */
export const numbersRepeated: Evaluation['evaluate'] = (subject) => {
  const { records } = subject.received
  if (optionalText(subject.rule, 'with') === 'above')
    return records.flatMap((record, place) => checkRow(subject, record, records[place - 1] ?? null))
  return (
    lackingBefore(subject) ??
    records.flatMap((record) => checkRow(subject, record, rowBefore(subject, record)))
  )
}
