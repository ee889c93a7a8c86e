import { targetWords } from '../../locale/zh/check-targets.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import { reportedNumber } from '../reported-number.ts'
import { asWritten } from './as-written.ts'
import type { Evaluation } from './evaluation.ts'
import { answerFields, indicatorRows } from './indicator-rows.ts'
import { listParameter } from './rule-parameter.ts'

/** Nothing that is counted or measured is less than nothing; only the kinds of the parameter `except` compare two amounts. */
export const notNegative: Evaluation['evaluate'] = (subject) => {
  const except = listParameter(subject.rule, 'except')
  return indicatorRows(subject).flatMap(({ indicator, record, row }) =>
    answerFields.flatMap((field) => {
      const number = reportedNumber(record, field)
      if (!number || (except.includes(indicator.kind) && field !== 'denominator')) return []
      if (!number.value.isNegative() || number.value.isZero()) return [row.pass(field)]
      const message = targetWords.negative(row.place(field), figureWords.field[field], asWritten(number))
      return [
        row.fail(message, [field], {
          kind: 'sign',
          ref: number.source.ref,
          from: asWritten(number),
          to: asWritten(number, '-1'),
          why: targetWords.withoutSign,
        }),
      ]
    }),
  )
}
