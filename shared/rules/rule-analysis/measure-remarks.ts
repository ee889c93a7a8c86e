import { ruleWords } from '../../locale/zh/rules.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { exact } from '../exact.ts'
import { describeOperand } from '../formula/describe-expression.ts'
import { addForms, scaleForm } from '../formula/linear-form.ts'
import type { Operand } from '../formula/operands.ts'
import { conversionBase, conversionFactor } from '../measure.ts'
import type { UnderstoodRule } from './understood-rule.ts'

/** The only row that every case of the rule's condition is about; null where there may be others. */
function onlyKey({ applies }: UnderstoodRule): string | null {
  const key = JSON.stringify({ kind: 'field', field: 'key' })
  const keys = (applies ?? []).flatMap((one) =>
    one.flatMap((literal) =>
      literal.kind === 'text' && literal.among && literal.name === key && literal.texts.length === 1
        ? literal.texts
        : [],
    ),
  )
  return new Set(keys).size === 1 && keys.length === applies?.length ? (keys[0] ?? null) : null
}

/** The unit that the values of a field of a list are counted in; null where rows differ or none is known. */
function measureOfField(
  list: string,
  key: string | null,
  field: string,
  catalogue: Catalogue,
): string | null {
  const own = catalogue.forms.find((one) => one.list === list)?.fields.find((one) => one.field === field)
  if (own?.unit) return own.unit
  if (list === 'targets') {
    const indicator = catalogue.indicators.find((one) => String(one.seq) === key)
    if (field === 'numerator' || field === 'denominator') return indicator?.[field]?.unit ?? null
    return own?.content === 'value' ? (indicator?.unit ?? null) : null
  }
  if (list !== 'wastes' || own?.content !== 'number') return null
  const units = new Set(
    catalogue.wastes.filter((one) => key === null || one.name === key).map((one) => one.unit),
  )
  return units.size === 1 ? ([...units][0] ?? null) : null
}

function measureOf(operand: Operand, rule: UnderstoodRule, catalogue: Catalogue): string | null {
  const { list } = rule.rule
  switch (operand.kind) {
    case 'field':
    case 'before':
      return measureOfField(list, onlyKey(rule), operand.field, catalogue)
    case 'plan':
      return measureOfField('targets', onlyKey(rule), 'value', catalogue)
    case 'indicator':
      return measureOfField('targets', String(operand.seq), operand.field, catalogue)
    case 'waste':
      return measureOfField('wastes', operand.name, operand.field, catalogue)
    case 'wastes':
      return measureOfField('wastes', null, operand.field, catalogue)
    case 'total':
      return measureOfField(operand.list, null, operand.field, catalogue)
  }
}

/**
 * Amounts of different units of measure that are added or compared: 吨 with 万元, or 亿元 with 万元 without the factor
 * between them. One sentence for the first pair of each sort; only of linear sides, and only where the units are known.
 */
export function measureRemarks(rule: UnderstoodRule, catalogue: Catalogue): string[] {
  if (!rule.sides) return []
  const { terms } = addForms(rule.sides.left, scaleForm(rule.sides.right, exact(-1)))
  const known = terms.flatMap(({ operand, coefficient }) => {
    const unit = measureOf(operand, rule, catalogue)
    const label = describeOperand(operand, catalogue, rule.rule.list)
    return unit === null ? [] : [{ label, unit, size: coefficient.abs() }]
  })
  const [first, ...rest] = known
  if (!first) return []
  const { name } = rule.rule
  for (const one of rest) {
    // A factor of its own (365 days, a price) may well bring one to the other.
    if (!first.size.eq(one.size)) continue
    if (conversionBase(first.unit) !== conversionBase(one.unit))
      return [ruleWords.otherMeasure(name, [first.label, first.unit], [one.label, one.unit])]
    const factor = conversionFactor(one.unit, first.unit) ?? conversionFactor(first.unit, one.unit)
    if (factor !== null && factor !== '1')
      return [ruleWords.lacksFactor(name, [first.label, first.unit], [one.label, one.unit])]
  }
  return []
}
