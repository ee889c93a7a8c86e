import { checkListWords } from '../../locale/zh/check-lists.ts'
import type { Evaluation } from './evaluation.ts'
import { outcomesOf } from './row-outcome.ts'

/** Every named thing says which indicator of the plan counts it. */
export const itemIndicatorKnown: Evaluation['evaluate'] = (subject) =>
  subject.received.records.map((record) => {
    const row = outcomesOf(subject, record)
    const { state, value, raw } = record.fields.indicator ?? { state: 'blank', value: null }
    if (subject.index.indicatorByKey(value)) return row.pass('indicator')
    const said = state === 'blank' ? '' : (raw ?? value ?? '')
    // Where nothing says it, the row is shown by its name.
    const fields = ['indicator', 'name']
    return row.fail(checkListWords.itemOfNoIndicator(row.place(...fields), said), fields)
  })
