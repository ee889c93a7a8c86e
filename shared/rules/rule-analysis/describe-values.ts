import { formulaWords } from '../../locale/zh/formula.ts'
import { ruleWords } from '../../locale/zh/rules.ts'
import type { Catalogue, Form } from '../../model/catalogue.ts'
import { describeExpression, describeOperand } from '../formula/describe-expression.ts'
import type { Operand } from '../formula/operands.ts'
import type { Possibility } from './cases.ts'
import type { UnderstoodRule } from './understood-rule.ts'

/** The relation of a rule as a person says it: 产生量≥综合利用量. */
export function describeRelation(rule: UnderstoodRule, catalogue: Catalogue): string {
  const words = (side: 'left' | 'right') => describeExpression(rule[side].ast, catalogue, rule.form)
  return `${words('left')}${formulaWords.operator[rule.formula.operator]}${words('right')}`
}

/** An example in words: 产生量＝5、综合利用量＝0. */
export function describeValues(
  example: Possibility & { state: 'possible' },
  form: Form,
  catalogue: Catalogue,
): string {
  const label = (name: string) => describeOperand(JSON.parse(name) as Operand, catalogue, form.list)
  const texts = [...example.texts].flatMap(([name, text]) =>
    text === null ? [] : [ruleWords.textIs(label(name), text)],
  )
  const values = [...example.values]
    .filter(([name]) => name.startsWith('{'))
    .map(([name, value]) => ruleWords.numberIs(label(name), value.toDecimalPlaces(6).toFixed()))
  return [...texts, ...values].join('、')
}
