import type { Decimal } from 'decimal.js'
import type { FieldValue } from '../../model/record.ts'
import { exact } from '../exact.ts'

/** Decimals with which a number was written, in the unit in which it was written. */
export function writtenDecimals(field: FieldValue): number {
  if (field.decimals !== undefined) return field.decimals
  return field.value === null ? 0 : exact(field.value).decimalPlaces()
}

/**
 * By how much a number written with d decimals may differ from what it stands for, through rounding alone: ½ · 10⁻ᵈ,
 * in the catalogue's unit (× the factor of its conversion).
 */
export function roundingError(field: FieldValue, decimals = writtenDecimals(field)): Decimal {
  const half = halfOfLast(decimals)
  return field.converted === undefined ? half : half.mul(field.converted.factor)
}

const halves = new Map<number, Decimal>()

/** ½ · 10⁻ᵈ: numbers are written with the same few counts of decimals over and over. */
function halfOfLast(decimals: number): Decimal {
  const known = halves.get(decimals)
  if (known) return known
  const half = exact(10).pow(-decimals).div(2)
  halves.set(decimals, half)
  return half
}

const none = exact(0)

/** As roundingError, but a whole number in the catalogue's own unit is taken for a count, which is exact. */
export function roundingErrorOfAmount(field: FieldValue): Decimal {
  return field.converted === undefined && writtenDecimals(field) === 0 ? none : roundingError(field)
}
