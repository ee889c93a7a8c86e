import type { ASTNode } from '@marcbachmann/cel-js'
import { linearForm, operandName } from '../formula/linear-form.ts'
import { always, both, type Cases, either, type Literal, never } from './cases.ts'
import { constraintOf } from './constraint.ts'
import { minus, sumOf } from './sum.ts'

function opaque(node: ASTNode, holds: boolean): Cases {
  return [[{ kind: 'opaque', words: node.input.slice(node.start, node.end), holds }]]
}

/** The field and the texts of `field == "text"` and `field in ["text", …]`; null for anything else. */
function textTest(node: ASTNode): { name: string; texts: readonly string[] } | null {
  if (node.op !== '==' && node.op !== '!=' && node.op !== 'in') return null
  const [left, right] = node.args
  const [field, given] = left.op === 'id' || node.op === 'in' ? [left, right] : [right, left]
  if (field.op !== 'id') return null
  const nodes = node.op === 'in' ? (given.op === 'list' ? given.args : null) : [given]
  const texts = nodes?.map((one) => (one.op === 'value' ? one.args : null))
  if (!texts?.every((text) => typeof text === 'string')) return null
  return { name: operandName({ kind: 'field', field: field.args }), texts: texts as string[] }
}

/** A comparison of amounts that holds, or does not. */
function numberTest(node: ASTNode, holds: boolean): Literal | null {
  if (node.op !== '<' && node.op !== '<=' && node.op !== '>' && node.op !== '>=') return null
  const [left, right] = node.args.map((side) => linearForm({ ast: side, type: 'Amount' }))
  if (!left || !right) return null
  const [one, other] = [sumOf(left), sumOf(right)]
  // ¬(x < y) is y ≤ x; x > y is y < x.
  const isUpper = node.op === '<' || node.op === '<='
  const isStrict = (node.op === '<' || node.op === '>') === holds
  const difference = isUpper === holds ? minus(one, other) : minus(other, one)
  return { kind: 'number', constraint: constraintOf(difference, isStrict ? '<' : '<=') }
}

/**
 * The cases in which a condition holds (or does not), as literals that can be reasoned about.
 * @returns null where there are too many
 */
export function conditionCases(node: ASTNode, holds: boolean): Cases | null {
  switch (node.op) {
    case 'value':
      return (node.args === true) === holds ? always : never
    case '!_':
      return conditionCases(node.args, !holds)
    case '&&':
    case '||': {
      const [left, right] = node.args.map((one) => conditionCases(one, holds))
      const join = (node.op === '&&') === holds ? both : either
      return join(left ?? null, right ?? null)
    }
    default: {
      const text = textTest(node)
      if (text) return [[{ kind: 'text', ...text, among: (node.op !== '!=') === holds }]]
      const number = numberTest(node, holds)
      return number ? [[number]] : opaque(node, holds)
    }
  }
}
