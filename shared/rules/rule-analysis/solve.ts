import type { Decimal } from 'decimal.js'
import { exact } from '../exact.ts'
import { type Constraint, combined } from './constraint.ts'

/** A whole number over another one. */
interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

/** Elimination may multiply what it works on; rules that people write stay far below. */
const constraintLimit = 800

export type Solution =
  | { readonly state: 'none' }
  /** Values that fulfil everything: each of the variables. */
  | { readonly state: 'some'; readonly values: ReadonlyMap<string, Decimal> }
  | { readonly state: 'too-large' }

function holdsWithout({ constant, sign }: Constraint): boolean {
  if (sign === '=') return constant === 0n
  return sign === '<' ? constant < 0n : constant <= 0n
}

const nameOf = ({ coefficients, constant, sign }: Constraint) =>
  `${[...coefficients]
    .map(([name, value]) => `${name}*${value}`)
    .sort()
    .join('+')}|${constant}${sign}`

/** Each once; null where one of them can never hold. */
function worthKeeping(constraints: readonly Constraint[]): readonly Constraint[] | null {
  const kept = new Map<string, Constraint>()
  for (const one of constraints) {
    if (one.coefficients.size > 0) kept.set(nameOf(one), one)
    else if (!holdsWithout(one)) return null
  }
  return [...kept.values()]
}

interface Step {
  readonly name: string
  /** The constraints that speak of the variable, by later ones. */
  readonly about: readonly Constraint[]
}

/** What is left of the constraints without a variable: Fourier–Motzkin, an equation first where there is one. */
function eliminated(name: string, about: readonly Constraint[]): readonly Constraint[] {
  const coefficient = (one: Constraint) => one.coefficients.get(name) ?? 0n
  const equation = about.find((one) => one.sign === '=')
  if (equation) {
    const pivot = coefficient(equation)
    return about
      .filter((one) => one !== equation)
      .map((one) =>
        pivot > 0n
          ? combined(one, pivot, equation, -coefficient(one))
          : combined(one, -pivot, equation, coefficient(one)),
      )
  }
  const upper = about.filter((one) => coefficient(one) > 0n)
  const lower = about.filter((one) => coefficient(one) < 0n)
  return upper.flatMap((one) =>
    lower.map((other) => combined(one, -coefficient(other), other, coefficient(one))),
  )
}

/** The variable whose elimination leaves least. */
function nextVariable(constraints: readonly Constraint[]): string | null {
  const counts = new Map<string, { upper: number; lower: number; equations: number }>()
  for (const one of constraints) {
    for (const [name, value] of one.coefficients) {
      const count = counts.get(name) ?? { upper: 0, lower: 0, equations: 0 }
      if (one.sign === '=') count.equations += 1
      else if (value > 0n) count.upper += 1
      else count.lower += 1
      counts.set(name, count)
    }
  }
  const cost = ({ upper, lower, equations }: { upper: number; lower: number; equations: number }) =>
    equations > 0 ? -1 : upper * lower - upper - lower
  const [best] = [...counts].sort(([, one], [, other]) => cost(one) - cost(other))
  return best?.[0] ?? null
}

const decimalOf = ({ over, under }: Fraction): Decimal => exact(over.toString()).div(under.toString())

const less = (one: Fraction, other: Fraction) => one.over * other.under < other.over * one.under

function floorOf({ over, under }: Fraction): bigint {
  const whole = over / under
  return over < 0n && whole * under !== over ? whole - 1n : whole
}

/** A plain number between two bounds, either of which may be missing: 0 if it can be, else a whole number. */
function between(
  low: (Fraction & { open: boolean }) | null,
  high: (Fraction & { open: boolean }) | null,
): Fraction {
  const fits = (one: Fraction) =>
    (low === null || less(low, one) || (!low.open && !less(one, low))) &&
    (high === null || less(one, high) || (!high.open && !less(high, one)))
  const whole = (over: bigint): Fraction => ({ over, under: 1n })
  const candidates = [
    whole(0n),
    ...(low ? [whole(floorOf(low)), whole(floorOf(low) + 1n)] : []),
    ...(high ? [whole(floorOf(high)), whole(floorOf(high) - 1n)] : []),
    ...(low && high
      ? [{ over: low.over * high.under + high.over * low.under, under: 2n * low.under * high.under }]
      : []),
  ]
  return candidates.find(fits) ?? whole(0n)
}

/** Gives the variables values, the last eliminated first. */
function valuesOf(steps: readonly Step[]): ReadonlyMap<string, Decimal> {
  const known = new Map<string, Fraction>()
  for (const { name, about } of steps.toReversed()) {
    let low: (Fraction & { open: boolean }) | null = null
    let high: (Fraction & { open: boolean }) | null = null
    let fixed: Fraction | null = null
    for (const one of about) {
      let rest: Fraction = { over: one.constant, under: 1n }
      for (const [other, factor] of one.coefficients) {
        if (other === name) continue
        const value = known.get(other) ?? { over: 0n, under: 1n }
        known.set(other, value)
        rest = {
          over: rest.over * value.under + factor * value.over * rest.under,
          under: rest.under * value.under,
        }
      }
      const coefficient = one.coefficients.get(name) ?? 1n
      const positive = coefficient > 0n
      const bound = {
        over: positive ? -rest.over : rest.over,
        under: rest.under * (positive ? coefficient : -coefficient),
        open: one.sign === '<',
      }
      if (one.sign === '=') fixed = bound
      else if (positive) {
        if (!high || less(bound, high) || (bound.open && !less(high, bound))) high = bound
      } else if (!low || less(low, bound) || (bound.open && !less(bound, low))) low = bound
    }
    known.set(name, fixed ?? between(low, high))
  }
  return new Map([...known].map(([name, value]) => [name, decimalOf(value)]))
}

/**
 * Values that fulfil all constraints, or that there are none: exact, over the rational numbers, by Fourier–Motzkin
 * elimination.
 */
export function solve(constraints: readonly Constraint[]): Solution {
  const steps: Step[] = []
  let left = worthKeeping(constraints)
  while (left && left.length > 0) {
    const name = nextVariable(left)
    if (name === null) break
    const about = left.filter((one) => one.coefficients.has(name))
    const rest = left.filter((one) => !one.coefficients.has(name))
    steps.push({ name, about })
    left = worthKeeping([...rest, ...eliminated(name, about)])
    if (left && left.length > constraintLimit) return { state: 'too-large' }
  }
  return left === null ? { state: 'none' } : { state: 'some', values: valuesOf(steps) }
}
