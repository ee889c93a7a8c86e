import type { Decimal } from 'decimal.js'
import { exact } from '../exact.ts'
import type { Sum } from './sum.ts'

export type ConstraintSign = '=' | '<=' | '<'

/** Σ coefficient · variable + constant related to 0, in whole numbers without a common divisor: exact at any size. */
export interface Constraint {
  readonly coefficients: ReadonlyMap<string, bigint>
  readonly constant: bigint
  readonly sign: ConstraintSign
}

const size = (value: bigint) => (value < 0n ? -value : value)

function commonDivisor(one: bigint, other: bigint): bigint {
  let [x, y] = [size(one), size(other)]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** The same constraint in its smallest whole numbers. */
export function reduced(
  coefficients: ReadonlyMap<string, bigint>,
  constant: bigint,
  sign: ConstraintSign,
): Constraint {
  const kept = [...coefficients].filter(([, coefficient]) => coefficient !== 0n)
  const divisor = kept.reduce((common, [, one]) => commonDivisor(common, one), size(constant))
  if (divisor <= 1n) return { coefficients: new Map(kept), constant, sign }
  return {
    coefficients: new Map(kept.map(([name, one]) => [name, one / divisor])),
    constant: constant / divisor,
    sign,
  }
}

/** A sum of exact decimals related to 0. */
export function constraintOf(sum: Sum, sign: ConstraintSign): Constraint {
  const numbers = [...sum.terms.values(), sum.constant]
  const scale = exact(10).pow(Math.max(0, ...numbers.map((one) => one.decimalPlaces())))
  const whole = (one: Decimal) => BigInt(one.mul(scale).toFixed(0))
  return reduced(new Map([...sum.terms].map(([name, one]) => [name, whole(one)])), whole(sum.constant), sign)
}

/** one · x + other · y, where y may only be negative for an equation. */
export function combined(one: Constraint, x: bigint, other: Constraint, y: bigint): Constraint {
  const coefficients = new Map([...one.coefficients].map(([name, value]) => [name, value * x]))
  for (const [name, value] of other.coefficients)
    coefficients.set(name, value * y + (coefficients.get(name) ?? 0n))
  const sign = [one.sign, other.sign].includes('<') ? '<' : [one.sign, other.sign].includes('<=') ? '<=' : '='
  return reduced(coefficients, one.constant * x + other.constant * y, sign)
}
