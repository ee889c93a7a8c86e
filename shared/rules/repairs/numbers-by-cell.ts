import type { ReceivedList } from '../../model/received.ts'
import type { Source } from '../../model/source.ts'
import { type ReportedNumber, reportedNumber } from '../reported-number.ts'
import { sourceOf } from '../source-of.ts'

/** A name for a cell among those of all returns. */
export function cellKey({ submission, sheet, ref }: Source): string {
  return `${submission}/${sheet}/${ref}`
}

/** The numbers of some lists by the cell they stand in. @param refs addresses of those that are asked for, in any sheet */
export function numbersByCell(
  lists: readonly ReceivedList[],
  refs: ReadonlySet<string>,
): ReadonlyMap<string, ReportedNumber> {
  const numbers = new Map<string, ReportedNumber>()
  for (const { records } of lists) {
    for (const record of records) {
      for (const field in record.fields) {
        const state = record.fields[field]?.state
        if (state !== 'number' && state !== 'zero') continue
        const source = sourceOf(record, field)
        if (!source || !refs.has(source.ref)) continue
        const number = reportedNumber(record, field)
        if (number) numbers.set(cellKey(source), number)
      }
    }
  }
  return numbers
}
