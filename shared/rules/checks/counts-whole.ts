import { targetWords } from '../../locale/zh/check-targets.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import { normaliseMeasure } from '../measure.ts'
import { reportedNumber } from '../reported-number.ts'
import { asWritten } from './as-written.ts'
import type { Evaluation } from './evaluation.ts'
import { answerFields, indicatorRows, measureOf } from './indicator-rows.ts'
import { listParameter } from './rule-parameter.ts'

/** What is counted in whole pieces (the parameter `measures`: 家, 个, 件 …) is reported in whole numbers. */
export const countsWhole: Evaluation['evaluate'] = (subject) => {
  const measures = listParameter(subject.rule, 'measures')
  return indicatorRows(subject).flatMap(({ indicator, record, row }) =>
    answerFields.flatMap((field) => {
      const measure = measureOf(indicator, field)
      const number = reportedNumber(record, field)
      if (measure === null || !measures.includes(normaliseMeasure(measure)) || !number) return []
      if (number.value.isInteger()) return [row.pass(field)]
      const label = figureWords.field[field]
      return [row.fail(targetWords.notWhole(row.place(field), label, asWritten(number), measure), [field])]
    }),
  )
}
