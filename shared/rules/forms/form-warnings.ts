import type { Catalogue } from '../../model/catalogue.ts'
import type { PrintedWarning } from '../../model/printed-list.ts'
import { formOf } from '../lists/form-columns.ts'
import type { FormBody } from './form-body.ts'
import { warnOfRule } from './warn-of-rule.ts'

/** Words in a cell for a number that are none of the signs which stand for a number that is not there. */
function noNumber(catalogue: Catalogue, { columns, lines }: FormBody): PrintedWarning[] {
  const words = Object.values(catalogue.plan.settings.symbols).flat()
  return columns.flatMap(({ field }) => {
    const rows = lines.flatMap(({ row }, index) =>
      'open' in row && row.open?.[field] === 'number' ? [index] : [],
    )
    return rows.length === 0
      ? []
      : [{ fields: [field], rows, when: { kind: 'otherText', field, words } as const }]
  })
}

/**
 * What a form shows as wrong while it is filled in: the office's own rules, as far as the sheet by itself can tell, and text
 * where a number belongs. A rule that is switched off warns of nothing.
 */
export function formWarnings(catalogue: Catalogue, period: string, body: FormBody): PrintedWarning[] {
  const scope = {
    ...{ catalogue, period, lines: body.lines },
    form: formOf(catalogue, body.list),
    fields: new Set(body.columns.map(({ field }) => field)),
  }
  const rules = catalogue.checkRules.filter((rule) => rule.enabled && rule.list === body.list)
  return [...noNumber(catalogue, body), ...rules.flatMap((rule) => warnOfRule(rule, scope))]
}
