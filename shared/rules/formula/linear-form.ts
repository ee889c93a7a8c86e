import type { ASTNode } from '@marcbachmann/cel-js'
import type { Decimal } from 'decimal.js'
import { exact } from '../exact.ts'
import type { Expression } from './compile-expression.ts'
import { type Operand, operandCalls } from './operands.ts'

export interface LinearTerm {
  readonly operand: Operand
  /** Never 0. */
  readonly coefficient: Decimal
}

/** Σ coefficient · operand + constant. */
export interface LinearForm {
  /** Each operand once, in the order of the text. */
  readonly terms: readonly LinearTerm[]
  readonly constant: Decimal
}

/** Names an operand: two operands with the same name ask the data for the same thing. */
export function operandName(operand: Operand): string {
  return JSON.stringify(operand)
}

/** The terms of both forms, those that cancel out left out. */
export function addForms(one: LinearForm, other: LinearForm): LinearForm {
  const terms = new Map(one.terms.map((term) => [operandName(term.operand), term]))
  for (const term of other.terms) {
    const name = operandName(term.operand)
    const coefficient = term.coefficient.add(terms.get(name)?.coefficient ?? 0)
    terms.set(name, { operand: term.operand, coefficient })
  }
  return {
    terms: [...terms.values()].filter(({ coefficient }) => !coefficient.isZero()),
    constant: one.constant.add(other.constant),
  }
}

export function scaleForm({ terms, constant }: LinearForm, factor: Decimal): LinearForm {
  return {
    terms: factor.isZero()
      ? []
      : terms.map(({ operand, coefficient }) => ({ operand, coefficient: coefficient.mul(factor) })),
    constant: constant.mul(factor),
  }
}

/** A constant of the language: whole numbers divide as whole numbers there, the rest as its own floating numbers. */
type Constant = bigint | number

type Part = Constant | LinearForm

const isForm = (part: Part): part is LinearForm => typeof part === 'object'

const formOf = (part: Part): LinearForm =>
  isForm(part) ? part : { terms: [], constant: exact(String(part)) }

/** What the language makes of two constants; null where it refuses. */
function ofConstants(sign: string, one: Constant, other: Constant): Constant | null {
  // The type check lets only constants of the same kind meet.
  const [x, y] = [one, other] as [number, number]
  switch (sign) {
    case '+':
      return x + y
    case '-':
      return x - y
    case '*':
      return x * y
    default:
      return Number(y) === 0 ? null : x / y
  }
}

function combine(sign: string, one: Part, other: Part): Part | null {
  if (!isForm(one) && !isForm(other)) return ofConstants(sign, one, other)
  const [left, right] = [formOf(one), formOf(other)]
  switch (sign) {
    case '+':
      return addForms(left, right)
    case '-':
      return addForms(left, scaleForm(right, exact(-1)))
    case '*':
      if (right.terms.length === 0) return scaleForm(left, right.constant)
      return left.terms.length === 0 ? scaleForm(right, left.constant) : null
    default: {
      if (right.terms.length > 0 || right.constant.isZero()) return null
      const factor = exact(1).div(right.constant)
      // A third is no decimal: a form that only comes near would decide wrongly.
      return factor.mul(right.constant).eq(1) ? scaleForm(left, factor) : null
    }
  }
}

function partOf(node: ASTNode): Part | null {
  switch (node.op) {
    case 'value':
      return typeof node.args === 'bigint' || typeof node.args === 'number' ? node.args : null
    case 'id':
      return {
        terms: [{ operand: { kind: 'field', field: node.args }, coefficient: exact(1) }],
        constant: exact(0),
      }
    case 'call': {
      const [name, args] = node.args
      const call = operandCalls[name]
      if (!call) return null
      const operand = call.operand(args.map((argument) => (argument.op === 'value' ? argument.args : '')))
      return { terms: [{ operand, coefficient: exact(1) }], constant: exact(0) }
    }
    case '-_': {
      const part = partOf(node.args)
      if (part === null) return null
      return isForm(part) ? scaleForm(part, exact(-1)) : -part
    }
    case '+':
    case '-':
    case '*':
    case '/': {
      const [left, right] = node.args.map(partOf)
      return left == null || right == null ? null : combine(node.op, left, right)
    }
    default:
      return null
  }
}

/**
 * An expression as Σ coefficient · operand + constant, with the same value for all values of its operands.
 * @returns null where it is not linear, or where a coefficient is no finite decimal (`generated / 3`)
 */
export function linearForm(expression: Pick<Expression, 'ast' | 'type'>): LinearForm | null {
  if (expression.type !== 'Amount') return null
  const part = partOf(expression.ast)
  return part === null ? null : formOf(part)
}
