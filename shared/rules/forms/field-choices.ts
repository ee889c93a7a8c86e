import { formWords } from '../../locale/zh/forms.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { ListKind } from '../../model/list-kind.ts'

export interface FieldChoices {
  readonly words: readonly string[]
  /** False where the rule only remarks on other words. */
  readonly isStrict: boolean
}

/**
 * What a field may say, from the rule that checks its words; null where any text will do. An entry of the plan may be none
 * of the unit's business, which is an answer, too.
 */
export function fieldChoices(catalogue: Catalogue, list: ListKind, field: string): FieldChoices | null {
  const rule = catalogue.checkRules.find(
    (one) =>
      one.enabled &&
      one.list === list &&
      one.evaluation === 'word-known' &&
      one.parameters.field === field &&
      Array.isArray(one.parameters.words),
  )
  if (!rule || !Array.isArray(rule.parameters.words)) return null
  const [sign] = catalogue.plan.settings.symbols['not-applicable'].includes(formWords.notApplicable)
    ? [formWords.notApplicable]
    : catalogue.plan.settings.symbols['not-applicable']
  const also = list === 'tasks' && sign !== undefined ? [sign] : []
  return { words: [...rule.parameters.words, ...also], isStrict: rule.severity !== 'D' }
}
