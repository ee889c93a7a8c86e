import type { ASTNode } from '@marcbachmann/cel-js'
import type { CheckRule, Form, Formula } from '../../model/catalogue.ts'
import type { CellAmount, CellCondition, CellRelation } from '../../model/cell-condition.ts'
import type { PrintedWarning } from '../../model/printed-list.ts'
import { expressionOf } from '../checks/row-condition.ts'
import { decimalText, exact } from '../exact.ts'
import { type LinearForm, linearForm } from '../formula/linear-form.ts'
import type { Operand } from '../formula/operands.ts'
import { all, any, cell, compare, constant, not } from './cell-conditions.ts'
import type { FormLine } from './form-body.ts'
import { formRowId } from './form-mark.ts'

/** Up to here two sums are equal: what rounding to the second decimal can do. */
const roundingOfSums = '0.011'

/** The list of a form as far as conditions may speak of it. */
export interface WarningScope {
  readonly form: Form
  /** Fields that have a column. */
  readonly fields: ReadonlySet<string>
  readonly lines: readonly FormLine[]
}

type NumberCell = Extract<CellAmount, { kind: 'cell' | 'cellOf' }>

/** Where the form itself shows an operand; null where only the library knows it. */
function cellFor(operand: Operand, { form, fields }: WarningScope): NumberCell | null {
  switch (operand.kind) {
    case 'field':
      return fields.has(operand.field) ? cell(operand.field) : null
    case 'before':
      return fields.has(`${operand.field}Before`) ? cell(`${operand.field}Before`) : null
    case 'indicator':
      return form.list === 'targets' && fields.has(operand.field)
        ? { kind: 'cellOf', rowId: formRowId('targets', String(operand.seq)), field: operand.field }
        : null
    case 'waste':
      return form.list === 'wastes' && fields.has(operand.field)
        ? { kind: 'cellOf', rowId: formRowId('wastes', operand.name), field: operand.field }
        : null
    default:
      return null
  }
}

interface Side {
  readonly amount: CellAmount
  readonly cells: readonly NumberCell[]
}

function sideOf(linear: LinearForm | null, scope: WarningScope): Side | null {
  if (!linear) return null
  const terms = linear.terms.map(({ operand, coefficient }) => {
    const amount = cellFor(operand, scope)
    return amount && { amount, factor: decimalText(coefficient) }
  })
  const known = terms.filter((term) => term !== null)
  if (known.length < terms.length) return null
  const rest = linear.constant.isZero()
    ? []
    : [{ amount: constant(decimalText(linear.constant)), factor: '1' }]
  return { amount: { kind: 'sum', terms: [...known, ...rest] }, cells: known.map(({ amount }) => amount) }
}

const relations: Readonly<Record<string, CellRelation>> = {
  '<': 'less',
  '<=': 'at-most',
  '>': 'more',
  '>=': 'at-least',
}
const relationOf: Readonly<Record<string, CellRelation>> = {
  ...{ equal: 'equal', 'not-equal': 'not-equal', 'at-least': 'at-least' },
  ...{ more: 'more', 'at-most': 'at-most', less: 'less' },
}

/** The texts that `field == "text"` and `field in [...]` name. */
function textsIn(node: ASTNode): { readonly field: string; readonly texts: readonly string[] } | null {
  if (node.op !== '==' && node.op !== 'in') return null
  const [left, right] = node.args
  if (left.op !== 'id') return null
  const nodes = node.op === 'in' ? (right.op === 'list' ? right.args : []) : [right]
  const texts = nodes.flatMap((one) => (one.op === 'value' && typeof one.args === 'string' ? [one.args] : []))
  return texts.length === nodes.length && texts.length > 0 ? { field: left.args, texts } : null
}

/** A condition as the sheet can look at it in the row of a line: true and false where the line itself decides it; null: it cannot. */
export function conditionOf(
  node: ASTNode,
  line: FormLine,
  scope: WarningScope,
): CellCondition | boolean | null {
  if (node.op === '&&' || node.op === '||') {
    const parts = node.args.map((one) => conditionOf(one, line, scope))
    const decides = node.op === '||'
    if (parts.includes(decides)) return decides
    if (parts.includes(null)) return null
    const open = parts.filter((part) => typeof part === 'object' && part !== null)
    return open.length === 0 ? !decides : node.op === '&&' ? all(...open) : any(...open)
  }
  if (node.op === '!_') {
    const inner = conditionOf(node.args, line, scope)
    return inner === null ? null : typeof inner === 'boolean' ? !inner : not(inner)
  }
  const said = textsIn(node)
  if (said?.field === 'key') return said.texts.includes(line.key ?? '')
  if (said?.field === 'part') return said.texts.includes(line.part ?? '')
  if (said)
    return scope.fields.has(said.field) ? { kind: 'words', field: said.field, words: said.texts } : null
  const relation = relations[node.op]
  if (relation === undefined || !Array.isArray(node.args)) return null
  const [left, right] = (node.args as ASTNode[]).map((ast) =>
    sideOf(linearForm({ ast, type: 'Amount' }), scope),
  )
  if (!left || !right) return null
  const given = [...left.cells, ...right.cells].map((amount): CellCondition => ({ kind: 'number', amount }))
  return all(...given, compare(left.amount, relation, right.amount))
}

/** What a formula asks for, turned round: what its sides look like where it is not so. */
function broken({ operator, tolerance }: Formula, left: Side, right: Side): CellCondition | null {
  const relation = relationOf[operator]
  if (relation === undefined) return null
  if (relation !== 'equal') return not(compare(left.amount, relation, right.amount))
  const distance: CellAmount = { kind: 'distance', of: left.amount, from: right.amount }
  const room: CellAmount =
    typeof tolerance === 'object'
      ? {
          kind: 'sum',
          terms: [{ amount: right.amount, factor: decimalText(exact(tolerance.percent).div(100)) }],
        }
      : constant(roundingOfSums)
  return compare(distance, 'more', room)
}

/** Cells that have to hold numbers before a side is compared. */
function neededOf(cells: readonly NumberCell[], missing: Formula['leftMissing']): CellCondition[] {
  const numbers = cells.map((amount): CellCondition => ({ kind: 'number', amount }))
  if (missing === 'skip-if-any') return numbers
  return missing === 'skip-if-all' && numbers.length > 0 ? [any(...numbers)] : []
}

/** What the parts of a condition that the sheet cannot see would say is not known: such a rule warns of nothing. */
export function warnOfFormula({ formula }: CheckRule, scope: WarningScope): PrintedWarning[] {
  if (!formula) return []
  const side = (text: string) => sideOf(linearForm(expressionOf(text, scope.form)), scope)
  const [left, right] = [side(formula.left), side(formula.right)]
  const wrong = left && right && broken(formula, left, right)
  if (!wrong) return []
  const cells = [...left.cells, ...right.cells]
  const fields = [...new Set(cells.flatMap((one) => (one.kind === 'cell' ? [one.field] : [])))]
  const needed = [
    ...neededOf(left.cells, formula.leftMissing),
    ...neededOf(right.cells, formula.rightMissing),
  ]
  const where = formula.where === null ? null : expressionOf(formula.where, scope.form).ast
  // The rows in which the condition comes down to the same.
  const groups = new Map<string, { rows: number[]; when: CellCondition }>()
  scope.lines.forEach((line, row) => {
    const open = line.row.kind === 'entry' || line.row.kind === 'part' ? line.row.open : undefined
    const condition = where === null ? true : conditionOf(where, line, scope)
    // A figure that the row does not ask for is no reason to warn.
    if (!open || condition === null || condition === false || !fields.some((field) => open[field])) return
    const when = all(...(condition === true ? [] : [condition]), ...needed, wrong)
    const name = JSON.stringify(when)
    const group = groups.get(name) ?? { rows: [], when }
    group.rows.push(row)
    groups.set(name, group)
  })
  return [...groups.values()].map(({ rows, when }) => ({ fields, rows, when }))
}
