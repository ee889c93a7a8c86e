import { targetWords } from '../../locale/zh/check-targets.ts'
import type { Indicator } from '../../model/catalogue.ts'
import type { FieldValue } from '../../model/record.ts'
import { exact } from '../exact.ts'
import { normaliseName } from '../normalise-name.ts'
import type { Evaluation } from './evaluation.ts'
import { indicatorRows } from './indicator-rows.ts'
import { listUnverifiable } from './list-unverifiable.ts'
import { textParameter } from './rule-parameter.ts'

type Printed = Indicator['baseline'] | Indicator['target']

const isEqual = (one: string, other: string) => exact(one).eq(other)

function partsAgree({ parts = [] }: Printed, written: FieldValue['parts'] = []): boolean {
  const planned = parts.flatMap(({ part, value }) => (value === null ? [] : [{ part, value }]))
  return planned.every(({ part, value }) =>
    written.some((one) => one.part === part && isEqual(one.value, value)),
  )
}

/** Whether a cell says what the plan prints; null where one of the two is no number to compare. */
function agrees(printed: Printed, field: FieldValue): boolean | null {
  if (normaliseName(field.raw ?? field.value ?? '') === normaliseName(printed.printed)) return true
  switch (field.state) {
    case 'number':
    case 'zero':
      if (field.foreignUnit !== undefined || field.value === null) return null
      return printed.value === null ? null : isEqual(field.value, printed.value)
    case 'inequality':
      return field.compared && printed.value !== null ? isEqual(field.compared.bound, printed.value) : null
    case 'range': {
      const range = 'range' in printed ? printed.range : undefined
      return field.bounds && range
        ? isEqual(field.bounds[0], range[0]) && isEqual(field.bounds[1], range[1])
        : null
    }
    case 'composite':
      return printed.parts ? partsAgree(printed, field.parts) : null
    default:
      return null
  }
}

/**
 * A column repeats what the plan prints for the indicator: `baseline` 现状值 or `target` 目标值, as the parameter `field`
 * says. Where the plan prints words or nothing, there is nothing to compare; a blank says nothing either.
 */
export const planPrinted: Evaluation['evaluate'] = (subject) => {
  const field = textParameter(subject.rule, 'field') === 'target' ? 'target' : 'baseline'
  const rows = indicatorRows(subject)
  if (rows.length > 0 && rows.every(({ record }) => record.fields[field] === undefined))
    return [
      listUnverifiable(
        targetWords.noColumn(subject.unit.name, targetWords.planColumn[field], subject.rule.name),
      ),
    ]
  return rows.flatMap(({ indicator, record, row }) => {
    const written = record.fields[field]
    if (!written || record.part !== null || written.state === 'blank') return []
    const printed = indicator[field]
    const isSame = agrees(printed, written)
    if (isSame === true) return [row.pass(field)]
    if (printed.value === null && isSame === null) return []
    const said = written.raw ?? written.value ?? ''
    const place = row.place(field)
    const label = targetWords.planColumn[field]
    if (isSame === null)
      return [row.unverifiable(targetWords.planUnclear(place, label, said, printed.printed), [field])]
    const [source] = row.pass(field).cells
    return [
      row.fail(
        targetWords.planDiffers(place, label, said, printed.printed),
        [field],
        source
          ? {
              kind: 'rewrite',
              ref: source.ref,
              from: said,
              to: printed.printed,
              why: targetWords.asPlanPrints,
            }
          : null,
      ),
    ]
  })
}
