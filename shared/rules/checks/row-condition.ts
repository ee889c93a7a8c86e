import type { Form } from '../../model/catalogue.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import type { Amount } from '../formula/amount.ts'
import { compileExpression, type Expression } from '../formula/compile-expression.ts'
import { type RowContext, resolveOperand } from '../formula/resolve-operand.ts'
import type { Subject } from './evaluation.ts'

/** @throws Error for a text that is no expression: such a rule would pass everything in silence */
export function expressionOf(text: string, form: Form): Expression {
  const compiled = compileExpression(text, form)
  // Rules are understood before they are kept.
  if ('fault' in compiled)
    throw new Error(`check rule with an unusable formula: ${text}: ${compiled.fault.detail}`)
  return compiled.expression
}

/** A row of the list that is checked, with what expressions may look up from it. */
export function contextOf(subject: Subject, record: ReceivedRecord, unit = subject.unit.id): RowContext {
  const { index, returns, before } = subject
  return { record, unit, index, returns, before }
}

/** Cells in which there is nothing, and that is all there is to know about them. */
const nothing = ['blank', 'not-applicable', 'absent']

/**
 * Whether a condition on a row holds. One about a number that is not there does not; null where the number stands there
 * and could not be read, so that nobody knows.
 */
export function conditionOn(where: Expression, context: RowContext): boolean | null {
  let isLacking = false
  let isUnread = false
  const values = where.operands.map((operand): Amount | string => {
    const { value, state } = resolveOperand(operand, context)
    if (value !== null) return value
    const field = operand.kind === 'field' ? context.record.fields[operand.field] : undefined
    const words = state === 'number' ? null : (field?.value ?? null)
    if (words !== null) return words
    if (field === undefined || state === 'blank') return ''
    isLacking = true
    isUnread ||= !nothing.includes(state)
    return ''
  })
  if (isLacking) return isUnread ? null : false
  try {
    return where.evaluate(values) === true
  } catch {
    return false
  }
}
