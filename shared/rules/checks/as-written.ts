import type { ReportedNumber } from '../reported-number.ts'

/** The number as a person wrote it, times a factor, in the unit of measure in which it was written. */
export function asWritten({ value, field }: ReportedNumber, times = '1'): string {
  return value
    .mul(times)
    .div(field.converted?.factor ?? 1)
    .toFixed()
}
