import { AppError } from '../../shared/errors.ts'
import { zh } from '../../shared/locale/zh.ts'
import type { CheckRule } from '../../shared/model/catalogue.ts'
import type { OperationPayloads } from '../../shared/model/operation.ts'
import { analyseRule } from '../../shared/rules/rule-analysis/analyse-rule.ts'
import { changeCatalogue } from './change-catalogue.ts'
import type { Library } from './library.ts'
import { seedCatalogue } from './seed-catalogue.ts'

/** A rule of the library. @throws AppError rule-unknown */
export function ruleById(library: Library, id: string): CheckRule {
  const rule = library.catalogue.checkRules.find((one) => one.id === id)
  if (!rule) throw new AppError('rule-unknown', { id })
  return rule
}

let shipped: ReadonlyMap<string, CheckRule> | null = null

/** What the product ships of a rule; undefined for one of the office, and for one that is not shipped any more. */
export function shippedRule(id: string): CheckRule | undefined {
  shipped ??= new Map(seedCatalogue().checkRules.map((rule) => [rule.id, rule]))
  return shipped.get(id)
}

/** Refuses what would check nothing, or could never be obeyed. */
function refuseUnfit(library: Library, rule: CheckRule): void {
  const { faults, remarks } = analyseRule(rule, library.catalogue)
  const [fault] = faults
  if (fault) throw new AppError('rule-not-understood', { name: rule.name, what: fault.sentence })
  if (!rule.enabled) return
  const binding = (id: string | null) =>
    library.catalogue.checkRules.some((one) => one.id === id && one.severity === 'A')
  const against = remarks.find(({ kind, other }) => kind === 'contradictory' && binding(other))
  if (against) throw new AppError('rule-contradicts', { name: rule.name, what: against.sentence })
}

function doneTo(before: CheckRule | undefined, after: CheckRule): OperationPayloads['rule']['done'] {
  if (!before) return 'added'
  if (JSON.stringify({ ...before, enabled: after.enabled }) !== JSON.stringify(after)) return 'changed'
  return after.enabled ? 'switched-on' : 'switched-off'
}

/**
 * Puts a rule into the catalogue, in place of the one with its id or behind the others of its list, as one operation.
 * @throws AppError rule-not-understood, rule-contradicts (a rule of severity A), catalogue-unfit
 */
export function keepRule(
  library: Library,
  rule: CheckRule,
  author: string,
  done?: OperationPayloads['rule']['done'],
): void {
  refuseUnfit(library, rule)
  const { checkRules } = library.catalogue
  const before = checkRules.find(({ id }) => id === rule.id)
  const last = checkRules.findLastIndex(({ list }) => list === rule.list) + 1
  const next = before
    ? checkRules.map((one) => (one === before ? rule : one))
    : checkRules.toSpliced(last === 0 ? checkRules.length : last, 0, rule)
  changeCatalogue(library, { ...library.catalogue, checkRules: next }, author, () => ({
    kind: 'rule',
    payload: { done: done ?? doneTo(before, rule), id: rule.id, name: rule.name, rule },
  }))
}

/** Takes one of the office's own rules out. @throws AppError rule-unknown, rule-built-in */
export function removeRule(library: Library, id: string, author: string): void {
  const rule = ruleById(library, id)
  if (rule.origin === 'built-in')
    throw new AppError('rule-built-in', { name: rule.name, what: zh.rules.mayNot.remove })
  const checkRules = library.catalogue.checkRules.filter((one) => one !== rule)
  changeCatalogue(library, { ...library.catalogue, checkRules }, author, () => ({
    kind: 'rule',
    payload: { done: 'removed', id, name: rule.name, rule: null },
  }))
}
