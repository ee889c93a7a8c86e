import { ruleWords } from '../../locale/zh/rules.ts'
import type { Catalogue, Form, Formula } from '../../model/catalogue.ts'
import { compileExpression, type ExpressionFault } from '../formula/compile-expression.ts'
import { holdsNumber } from '../formula/language.ts'
import { type Operand, operandsOf } from '../formula/operands.ts'
import type { RuleFault } from './remark.ts'

function isNumberField(list: string, field: string, catalogue: Catalogue): boolean {
  const form = catalogue.forms.find((one) => one.list === list)
  return form?.fields.some((one) => one.field === field && holdsNumber(one)) ?? false
}

/** Why an operand asks for what there cannot be; null where it may be asked for. */
function operandFault(operand: Operand, form: Form, catalogue: Catalogue): string | null {
  const number = (list: string, field: string) =>
    isNumberField(list, field, catalogue) ? null : ruleWords.noNumberField(field)
  switch (operand.kind) {
    case 'field':
      return null
    case 'before':
      return number(form.list, operand.field)
    case 'plan':
      return form.list === 'targets' ? null : ruleWords.planOfTargets
    case 'indicator':
      return catalogue.indicators.some((one) => one.seq === operand.seq)
        ? number('targets', operand.field)
        : ruleWords.noIndicator(operand.seq)
    case 'waste':
    case 'wastes': {
      const named = catalogue.wastes.some(
        (one) =>
          one.name === operand.name ||
          one.aliases.includes(operand.name) ||
          (operand.kind === 'wastes' && one.category === operand.name),
      )
      return named ? number('wastes', operand.field) : ruleWords.noWaste(operand.name)
    }
    case 'total':
      return catalogue.forms.some((one) => one.list === operand.list)
        ? number(operand.list, operand.field)
        : ruleWords.noList(operand.list)
  }
}

const sentenceOf = ({ code, detail, at }: ExpressionFault) =>
  ruleWords.fault[code](detail, at === null ? null : at + 1)

/** What of a rule's formula is not understood; empty where every text is an expression of the right kind. */
export function findFaults(
  formula: Pick<Formula, 'where' | 'left' | 'right'>,
  form: Form,
  catalogue: Catalogue,
): RuleFault[] {
  return (['where', 'left', 'right'] as const).flatMap((part): RuleFault[] => {
    const text = formula[part]
    if (text === null) return []
    if (text.trim() === '') return [{ part, at: 0, sentence: ruleWords.empty[part] }]
    const compiled = compileExpression(text, form)
    if ('fault' in compiled) return [{ part, at: compiled.fault.at, sentence: sentenceOf(compiled.fault) }]
    const { expression } = compiled
    if ((expression.type === 'bool') !== (part === 'where'))
      return [{ part, at: null, sentence: part === 'where' ? ruleWords.noCondition : ruleWords.noAmount }]
    return operandsOf(expression.ast).flatMap(({ operand, start }) => {
      const sentence = operandFault(operand, form, catalogue)
      return sentence === null ? [] : [{ part, at: start, sentence }]
    })
  })
}
