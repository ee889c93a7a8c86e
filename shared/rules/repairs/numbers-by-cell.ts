import type { ReceivedList } from '../../model/received.ts'
import type { Source } from '../../model/source.ts'
import { type ReportedNumber, reportedNumber } from '../reported-number.ts'

/** A name for a cell among those of all returns. */
export function cellKey({ submission, sheet, ref }: Source): string {
  return `${submission}/${sheet}/${ref}`
}

/** Every number of some lists by the cell it stands in. */
export function numbersByCell(lists: readonly ReceivedList[]): ReadonlyMap<string, ReportedNumber> {
  const numbers = new Map<string, ReportedNumber>()
  for (const { records } of lists) {
    for (const record of records) {
      for (const [field, { state }] of Object.entries(record.fields)) {
        if (state !== 'number' && state !== 'zero') continue
        const number = reportedNumber(record, field)
        if (number) numbers.set(cellKey(number.source), number)
      }
    }
  }
  return numbers
}
