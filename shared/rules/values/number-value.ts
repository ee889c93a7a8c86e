import type { FieldValue, ValueNote } from '../../model/record.ts'
import { decimalText, exact } from '../exact.ts'
import { conversionFactor } from '../measure.ts'
import { inUnit } from './in-unit.ts'
import { note } from './note.ts'
import type { ValueContext } from './value-context.ts'

/** A number that a cell holds, before conversion. */
export interface FoundNumber {
  readonly digits: string
  /** Unit that the cell itself states; null where only its surroundings do. */
  readonly unit: string | null
  readonly decimals: number
  readonly raw: string
  readonly notes: readonly ValueNote[]
}

/**
 * A number from 0 to 1 under % may be a fraction (0.985 for 98.5%) or really so small: only who wrote it knows. 1 may be
 * 1% or all of it.
 */
function percentDoubt(digits: string): ValueNote | null {
  if (!/^-?(?:0|1$)/.test(digits)) return null
  const value = exact(digits)
  if (value.isZero() || value.abs().gt(1)) return null
  const to = `${decimalText(value.mul(100))}%`
  return note(value.abs().eq(1) ? 'percent-one' : 'percent-fraction', undefined, to)
}

function unitNotes(own: string | null, context: ValueContext): ValueNote[] {
  const { unit, writtenUnit, overriddenUnit } = context
  if (own === null) {
    if (writtenUnit === null || overriddenUnit === null || overriddenUnit === undefined) return []
    return [note('unit-overrides-sheet', { nearer: writtenUnit, wider: overriddenUnit })]
  }
  // A column headed % holds rows in pieces and tonnes as well; only 吨 against 万吨 is a contradiction.
  const factor = writtenUnit === null ? null : conversionFactor(own, writtenUnit)
  if (writtenUnit !== null && factor !== null && factor !== '1')
    return [note('unit-disagrees', { own, column: writtenUnit })]
  return own === '%' && unit === '%' ? [] : [note('unit-from-cell', { unit: own })]
}

const zero = /^-?0+(?:\.0+)?$/

/** A number that is in the field's unit already and about which there is nothing to say: most of a register. */
function plainNumber(
  { digits, raw, decimals, unit: own, notes }: FoundNumber,
  context: ValueContext,
): FieldValue | null {
  const { unit, writtenUnit, overriddenUnit } = context
  if (own !== null || notes.length > 0 || digits !== raw || unit === '%') return null
  if ((writtenUnit !== null && writtenUnit !== unit) || overriddenUnit) return null
  const state = zero.test(digits) ? 'zero' : 'number'
  return unit === null ? { state, value: digits, decimals } : { state, value: digits, unit, decimals }
}

/** The value of a cell that holds a number: in the catalogue's unit, with everything there is to say about it. */
export function numberValue(found: FoundNumber, context: ValueContext): FieldValue {
  const { digits, raw, decimals } = found
  const plain = plainNumber(found, context)
  if (plain) return plain
  const { value, unit, converted, foreignUnit } = inUnit(digits, found.unit, context)
  const isPercent = context.unit === '%' && found.unit === null
  const doubt = isPercent && (context.writtenUnit ?? '%') === '%' ? percentDoubt(digits) : null
  const notes = [...found.notes, ...unitNotes(found.unit, context), ...(doubt ? [doubt] : [])]
  return {
    state: zero.test(value) ? 'zero' : 'number',
    value,
    ...(value === raw ? {} : { raw }),
    ...(unit === null ? {} : { unit }),
    ...(converted === null ? {} : { converted }),
    ...(foreignUnit === null ? {} : { foreignUnit }),
    decimals,
    ...(notes.length === 0 ? {} : { notes }),
  }
}
