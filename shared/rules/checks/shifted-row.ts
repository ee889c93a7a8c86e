import type { Decimal } from 'decimal.js'
import type { Finding } from '../../contract/checks.ts'
import { checkListWords } from '../../locale/zh/check-lists.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { exact } from '../exact.ts'
import { reportedNumber } from '../reported-number.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { lackingBefore, rowBefore } from './row-before.ts'
import { outcomesOf } from './row-outcome.ts'
import { listParameter } from './rule-parameter.ts'

type Numbers = readonly (Decimal | null)[]

function numbersOf(record: ReceivedRecord | null, fields: readonly string[]): Numbers {
  return fields.map((field) => (record ? (reportedNumber(record, field)?.value ?? null) : null))
}

const isNothing = (number: Decimal | null | undefined) => !number || number.isZero()

/** Nothing where nothing was, and everything else within a third: what a year does to a number. At least two numbers. */
function isLike(now: Numbers, before: Numbers): boolean {
  const told = now.filter((number) => !isNothing(number)).length
  return (
    told >= 2 &&
    now.every((number, place) => {
      const other = before[place]
      if (!number || !other || number.isZero() || other.isZero()) return isNothing(number) && isNothing(other)
      return number.div(other).gte('0.75') && number.div(other).lte('1.34')
    })
  )
}

/** The first number is thrice that of the year before or more, or a third or less. */
function isUnlike([now]: Numbers, [before]: Numbers): boolean {
  if (!now || !before || now.isZero() || before.isZero()) return false
  const ratio = now.div(before)
  return ratio.gte(3) || ratio.mul(3).lte(1)
}

/**
 * The numbers of a row resemble its own of the year before, not those of the row above or below. The fields' first one is the
 * row's main number.
 */
export const shiftedRow: Evaluation['evaluate'] = (subject: Subject): Outcome[] => {
  const lacking = lackingBefore(subject)
  if (lacking) return lacking
  const fields = listParameter(subject.rule, 'fields')
  const rows = subject.received.records.map((record) => ({
    record,
    now: numbersOf(record, fields),
    before: numbersOf(rowBefore(subject, record), fields),
  }))
  return rows.flatMap(({ record, now, before }, place) => {
    if (before.every((number) => number === null)) return []
    const row = outcomesOf(subject, record)
    const around = [rows[place - 1], rows[place + 1]].flatMap((one) => one ?? [])
    const other = isUnlike(now, before) ? around.find((one) => isLike(now, one.before)) : undefined
    if (!other) return [row.pass(...fields)]
    const source = reportedNumber(record, fields[0] ?? '')
    const right = rows.find((one) => one.record !== record && isLike(one.now, before))
    const suggestion: Finding['suggestion'] =
      source && right
        ? {
            kind: 'shifted-row',
            ref: source.source.ref,
            from: source.value.toFixed(),
            to: (right.now[0] ?? exact(0)).toFixed(),
            why: checkListWords.shiftedWhy(right.record.row),
          }
        : null
    const message = checkListWords.shifted(row.place(...fields), other.record.label, other.record.row)
    return [row.fail(message, fields, suggestion)]
  })
}
