import { Environment } from '@marcbachmann/cel-js'
import type { Form } from '../../model/catalogue.ts'
import { Amount, add, divide, multiply, negate, subtract } from './amount.ts'
import { operandCalls } from './operands.ts'

/** An expression has at most so many operands, and is at most so deep: what a person writes, not what a program floods. */
export const operandLimit = 24

const limits = { maxAstNodes: 300, maxDepth: 30, maxListElements: 60, maxMapEntries: 0, maxCallArguments: 3 }

const arithmetic = { '+': add, '-': subtract, '*': multiply, '/': divide }

const comparisons = {
  '<': (difference: number) => difference < 0,
  '<=': (difference: number) => difference <= 0,
  '>': (difference: number) => difference > 0,
  '>=': (difference: number) => difference >= 0,
}

/** A constant of the language as an amount: exact as written. */
export const amountOf = (value: Amount | bigint | number): Amount =>
  value instanceof Amount ? value : new Amount(String(value))

/** Amounts with amounts and with constants; constants among themselves are the language's own matter. */
const pairs = [
  ['Amount', 'Amount'],
  ['Amount', 'int'],
  ['int', 'Amount'],
  ['Amount', 'double'],
  ['double', 'Amount'],
] as const

function teachAmounts(environment: Environment): Environment {
  environment.registerType('Amount', { ctor: Amount, fields: {} })
  for (const [left, right] of pairs) {
    for (const [sign, operate] of Object.entries(arithmetic)) {
      environment.registerOperator(
        `${left} ${sign} ${right}: Amount`,
        (x: Amount | bigint | number, y: Amount | bigint | number) => operate(amountOf(x), amountOf(y)),
      )
    }
    for (const [sign, holds] of Object.entries(comparisons)) {
      environment.registerOperator(
        `${left} ${sign} ${right}`,
        (x: Amount | bigint | number, y: Amount | bigint | number) =>
          holds(amountOf(x).value.cmp(amountOf(y).value)),
      )
    }
  }
  environment.registerOperator('-Amount', negate)
  return environment
}

/** What holds a number in a form; everything else is text. */
export function holdsNumber(field: Form['fields'][number]): boolean {
  return field.content === 'number' || field.content === 'value'
}

const languages = new WeakMap<Form, Environment>()

/**
 * The language in which rules about a list are written: CEL, with the list's fields as variables (numbers as `Amount`,
 * exact and with their rounding; the rest as text), the row's `key` and `part`, and functions for what stands elsewhere.
 */
export function languageOf(form: Form): Environment {
  const known = languages.get(form)
  if (known) return known
  const environment = teachAmounts(new Environment({ limits }))
  for (const field of form.fields)
    environment.registerVariable(field.field, holdsNumber(field) ? 'Amount' : 'string')
  environment.registerVariable('key', 'string').registerVariable('part', 'string')
  for (const { signature } of Object.values(operandCalls))
    environment.registerFunction(signature, () => new Amount(0))
  for (let index = 0; index < operandLimit; index += 1) environment.registerVariable(`_${index}`, 'Amount')
  languages.set(form, environment)
  return environment
}
