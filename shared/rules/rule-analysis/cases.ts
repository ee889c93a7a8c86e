import type { Decimal } from 'decimal.js'
import type { Constraint } from './constraint.ts'
import { solve } from './solve.ts'

/** One thing that is true in a case. */
export type Literal =
  | { readonly kind: 'number'; readonly constraint: Constraint }
  /** A text operand is, or is not, one of these. */
  | {
      readonly kind: 'text'
      readonly name: string
      readonly among: boolean
      readonly texts: readonly string[]
    }
  /** A condition that nothing is known of but its words. */
  | { readonly kind: 'opaque'; readonly words: string; readonly holds: boolean }

/** Everything that is true in a case; and several cases, one of which is true. */
export type Case = readonly Literal[]
export type Cases = readonly Case[]

export const always: Cases = [[]]
export const never: Cases = []

/** More cases than this, and the question is left undecided. */
const caseLimit = 400

/** Both are true; null where there are too many cases. */
export function both(one: Cases | null, other: Cases | null): Cases | null {
  if (!one || !other || one.length * other.length > caseLimit) return null
  return one.flatMap((first) => other.map((second) => [...first, ...second]))
}

export function either(one: Cases | null, other: Cases | null): Cases | null {
  return one && other ? [...one, ...other] : null
}

/** What there is of values that fit a case. */
export type Possibility =
  | { readonly state: 'impossible' }
  | {
      readonly state: 'possible'
      readonly values: ReadonlyMap<string, Decimal>
      /** Operand → a text it may be; null: any that is not excluded. */
      readonly texts: ReadonlyMap<string, string | null>
    }
  | { readonly state: 'undecided' }

/** What each text operand may be; null where one can be nothing. */
function textsOf(literals: Case): ReadonlyMap<string, string | null> | null {
  const allowed = new Map<string, string[]>()
  const texts = literals.flatMap((literal) => (literal.kind === 'text' ? [literal] : []))
  for (const { name, among, texts: given } of texts) {
    if (!among) continue
    const before = allowed.get(name)
    allowed.set(name, before ? before.filter((text) => given.includes(text)) : [...given])
  }
  const found = new Map<string, string | null>()
  for (const { name } of texts) {
    const excluded = texts.flatMap((one) => (one.name === name && !one.among ? one.texts : []))
    const left = allowed.get(name)?.filter((text) => !excluded.includes(text))
    if (left?.length === 0) return null
    found.set(name, left?.[0] ?? null)
  }
  return found
}

function possibilityOf(literals: Case): Possibility {
  const texts = textsOf(literals)
  if (!texts) return { state: 'impossible' }
  const opaque = new Map<string, boolean>()
  for (const literal of literals) {
    if (literal.kind !== 'opaque') continue
    if (opaque.get(literal.words) === !literal.holds) return { state: 'impossible' }
    opaque.set(literal.words, literal.holds)
  }
  const solution = solve(
    literals.flatMap((literal) => (literal.kind === 'number' ? [literal.constraint] : [])),
  )
  if (solution.state === 'none') return { state: 'impossible' }
  if (solution.state === 'too-large' || opaque.size > 0) return { state: 'undecided' }
  return { state: 'possible', values: solution.values, texts }
}

/** Whether any of the cases can come true; `impossible` and `possible` are certain. */
export function possible(cases: Cases | null): Possibility {
  if (!cases) return { state: 'undecided' }
  let undecided = false
  for (const one of cases) {
    const found = possibilityOf(one)
    if (found.state === 'possible') return found
    undecided ||= found.state === 'undecided'
  }
  return { state: undecided ? 'undecided' : 'impossible' }
}
