import { checkListWords } from '../../locale/zh/check-lists.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { Indicator } from '../../model/catalogue.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { distinctItems } from '../distinct-items.ts'
import { exact } from '../exact.ts'
import { type ReportedNumber, reportedNumber } from '../reported-number.ts'
import { sourceOf } from '../source-of.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { outcomesOf } from './row-outcome.ts'

/**
 * How many the unit's target list counts: the value of a count, the numerators of the classes of a ratio (建成绿色矿山数). Null where
 * it says no number, or says two.
 */
function countOf({ returns, unit }: Subject, indicator: Indicator): readonly ReportedNumber[] | null {
  const rows = returns.rows(unit.id, 'targets', String(indicator.seq))
  const numbers = rows.flatMap(
    (row) =>
      reportedNumber(row, 'numerator') ?? (indicator.denominator ? [] : (reportedNumber(row, 'value') ?? [])),
  )
  const parts = new Set(rows.map(({ part }) => part))
  return numbers.length === 0 || parts.size < rows.length ? null : numbers
}

/**
 * For each indicator that the unit's list of named things belongs to: as many different things are named as its target list
 * counts.
 */
export const itemsCounted: Evaluation['evaluate'] = (subject) => {
  const { index, received, rule } = subject
  const groups = Map.groupBy(received.records, (record) => record.fields.indicator?.value ?? null)
  return [...groups].flatMap(([key, records]): Outcome[] => {
    const indicator = index.indicatorByKey(key)
    const [first] = records
    if (!indicator || !first) return []
    const row = outcomesOf(subject, first)
    const place = row.place('indicator')
    const named = checkListWords.items(indicator.seq, indicator.name)
    const numbers = countOf(subject, indicator)
    if (!numbers)
      return [row.unverifiable(checkListWords.noCount(place, named, terms.list.targets, rule.name), ['name'])]
    const counted = numbers.reduce((sum, { value }) => sum.add(value), exact(0))
    const distinct = distinctItems(records)
    const nameCell = (record: ReceivedRecord) => sourceOf(record, 'name') ?? []
    const cells = [...numbers.map(({ source }) => source), ...records.flatMap(nameCell)]
    if (counted.eq(distinct.length)) return [row.passAt(cells)]
    const message = checkListWords.otherCount(
      ...([place, named, records.length, distinct.length, terms.list.targets, counted.toFixed()] as const),
    )
    return [row.failAt(message, cells)]
  })
}
