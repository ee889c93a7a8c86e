// Sums of many figures: integers up to 2^53 are exact and need no object each.

const mostDigits = 15

/** A plain decimal times 10^places as an integer; null where it has more decimals or more digits than fit exactly. */
export function scaledInteger(number: string, places: number): number | null {
  const point = number.indexOf('.')
  const decimals = point < 0 ? 0 : number.length - point - 1
  if (decimals > places || number.length + places - decimals > mostDigits) return null
  const digits = point < 0 ? number : number.slice(0, point) + number.slice(point + 1)
  const value = Number(digits)
  return Number.isSafeInteger(value) ? value * 10 ** (places - decimals) : null
}

/** The plain decimal that an integer times 10^-places is, without needless zeros. */
export function scaledText(value: number, places: number): string {
  const digits = String(Math.abs(value)).padStart(places + 1, '0')
  const point = digits.length - places
  const fraction = digits.slice(point).replace(/0+$/, '')
  return `${value < 0 ? '-' : ''}${digits.slice(0, point)}${fraction === '' ? '' : `.${fraction}`}`
}
