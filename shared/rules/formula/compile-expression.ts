import type { ASTNode } from '@marcbachmann/cel-js'
import type { Form } from '../../model/catalogue.ts'
import type { Amount } from './amount.ts'
import { amountOf, languageOf, operandLimit } from './language.ts'
import { type Operand, operandsOf } from './operands.ts'

export interface Expression {
  readonly text: string
  readonly type: 'Amount' | 'bool'
  /** What it asks the data for, each once. */
  readonly operands: readonly Operand[]
  /**
   * @param values one for each operand, none of them null
   * @throws RangeError for a division by nothing
   */
  evaluate(values: readonly (Amount | string)[]): Amount | boolean
  /** For those who reason about it. */
  readonly ast: ASTNode
}

/** Why a text is no expression of the language; `at` counts characters from 0. */
export interface ExpressionFault {
  readonly code: 'syntax' | 'unknown-name' | 'types' | 'not-constant' | 'too-long' | 'result'
  readonly detail: string
  readonly at: number | null
}

export type Compiled = { readonly expression: Expression } | { readonly fault: ExpressionFault }

interface CelError {
  readonly message?: string
  readonly code?: string
  readonly start?: number
  readonly range?: { readonly start: number }
}

function faultOf(error: unknown): ExpressionFault {
  const { message = '', code = '', range, start } = error as CelError
  const [detail = ''] = message.split('\n')
  const unknown =
    /^Unknown variable: (\S+)/.exec(detail) ?? /^found no matching overload for '?(\w+)/.exec(detail)
  const at = range?.start ?? start ?? null
  if (unknown) return { code: 'unknown-name', detail: unknown[1] ?? '', at }
  if (/^no such overload|overload|homogeneous|condition/i.test(detail) || code.includes('type'))
    return { code: 'types', detail, at }
  return { code: 'syntax', detail, at }
}

function textOf(operand: Operand): string {
  return JSON.stringify(operand)
}

/** The text with each call of a data function replaced by the variable that carries its value. */
function withVariables(
  text: string,
  placed: ReturnType<typeof operandsOf>,
  names: Map<string, string>,
): string {
  return placed
    .toSorted((one, other) => other.start - one.start)
    .reduce((now, { operand, start, end }) => {
      const name = names.get(textOf(operand))
      return operand.kind === 'field' || name === undefined
        ? now
        : `${now.slice(0, start)}${name}${now.slice(end)}`
    }, text)
}

const compiledTexts = new WeakMap<Form, Map<string, Compiled>>()

function compile(text: string, form: Form): Compiled {
  const language = languageOf(form)
  try {
    const parsed = language.parse(text)
    const checked = parsed.check()
    if (!checked.valid) return { fault: faultOf(checked.error) }
    const type = checked.type === 'int' || checked.type === 'double' ? 'Amount' : checked.type
    if (type !== 'Amount' && type !== 'bool')
      return { fault: { code: 'result', detail: String(type), at: null } }
    const { ast } = parsed
    const placed = operandsOf(ast)
    const operands = [...new Map(placed.map(({ operand }) => [textOf(operand), operand])).values()]
    if (operands.length > operandLimit) return { fault: { code: 'too-long', detail: '', at: null } }
    const names = new Map(
      operands.map((operand, index) => [
        textOf(operand),
        operand.kind === 'field' ? operand.field : `_${index}`,
      ]),
    )
    const variables = operands.map((operand) => names.get(textOf(operand)) ?? '')
    const runText = withVariables(text, placed, names)
    const run = runText === text ? parsed : language.parse(runText)
    return {
      expression: {
        ...{ text, type, operands, ast },
        evaluate(values) {
          const context: Record<string, unknown> = {}
          variables.forEach((name, index) => {
            context[name] = values[index]
          })
          const result = run(context) as Amount | boolean | bigint | number
          return typeof result === 'boolean' ? result : amountOf(result)
        },
      },
    }
  } catch (error) {
    if (error instanceof RangeError)
      return { fault: { code: 'not-constant', detail: error.message, at: null } }
    return { fault: faultOf(error) }
  }
}

/** Understands a text as an expression about rows of a form's list, or says why it is none. The same text is compiled once. */
export function compileExpression(text: string, form: Form): Compiled {
  const known = compiledTexts.get(form) ?? new Map<string, Compiled>()
  compiledTexts.set(form, known)
  const compiled = known.get(text) ?? compile(text, form)
  known.set(text, compiled)
  return compiled
}
