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
  return exact(10)
    .pow(-decimals)
    .div(2)
    .mul(field.converted?.factor ?? 1)
}

/** As roundingError, but a whole number in the catalogue's own unit is taken for a count, which is exact. */
export function roundingErrorOfAmount(field: FieldValue): Decimal {
  return writtenDecimals(field) === 0 && field.converted === undefined ? exact(0) : roundingError(field)
}
