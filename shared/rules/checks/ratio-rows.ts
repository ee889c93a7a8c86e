import type { Indicator } from '../../model/catalogue.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { isExpectedReporter } from '../expected-reporter.ts'
import { saysNotApplicable } from '../says-not-applicable.ts'
import type { Subject } from './evaluation.ts'

const fields = ['value', 'numerator', 'denominator'] as const

/**
 * The rows in which a unit has to report a ratio: those of the indicators it reports that have a denominator, and of a
 * composite one the row of each class. A row that says 不适用 has no ratio.
 */
export function ratioRows({
  unit,
  received,
  index,
}: Subject): { indicator: Indicator; record: ReceivedRecord }[] {
  return received.records.flatMap((record) => {
    const indicator = index.indicatorByKey(record.key)
    if (!indicator || indicator.denominator === null || !isExpectedReporter(indicator, unit)) return []
    if (indicator.parts.length > 0 !== (record.part !== null)) return []
    return saysNotApplicable(record, fields) ? [] : [{ indicator, record }]
  })
}
