import type { Decimal } from 'decimal.js'
import type { Finding } from '../../contract/checks.ts'
import { checkListWords } from '../../locale/zh/check-lists.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { exact } from '../exact.ts'
import { fieldLabel } from '../formula/describe-expression.ts'
import { type ReportedNumber, reportedNumber } from '../reported-number.ts'
import { asWritten } from './as-written.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { lackingBefore, rowBefore } from './row-before.ts'
import { outcomesOf } from './row-outcome.ts'
import { listParameter } from './rule-parameter.ts'

/** Seven times as much is another order of magnitude: the least that a point in the wrong place leaves after a usual year. */
const limit = 7
const slips = ['10', '100', '1000', '10000', '100000000'] as const

/** What the ratio should be divided by to be usual again; null where no slip of the point or the unit explains it. */
export function slipOf(ratio: Decimal): { readonly times: string; readonly divides: boolean } | null {
  for (const times of slips) {
    const of = (value: Decimal) => value.gte('0.6') && value.lte('1.65')
    if (of(ratio.div(times))) return { times, divides: true }
    if (of(ratio.mul(times))) return { times, divides: false }
  }
  return null
}

/** True where a ratio is no usual one. */
export function isAnotherScale(ratio: Decimal, most: Decimal | string | number = limit): boolean {
  return ratio.gte(most) || ratio.mul(most).lte(1)
}

/** The number without the slip, as it would stand in the cell. */
export function withoutSlip(
  number: ReportedNumber,
  ratio: Decimal,
  why: (times: string) => string,
): Finding['suggestion'] {
  const slip = slipOf(ratio)
  if (!slip) return null
  const times = slip.divides ? exact(1).div(slip.times).toFixed() : slip.times
  return {
    ...{ kind: 'unit-factor', ref: number.source.ref, why: why(times) },
    from: asWritten(number),
    to: asWritten(number, times),
  }
}

interface Pair {
  readonly field: string
  readonly now: ReportedNumber
  readonly before: ReportedNumber
  readonly ratio: Decimal
}

function checkRow(subject: Subject, record: ReceivedRecord): Outcome[] {
  const { rule, index } = subject
  const last = rowBefore(subject, record)
  if (!last) return []
  const label = (field: string) => fieldLabel(index.catalogue, record.list, field)
  const pairs = listParameter(rule, 'fields').flatMap((field): Pair[] => {
    const [now, before] = [reportedNumber(record, field), reportedNumber(last, field)]
    if (!now || !before || now.value.lte(0) || before.value.lte(0)) return []
    return [{ field, now, before, ratio: now.value.div(before.value) }]
  })
  if (pairs.length === 0) return []
  const row = outcomesOf(subject, record)
  const wrong = pairs.filter(({ ratio }) => isAnotherScale(ratio))
  const [first] = wrong
  if (!first) return [row.pass(...pairs.map(({ field }) => field))]
  const message = checkListWords.scale(
    row.place(...wrong.map(({ field }) => field)),
    wrong.map(({ field, now, before, ratio }) =>
      checkListWords.scaleNumber(
        label(field),
        now.value.toFixed(),
        before.value.toFixed(),
        ratio.toSignificantDigits(3).toFixed(),
      ),
    ),
  )
  const why = (times: string) => checkListWords.scaleFactor(label(first.field), times)
  const cells = wrong.flatMap(({ now, before }) => [now.source, before.source])
  return [row.failAt(message, cells, withoutSlip(first.now, first.ratio, why))]
}

/**
 * The numbers in the rule's fields are of the order of magnitude that they had a year before: slips of the point and of the unit
 * of measure announce themselves as a ratio near 10, 1000 or 10,000.
 */
export const scaleBefore: Evaluation['evaluate'] = (subject) =>
  lackingBefore(subject) ?? subject.received.records.flatMap((record) => checkRow(subject, record))
