import type { ASTNode } from '@marcbachmann/cel-js'

/** What an expression asks the data for. */
export type Operand =
  /** A field of the row at hand. */
  | { readonly kind: 'field'; readonly field: string }
  /** The same row of the year before. */
  | { readonly kind: 'before'; readonly field: string }
  /** What the plan prints for the row's indicator. */
  | { readonly kind: 'plan'; readonly field: 'baseline' | 'target' }
  /** A row of the same unit: an indicator by number, a waste by name. */
  | { readonly kind: 'indicator'; readonly seq: number; readonly field: string }
  | { readonly kind: 'waste'; readonly name: string; readonly field: string }
  /** The sum of a field over the unit's rows of a waste, or of all wastes of a category. */
  | { readonly kind: 'wastes'; readonly name: string; readonly field: string }
  /** The sum of a field over the unit's rows of a list. */
  | { readonly kind: 'total'; readonly list: string; readonly field: string }

/** The functions of the language with the operand that a call of them is. */
export const operandCalls: Readonly<
  Record<string, { readonly signature: string; readonly operand: (args: readonly unknown[]) => Operand }>
> = {
  before: {
    signature: 'before(string): Amount',
    operand: ([field]) => ({ kind: 'before', field: String(field) }),
  },
  plan: {
    signature: 'plan(string): Amount',
    operand: ([field]) => ({ kind: 'plan', field: field === 'target' ? 'target' : 'baseline' }),
  },
  indicator: {
    signature: 'indicator(int, string): Amount',
    operand: ([seq, field]) => ({ kind: 'indicator', seq: Number(seq), field: String(field) }),
  },
  waste: {
    signature: 'waste(string, string): Amount',
    operand: ([name, field]) => ({ kind: 'waste', name: String(name), field: String(field) }),
  },
  wastes: {
    signature: 'wastes(string, string): Amount',
    operand: ([name, field]) => ({ kind: 'wastes', name: String(name), field: String(field) }),
  },
  total: {
    signature: 'total(string, string): Amount',
    operand: ([list, field]) => ({ kind: 'total', list: String(list), field: String(field) }),
  },
}

/** An operand where it stands in the expression's text. */
export interface PlacedOperand {
  readonly operand: Operand
  readonly start: number
  readonly end: number
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value
}

/**
 * The operands of an expression, in the order of the text.
 * @throws RangeError where a function is called with anything but constants: what it asks for must be known beforehand
 */
export function operandsOf(ast: ASTNode): PlacedOperand[] {
  const { start, end } = ast
  if (ast.op === 'id') return [{ operand: { kind: 'field', field: ast.args }, start, end }]
  if (ast.op === 'call') {
    const [name, args] = ast.args
    const call = operandCalls[name]
    if (call) {
      const values = args.map((argument) => {
        if (argument.op !== 'value') throw new RangeError(name)
        return argument.args
      })
      return [{ operand: call.operand(values), start, end }]
    }
  }
  const inner: unknown[] = Array.isArray(ast.args) ? ast.args.flat(2) : [ast.args]
  return inner.filter(isNode).flatMap(operandsOf)
}
