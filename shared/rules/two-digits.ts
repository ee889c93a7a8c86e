/** A month, day or hour as dates and times write it: 7 as 07. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
