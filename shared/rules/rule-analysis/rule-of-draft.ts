import type { RuleDraft } from '../../contract/rules.ts'
import { AppError } from '../../errors.ts'
import { ruleWords } from '../../locale/zh/rules.ts'
import type { Catalogue, CheckRule } from '../../model/catalogue.ts'
import { scopeOf } from './scope-of.ts'
import { understandRule } from './understood-rule.ts'

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

function nextId(list: CheckRule['list'], catalogue: Catalogue): string {
  const numbers = catalogue.checkRules.map(({ id }) => /^(\w+)\.office-(\d+)$/.exec(id))
  const taken = numbers.flatMap((found) => (found?.[1] === list ? [Number(found[2])] : []))
  return `${list}.office-${Math.max(0, ...taken) + 1}`
}

/** A built-in rule with what an office may change of it. */
function changedBuiltIn(stored: CheckRule, draft: RuleDraft): CheckRule {
  const refuse = (what: keyof typeof ruleWords.mayNot) =>
    new AppError('rule-built-in', { name: stored.name, what: ruleWords.mayNot[what] })
  if (draft.list !== stored.list) throw refuse('list')
  const { name, basis, severity, why, fix, who, enabled } = draft
  const parameters = draft.parameters ?? stored.parameters
  if (!same(Object.keys(parameters).sort(), Object.keys(stored.parameters).sort())) throw refuse('parameters')
  const changed = { ...stored, name, basis, severity, why, fix, who, enabled, parameters }
  if (!draft.formula) return changed
  const { tolerance } = draft.formula
  if (!stored.formula || !same({ ...draft.formula, tolerance: null }, { ...stored.formula, tolerance: null }))
    throw refuse('formula')
  return { ...changed, formula: { ...stored.formula, tolerance } }
}

/**
 * The rule that a draft stands for: a new one of the office with its own id, or a known one with what was changed.
 * @throws AppError rule-unknown, rule-built-in, rule-not-understood (where there is no formula)
 */
export function ruleOfDraft(draft: RuleDraft, catalogue: Catalogue): CheckRule {
  const stored = catalogue.checkRules.find(({ id }) => id === draft.id)
  if (draft.id !== null && !stored) throw new AppError('rule-unknown', { id: draft.id })
  if (stored?.origin === 'built-in') return changedBuiltIn(stored, draft)
  const { formula, parameters: _, ...rest } = draft
  if (!formula)
    throw new AppError('rule-not-understood', { name: draft.name, what: `${ruleWords.noFormula}。` })
  const rule: CheckRule = {
    ...rest,
    ...{ id: stored?.list === draft.list ? stored.id : nextId(draft.list, catalogue), formula },
    ...{ evaluation: 'formula', parameters: {}, origin: 'office' },
  }
  const understood = understandRule(rule, catalogue)
  return understood ? { ...rule, scope: scopeOf(understood) } : rule
}
