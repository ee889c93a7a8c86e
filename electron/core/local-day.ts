import { twoDigits } from '../../shared/rules/two-digits.ts'

/** The day on the office's own calendar, as YYYY-MM-DD. */
export function localDay(at: Date): string {
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`
}
