import type { Catalogue, CheckRule, Form, Formula } from '../../model/catalogue.ts'
import { compileExpression, type Expression } from '../formula/compile-expression.ts'
import { type LinearForm, linearForm, operandName } from '../formula/linear-form.ts'
import { operandsOf } from '../formula/operands.ts'
import { always, type Cases } from './cases.ts'
import { conditionCases } from './condition-cases.ts'

/** A formula rule whose texts are expressions, with what can be reasoned about. */
export interface UnderstoodRule {
  readonly rule: Pick<CheckRule, 'id' | 'name' | 'list' | 'severity'>
  readonly formula: Formula
  readonly form: Form
  readonly where: Expression | null
  readonly left: Expression
  readonly right: Expression
  /** When it applies, and when not; null where there are too many cases. */
  readonly applies: Cases | null
  readonly spares: Cases | null
  /** Null for a pair operator and where a side is not linear. */
  readonly sides: { readonly left: LinearForm; readonly right: LinearForm } | null
  /** True where an operand stands twice in a side: its rounding then counts twice, even where the amounts cancel out. */
  readonly repeats: boolean
  /** Names of what the sides ask the data for. */
  readonly asks: ReadonlySet<string>
}

export function isPair({ operator }: Pick<Formula, 'operator'>): boolean {
  return operator === 'required-pair' || operator === 'exclusive-pair'
}

const repeatsOperand = ({ ast, operands }: Expression) => operandsOf(ast).length > operands.length

/** @returns null for a rule of another evaluation, and for one whose texts are no expressions */
export function understandRule(
  rule: Pick<CheckRule, 'id' | 'name' | 'list' | 'severity' | 'formula'>,
  catalogue: Catalogue,
): UnderstoodRule | null {
  const { formula } = rule
  const form = catalogue.forms.find((one) => one.list === rule.list)
  if (!formula || !form) return null
  const [where, left, right] = [formula.where, formula.left, formula.right].map((text) => {
    const compiled = text === null ? null : compileExpression(text, form)
    return compiled && 'expression' in compiled ? compiled.expression : null
  })
  if (!left || !right || (formula.where !== null && !where)) return null
  const forms = [linearForm(left), linearForm(right)] as const
  return {
    ...{ rule, formula, form, left, right, where: where ?? null },
    applies: where ? conditionCases(where.ast, true) : always,
    spares: where ? conditionCases(where.ast, false) : [],
    sides: forms[0] && forms[1] && !isPair(formula) ? { left: forms[0], right: forms[1] } : null,
    repeats: repeatsOperand(left) || repeatsOperand(right),
    asks: new Set([...left.operands, ...right.operands].map(operandName)),
  }
}
