import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from '../../../../shared/rules/exact.ts'
import { Amount } from '../../../../shared/rules/formula/amount.ts'
import { compileExpression, type Expression } from '../../../../shared/rules/formula/compile-expression.ts'
import { linearForm, operandName } from '../../../../shared/rules/formula/linear-form.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const wastes = seedCatalogue.forms.find((form) => form.list === 'wastes')

function expressionOf(text: string): Expression {
  const compiled = wastes && compileExpression(text, wastes)
  if (!compiled || 'fault' in compiled) throw new Error(`${text}: ${JSON.stringify(compiled)}`)
  return compiled.expression
}

function shown(text: string): string | null {
  const form = linearForm(expressionOf(text))
  if (!form) return null
  const terms = form.terms.map(({ operand, coefficient }) => {
    const name = operand.kind === 'field' ? operand.field : operandName(operand)
    return `${coefficient.toFixed()} ${name}`
  })
  return [...terms, form.constant.toFixed()].join(' + ')
}

describe('an expression as a linear form', () => {
  it.each([
    ['generated', '1 generated + 0'],
    ['7', '7'],
    ['-(generated - 2)', '-1 generated + 2'],
    ['generated - utilised + 2 * (stored - generated) / 4', '0.5 generated + -1 utilised + 0.5 stored + 0'],
    ['generated + stored - generated', '1 stored + 0'],
    ['0.1 * generated', '0.1 generated + 0'],
    ['generated * 0', '0'],
    ['1 / 2 * generated', '0'],
    ['generated * 1 / 2', '0.5 generated + 0'],
    ['before("generated") * 2', '2 {"kind":"before","field":"generated"} + 0'],
    ['total("projects", "yearDone") - 1', '1 {"kind":"total","list":"projects","field":"yearDone"} + -1'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it.each([
    'generated * utilised',
    'generated / utilised',
    '1 / generated',
    'generated / 3',
    'generated / 0',
    'generated > 0 ? generated : utilised',
    'generated > 1',
  ])('%s is none', (text) => {
    expect(shown(text)).toBeNull()
  })

  const fields = ['generated', 'utilised', 'stored', 'disposed']
  const sumOf = fc.letrec((tie) => ({
    sum: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(...fields),
      fc.integer({ min: 0, max: 50 }).map(String),
      fc
        .tuple(tie('sum'), fc.constantFrom('+', '-'), tie('sum'))
        .map(([x, sign, y]) => `(${x} ${sign} ${y})`),
      fc
        .tuple(fc.constantFrom('2', '0.25', '10000'), tie('sum'))
        .map(([x, y]) => `(${x} * (${y} + generated))`),
      tie('sum').map((x) => `(-(${x}))`),
      tie('sum').map((x) => `((${x} + stored) / 8)`),
    ),
  })).sum as fc.Arbitrary<string>

  it('has the value of the expression, whatever the operands hold', () => {
    fc.assert(
      fc.property(
        sumOf,
        fc.array(fc.integer({ min: -9999, max: 9999 }), { minLength: 4, maxLength: 4 }),
        (text, cents) => {
          const expression = expressionOf(text)
          const form = linearForm(expression)
          if (!form) throw new Error(`not linear: ${text}`)
          const amountOf = (field: string) => exact(cents[fields.indexOf(field)] ?? 0).div(100)
          const values = expression.operands.map(
            (operand) => new Amount(amountOf('field' in operand ? operand.field : '')),
          )
          const expected = (expression.evaluate(values) as Amount).value
          const sum = form.terms.reduce(
            (total, { operand, coefficient }) =>
              total.add(coefficient.mul(amountOf('field' in operand ? operand.field : ''))),
            form.constant,
          )
          expect(sum.toFixed()).toBe(expected.toFixed())
        },
      ),
    )
  })
})
