import type { Finding } from '../../contract/checks.ts'
import { targetWords } from '../../locale/zh/check-targets.ts'
import type { Indicator } from '../../model/catalogue.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { normaliseMeasure } from '../measure.ts'
import { type ReportedNumber, reportedNumber } from '../reported-number.ts'
import { asWritten } from './as-written.ts'
import type { Evaluation } from './evaluation.ts'
import { indicatorRows } from './indicator-rows.ts'
import { compareRatio } from './ratio-tolerance.ts'
import { roundingErrorOfAmount } from './rounding-error.ts'
import { listParameter } from './rule-parameter.ts'

const cells = ['numerator', 'denominator', 'value'] as const

/** The two parts may have changed places: the reported rate says so where it agrees with them the other way round. */
function swapped(
  indicator: Indicator,
  record: ReceivedRecord,
  numerator: ReportedNumber,
  denominator: ReportedNumber,
): Finding['suggestion'] {
  const value = reportedNumber(record, 'value')
  if (!value || numerator.value.isZero()) return null
  const exchanged = {
    value,
    numerator: denominator,
    denominator: numerator,
    multiplier: indicator.multiplier,
  }
  if (!compareRatio(exchanged).isConsistent) return null
  return {
    kind: 'swapped',
    ref: numerator.source.ref,
    from: asWritten(numerator),
    to: asWritten(denominator),
    why: targetWords.swapped(denominator.source.ref, asWritten(numerator)),
  }
}

/**
 * The numerator of a share is no more than its denominator. The parameter `measures` holds the units in which whole things
 * are counted; `counted` says whether the rule is about those, which can never exceed their total, or about all others,
 * which can (stocks of earlier years are used up, packaging of last year is recovered).
 */
export const partWithinWhole: Evaluation['evaluate'] = (subject) => {
  const measures = listParameter(subject.rule, 'measures')
  const aboutCounts = subject.rule.parameters.counted === true
  return indicatorRows(subject).flatMap(({ indicator, record, row }) => {
    const measure = indicator.denominator?.unit
    if (measure === undefined || indicator.unit !== '%' || indicator.better === 'neither') return []
    if (measures.includes(normaliseMeasure(measure)) !== aboutCounts) return []
    const numerator = reportedNumber(record, 'numerator')
    const denominator = reportedNumber(record, 'denominator')
    if (!numerator || !denominator) return []
    const tolerance = roundingErrorOfAmount(numerator.field).add(roundingErrorOfAmount(denominator.field))
    if (numerator.value.sub(denominator.value).lte(tolerance)) return [row.pass(...cells)]
    const [above, below] = [numerator.value.toFixed(), denominator.value.toFixed()]
    const message = targetWords.partAboveWhole(row.place(...cells), above, below)
    return [row.fail(message, cells, swapped(indicator, record, numerator, denominator))]
  })
}
