import { checkListWords } from '../../locale/zh/check-lists.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { fieldLabel } from '../formula/describe-expression.ts'
import { type ReportedNumber, reportedNumber } from '../reported-number.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { lackingBefore, rowBefore } from './row-before.ts'
import { outcomesOf } from './row-outcome.ts'
import { listParameter } from './rule-parameter.ts'
import { isAnotherScale, withoutSlip } from './unit-slip.ts'

/** Seven times as much is another order of magnitude: the least that a point in the wrong place leaves after a usual year. */
const most = 7

interface Pair {
  readonly field: string
  readonly now: ReportedNumber
  readonly before: ReportedNumber
}

function checkRow(subject: Subject, record: ReceivedRecord): Outcome[] {
  const { rule, index } = subject
  const last = rowBefore(subject, record)
  if (!last) return []
  const label = (field: string) => fieldLabel(index.catalogue, record.list, field)
  const pairs = listParameter(rule, 'fields').flatMap((field): Pair[] => {
    const [now, before] = [reportedNumber(record, field), reportedNumber(last, field)]
    if (!now || !before || now.value.lte(0) || before.value.lte(0)) return []
    return [{ field, now, before }]
  })
  if (pairs.length === 0) return []
  const row = outcomesOf(subject, record)
  const wrong = pairs.filter(({ now, before }) => isAnotherScale(now.value, before.value, most))
  const [first] = wrong
  if (!first) return [row.pass(...pairs.map(({ field }) => field))]
  const message = checkListWords.scale(
    row.place(...wrong.map(({ field }) => field)),
    wrong.map(({ field, now, before }) =>
      checkListWords.scaleNumber(
        label(field),
        now.value.toFixed(),
        before.value.toFixed(),
        now.value.div(before.value).toSignificantDigits(3).toFixed(),
      ),
    ),
  )
  const why = (times: string) => checkListWords.scaleFactor(label(first.field), times)
  const cells = wrong.flatMap(({ now, before }) => [now.source, before.source])
  return [row.failAt(message, cells, withoutSlip(first.now, first.before.value, why))]
}

/**
 * The numbers in the rule's fields are of the order of magnitude that they had a year before: slips of the point and of the unit
 * of measure announce themselves as a ratio near 10, 1000 or 10,000.
 */
export const scaleBefore: Evaluation['evaluate'] = (subject) =>
  lackingBefore(subject) ?? subject.received.records.flatMap((record) => checkRow(subject, record))
