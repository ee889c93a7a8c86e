import type { WrittenDate } from '../../model/written-date.ts'
import { twoDigits } from '../two-digits.ts'

/** Days of a month of the Gregorian calendar. */
function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The last day that a date as written takes in (of 2023年6月: 2023-06-30); null for what goes on. */
export function lastDayOf(date: WrittenDate): string | null {
  if (date.kind === 'continuing') return null
  if (date.kind === 'span') return lastDayOf(date.to)
  const { year, month = 12 } = date
  return `${year}-${twoDigits(month)}-${twoDigits(date.day ?? daysOf(year, month))}`
}

/** The first day that a date as written takes in; null for what goes on. */
export function firstDayOf(date: WrittenDate): string | null {
  if (date.kind === 'continuing') return null
  if (date.kind === 'span') return firstDayOf(date.from)
  return `${date.year}-${twoDigits(date.month ?? 1)}-${twoDigits(date.day ?? 1)}`
}
