import { decimalText, exact } from '../exact.ts'
import { conversionFactor } from '../measure.ts'
import type { ValueContext } from './value-context.ts'

/** A number brought to the catalogue's unit, or not. */
export interface InUnit {
  readonly value: string
  readonly unit: string | null
  readonly converted: { readonly from: string; readonly factor: string } | null
  readonly foreignUnit: string | null
}

/**
 * Brings a number to the catalogue's unit. The unit in the cell goes before what the surroundings state; a unit that does
 * not convert stays beside the number.
 */
export function inUnit(digits: string, own: string | null, context: ValueContext): InUnit {
  const { unit } = context
  const written = own ?? context.writtenUnit
  if (written === null || written === unit) return { value: digits, unit, converted: null, foreignUnit: null }
  if (unit === null) return { value: digits, unit: own, converted: null, foreignUnit: null }
  const factor = conversionFactor(written, unit)
  if (factor === null) return { value: digits, unit, converted: null, foreignUnit: written }
  if (factor === '1') return { value: digits, unit, converted: null, foreignUnit: null }
  return {
    value: decimalText(exact(digits).mul(factor)),
    unit,
    converted: { from: written, factor },
    foreignUnit: null,
  }
}
