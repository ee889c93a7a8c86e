import type { ASTNode } from '@marcbachmann/cel-js'
import { formulaWords } from '../../locale/zh/formula.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { Catalogue, Form } from '../../model/catalogue.ts'
import type { TableKind } from '../../model/list-kind.ts'
import { type Operand, operandCalls } from './operands.ts'

/** How tightly an operator binds; what binds less tightly stands in brackets. */
const weights: Readonly<Record<string, number>> = {
  '?:': 0,
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  in: 3,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  '!_': 6,
  '-_': 6,
}

/** A field as the form's header names it. */
export function fieldLabel(catalogue: Catalogue, list: string, field: string): string {
  const form = catalogue.forms.find((one) => one.list === list)
  const own = form?.fields.find((one) => one.field === field)
  if (field === 'key') return formulaWords.key
  if (field === 'part') return formulaWords.part
  return own ? formulaWords.plainLabel(own.group, own.label) : field
}

/** An operand in words: 产生量, 上年完成值, 第15项分子. */
export function describeOperand(operand: Operand, catalogue: Catalogue, list: TableKind): string {
  const label = (of: string, field: string) => fieldLabel(catalogue, of, field)
  switch (operand.kind) {
    case 'field':
      return label(list, operand.field)
    case 'before':
      return formulaWords.before(label(list, operand.field))
    case 'plan':
      return formulaWords.plan[operand.field]
    case 'indicator':
      return formulaWords.indicator(operand.seq, label('targets', operand.field))
    case 'waste':
      return formulaWords.waste(operand.name, label('wastes', operand.field))
    case 'wastes':
      return formulaWords.wastes(operand.name, label('wastes', operand.field))
    case 'total':
      return formulaWords.total(
        terms.list[operand.list as TableKind] ?? operand.list,
        label(operand.list, operand.field),
      )
  }
}

/** An expression in words, with the headers of the form in place of its fields: 综合利用量－其中：利用往年贮存量. */
export function describeExpression(ast: ASTNode, catalogue: Catalogue, form: Form): string {
  const inner = (node: ASTNode, least: number): string => {
    const words = describe(node)
    return (weights[node.op] ?? 9) < least ? `（${words}）` : words
  }
  const describe = (node: ASTNode): string => {
    switch (node.op) {
      case 'value':
        return typeof node.args === 'string' ? `“${node.args}”` : String(node.args)
      case 'id':
        return describeOperand({ kind: 'field', field: node.args }, catalogue, form.list)
      case 'call': {
        const [name, args] = node.args
        const call = operandCalls[name]
        const values = args.map((argument) => (argument.op === 'value' ? argument.args : ''))
        return call
          ? describeOperand(call.operand(values), catalogue, form.list)
          : node.input.slice(node.start, node.end)
      }
      case '-_':
        return `－${inner(node.args, 6)}`
      case '!_':
        return formulaWords.not(inner(node.args, 6))
      case '+':
      case '-':
      case '*':
      case '/':
      case '==':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=':
      case '&&':
      case '||': {
        const [left, right] = node.args
        const weight = weights[node.op] ?? 0
        return `${inner(left, weight)}${formulaWords.sign[node.op]}${inner(right, weight + 1)}`
      }
      default:
        return node.input.slice(node.start, node.end)
    }
  }
  return describe(ast)
}
