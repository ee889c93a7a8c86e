import { ruleWords } from '../../locale/zh/rules.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { operandName } from '../formula/linear-form.ts'
import { both, type Case, possible } from './cases.ts'
import { relationOf } from './compare-rules.ts'
import { describeRelation } from './describe-values.ts'
import { measureRemarks } from './measure-remarks.ts'
import type { Remark } from './remark.ts'
import { isPair, type UnderstoodRule } from './understood-rule.ts'
import { wholeDivisions } from './whole-division.ts'

const own = (kind: Remark['kind'], sentence: string): Remark => ({ kind, other: null, sentence })

/** What the catalogue lets the key or the part of a list's rows be; null: anything. */
function knownTexts(list: string, field: string, catalogue: Catalogue): readonly string[] | null {
  if (field === 'part')
    return list === 'targets' ? ['', ...catalogue.indicators.flatMap((one) => one.parts)] : null
  if (field !== 'key') return null
  if (list === 'targets') return catalogue.indicators.map((one) => String(one.seq))
  if (list === 'wastes') return catalogue.wastes.map((one) => one.name)
  return list === 'tasks' ? catalogue.tasks.map((one) => one.code) : null
}

/** The texts of a case that no row of the catalogue has. */
function strangeTexts(one: Case, { rule }: UnderstoodRule, catalogue: Catalogue): readonly string[] {
  return one.flatMap((literal) => {
    if (literal.kind !== 'text' || !literal.among) return []
    const field = ['key', 'part'].find((name) => operandName({ kind: 'field', field: name }) === literal.name)
    const known = field ? knownTexts(rule.list, field, catalogue) : null
    return known && literal.texts.every((text) => !known.includes(text)) ? literal.texts : []
  })
}

function applying(rule: UnderstoodRule, catalogue: Catalogue): Remark[] {
  const { name } = rule.rule
  if (possible(rule.applies).state === 'impossible')
    return [own('never-applies', ruleWords.neverApplies(name))]
  const strange = rule.applies?.map((one) => strangeTexts(one, rule, catalogue)) ?? []
  return strange.length > 0 && strange.every((texts) => texts.length > 0)
    ? [own('never-applies', ruleWords.unknownRows(name, [...new Set(strange.flat())]))]
    : []
}

function holding(rule: UnderstoodRule, catalogue: Catalogue): Remark[] {
  const { name } = rule.rule
  const relation = describeRelation(rule, catalogue)
  // Rounding forgives every relation but an inequality, which it only hinders.
  const rounding = !rule.repeats
  const isCertain = rounding || rule.formula.operator !== 'not-equal'
  const fails = possible(both(rule.applies, relationOf(rule, { holds: false, rounding })))
  if (fails.state === 'impossible' && rule.sides && isCertain)
    return [own('always-true', ruleWords.alwaysTrue(name, relation))]
  const holds = possible(both(rule.applies, relationOf(rule, { holds: true, rounding: false })))
  return holds.state === 'impossible' && rule.sides
    ? [own('never-holds', ruleWords.neverHolds(name, relation))]
    : []
}

function strategies({ rule, formula }: UnderstoodRule): Remark[] {
  const { leftMissing, rightMissing, operator } = formula
  if (isPair(formula) && [leftMissing, rightMissing].some((one) => one !== 'skip-if-any'))
    return [own('pair-strategy', ruleWords.pairStrategy(rule.name))]
  if (operator === 'equal' && leftMissing === 'never-skip' && rightMissing === 'never-skip')
    return [own('nothing-equals-nothing', ruleWords.nothingEqualsNothing(rule.name))]
  return []
}

/** What there is to say about a rule by itself, as far as that can be decided. */
export function judgeRule(rule: UnderstoodRule, catalogue: Catalogue): Remark[] {
  const never = applying(rule, catalogue)
  const divisions = [rule.where, rule.left, rule.right].flatMap((side) =>
    side ? wholeDivisions(side.ast) : [],
  )
  return [
    ...never,
    ...(never.length > 0 || isPair(rule.formula) ? [] : holding(rule, catalogue)),
    ...strategies(rule),
    ...divisions.map((words) => own('whole-division', ruleWords.wholeDivision(rule.rule.name, words))),
    ...measureRemarks(rule, catalogue).map((sentence) => own('measures', sentence)),
  ]
}
