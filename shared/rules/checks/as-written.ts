import type { ReportedNumber } from '../reported-number.ts'

/** A value as a person would write it into the number's cell: in the unit of measure in which that is written. */
export function valueAsWritten({ field }: ReportedNumber, value: ReportedNumber['value']): string {
  return value.div(field.converted?.factor ?? 1).toFixed()
}

/** The number as a person wrote it, times a factor, in the unit of measure in which it was written. */
export function asWritten(number: ReportedNumber, times = '1'): string {
  return valueAsWritten(number, number.value.mul(times))
}
