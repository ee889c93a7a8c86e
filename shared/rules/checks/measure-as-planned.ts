import { targetWords } from '../../locale/zh/check-targets.ts'
import { normaliseMeasure } from '../measure.ts'
import type { Evaluation } from './evaluation.ts'
import { indicatorRows } from './indicator-rows.ts'

/** The unit of measure that a row prints is the plan's, not only one that converts to it. Rows that print none pass over. */
export const measureAsPlanned: Evaluation['evaluate'] = (subject) =>
  indicatorRows(subject).flatMap(({ indicator, record, row }) => {
    const written = record.fields.measure?.value ?? ''
    if (written === '' || indicator.unit === null) return []
    if (normaliseMeasure(written) === normaliseMeasure(indicator.unit)) return [row.pass('measure')]
    return [row.fail(targetWords.otherMeasure(row.place('measure'), written, indicator.unit), ['measure'])]
  })
