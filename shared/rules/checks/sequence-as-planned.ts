import { targetWords } from '../../locale/zh/check-targets.ts'
import { terms } from '../../locale/zh/terms.ts'
import { reportedNumber } from '../reported-number.ts'
import type { Evaluation } from './evaluation.ts'
import { indicatorRows } from './indicator-rows.ts'
import { listUnverifiable } from './list-unverifiable.ts'

/**
 * Number and name of a row are the same indicator's. A list that mostly has numbers of its own (a unit that leaves out what
 * does not concern it counts through) says nothing about single rows.
 */
export const sequenceAsPlanned: Evaluation['evaluate'] = (subject) => {
  const numbered = indicatorRows(subject).flatMap((one) => {
    const number = one.record.part === null ? reportedNumber(one.record, 'seq') : null
    return number ? [{ ...one, agrees: number.value.eq(one.indicator.seq), number }] : []
  })
  if (numbered.length === 0) return []
  const agreeing = numbered.filter(({ agrees }) => agrees).length
  if (agreeing * 2 < numbered.length)
    return [
      listUnverifiable(targetWords.ownNumbers(subject.unit.name, terms.list.targets, subject.rule.name)),
    ]
  return numbered.map(({ row, agrees, number }) =>
    agrees
      ? row.pass('seq')
      : row.fail(targetWords.otherNumber(row.place('seq', 'name'), number.value.toFixed()), ['seq', 'name']),
  )
}
