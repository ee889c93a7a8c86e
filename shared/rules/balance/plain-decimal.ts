// Thousands of figures are added and compared: whole numbers do it in a tenth of the time that objects of decimals need.

/** How many digits a plain decimal has behind its point. */
export function placesOf(value: string): number {
  const point = value.indexOf('.')
  return point < 0 ? 0 : value.length - point - 1
}

/** A plain decimal in whole units of the given place behind the point, of which it has no more. */
export function inUnits(value: string, places: number): bigint {
  const [whole = '', fraction = ''] = value.split('.')
  return BigInt(whole + fraction.padEnd(places, '0'))
}

/** The plain decimal that so many units of the given place are, with all its digits; below zero: tens, hundreds … */
export function unitsText(units: bigint, places: number): string {
  if (places <= 0) return (units * 10n ** BigInt(-places)).toString()
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0')
  return `${units < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** The exact sum of plain decimals, without needless zeros; null where there are none. */
export function sumOfDecimals(values: readonly string[]): string | null {
  if (values.length === 0) return null
  const places = values.reduce((most, value) => Math.max(most, placesOf(value)), 0)
  const sum = unitsText(
    values.reduce((total, value) => total + inUnits(value, places), 0n),
    places,
  )
  return places > 0 ? sum.replace(/\.?0+$/, '') : sum
}

export function isSameDecimal(one: string, other: string): boolean {
  const places = Math.max(placesOf(one), placesOf(other))
  return inUnits(one, places) === inUnits(other, places)
}
