import type { Decimal } from 'decimal.js'
import { exact } from '../exact.ts'
import { type LinearForm, operandName } from '../formula/linear-form.ts'

/** Σ coefficient · variable + constant, over anything that has a name. */
export interface Sum {
  readonly terms: ReadonlyMap<string, Decimal>
  readonly constant: Decimal
}

export const nothing: Sum = { terms: new Map(), constant: exact(0) }

export function sumOf(form: LinearForm): Sum {
  return {
    terms: new Map(form.terms.map(({ operand, coefficient }) => [operandName(operand), coefficient])),
    constant: form.constant,
  }
}

/** one + factor · other */
export function addScaled(one: Sum, factor: Decimal | number, other: Sum): Sum {
  const terms = new Map(one.terms)
  for (const [name, coefficient] of other.terms)
    terms.set(name, coefficient.mul(factor).add(terms.get(name) ?? 0))
  return { terms, constant: one.constant.add(other.constant.mul(factor)) }
}

export const minus = (one: Sum, other: Sum): Sum => addScaled(one, -1, other)
export const plus = (one: Sum, other: Sum): Sum => addScaled(one, 1, other)
export const negative = (one: Sum): Sum => addScaled(nothing, -1, one)
