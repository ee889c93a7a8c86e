import { ruleWords } from '../../locale/zh/rules.ts'
import { type Catalogue, type Formula, severities } from '../../model/catalogue.ts'
import { describeExpression } from '../formula/describe-expression.ts'
import { operandName } from '../formula/linear-form.ts'
import { both, type Cases, possible } from './cases.ts'
import { describeRelation, describeValues } from './describe-values.ts'
import { relationCases } from './relation-cases.ts'
import type { Remark } from './remark.ts'
import { isPair, type UnderstoodRule } from './understood-rule.ts'

type Answer = 'yes' | 'no' | 'undecided'

export function relationOf(
  one: UnderstoodRule,
  wish: { readonly holds: boolean; readonly rounding: boolean },
): Cases | null {
  return one.sides ? relationCases(one.formula, one.sides.left, one.sides.right, wish) : null
}

function answerOf(cases: Cases | null): Answer {
  const { state } = possible(cases)
  if (state === 'impossible') return 'yes'
  return state === 'possible' ? 'no' : 'undecided'
}

const mirrored: Readonly<Record<Formula['operator'], Formula['operator']>> = {
  equal: 'equal',
  'not-equal': 'not-equal',
  'at-least': 'at-most',
  more: 'less',
  'at-most': 'at-least',
  less: 'more',
  'required-pair': 'required-pair',
  'exclusive-pair': 'exclusive-pair',
}

/** The same words on the same sides, or on the other ones with the operator turned round. */
function readsTheSame(one: UnderstoodRule, other: UnderstoodRule, catalogue: Catalogue): boolean {
  const words = (rule: UnderstoodRule) => [
    describeExpression(rule.left.ast, catalogue, rule.form),
    describeExpression(rule.right.ast, catalogue, rule.form),
  ]
  const [left, right] = words(one)
  const [first, second] = words(other)
  const [a, b] = [one.formula, other.formula]
  const tolerances = JSON.stringify(a.tolerance) === JSON.stringify(b.tolerance)
  // So many percent of the right side: turned round, it is of another side.
  const mayTurn = typeof a.tolerance === 'string'
  return (
    (isPair(a) || tolerances) &&
    ((left === first && right === second && a.operator === b.operator) ||
      (mayTurn && left === second && right === first && a.operator === mirrored[b.operator]))
  )
}

/** Whether `one` holds wherever it applies and `other` holds, rounding included. */
function follows(one: UnderstoodRule, other: UnderstoodRule): Answer {
  const beyond = answerOf(both(one.applies, other.spares))
  if (beyond !== 'yes') return beyond
  const without = (rounding: boolean) =>
    answerOf(
      both(
        one.applies,
        both(relationOf(other, { holds: true, rounding }), relationOf(one, { holds: false, rounding })),
      ),
    )
  if (![one, other].some((rule) => rule.repeats && rule.formula.tolerance === 'printed')) return without(true)
  return without(false) === 'no' ? 'no' : 'undecided'
}

/** Whether `other` can be checked wherever `one` can: what is missing is treated alike. */
function isCheckedWherever(one: UnderstoodRule, other: UnderstoodRule): boolean {
  const strategies = [one, other].flatMap(({ formula }) => [formula.leftMissing, formula.rightMissing])
  const names = (rule: UnderstoodRule, side: 'left' | 'right') =>
    rule[side].operands.map(operandName).sort().join()
  const sameSides = (['left', 'right'] as const).every((side) => names(one, side) === names(other, side))
  return (
    new Set(strategies).size === 1 &&
    [...other.asks].every((name) => one.asks.has(name)) &&
    (strategies[0] !== 'skip-if-all' || sameSides)
  )
}

function alike(one: UnderstoodRule, other: UnderstoodRule): Remark {
  const names = [one.rule.name, other.rule.name] as const
  const severity = [one.rule.severity, other.rule.severity] as const
  return severity[0] === severity[1]
    ? { kind: 'same', other: other.rule.id, sentence: ruleWords.same(...names) }
    : {
        kind: 'severity-conflict',
        other: other.rule.id,
        sentence: ruleWords.severityConflict(...names, ...severity),
      }
}

function contradiction(one: UnderstoodRule, other: UnderstoodRule, catalogue: Catalogue): Remark | null {
  const meet = both(one.applies, other.applies)
  const wish = { holds: true, rounding: false }
  const [first, second] = [relationOf(one, wish), relationOf(other, wish)]
  if (answerOf(both(meet, both(first, second))) !== 'yes') return null
  const example = possible(both(meet, first))
  // Where they never meet, or one of them can never hold, there is nothing between the two.
  if (example.state === 'impossible' || answerOf(both(meet, second)) === 'yes') return null
  const words = [describeRelation(one, catalogue), describeRelation(other, catalogue)] as const
  const values = example.state === 'possible' ? describeValues(example, one.form, catalogue) : ''
  return {
    kind: 'contradictory',
    other: other.rule.id,
    sentence: ruleWords.contradictory([one.rule.name, other.rule.name], words, values),
  }
}

function comparePairs(one: UnderstoodRule, other: UnderstoodRule, catalogue: Catalogue): Remark | null {
  const sameRows =
    answerOf(both(one.applies, other.spares)) === 'yes' && answerOf(both(other.applies, one.spares)) === 'yes'
  if (sameRows && readsTheSame(one, other, catalogue)) return alike(one, other)
  const sameQuestion = readsTheSame(
    one,
    { ...other, formula: { ...other.formula, operator: one.formula.operator } },
    catalogue,
  )
  if (!sameQuestion || one.formula.operator === other.formula.operator) return null
  if (answerOf(both(one.applies, other.applies)) === 'yes') return null
  const sentence = ruleWords.pairsContradict(
    [one.rule.name, other.rule.name],
    describeExpression(one.left.ast, catalogue, one.form),
    describeExpression(one.right.ast, catalogue, one.form),
  )
  return { kind: 'contradictory', other: other.rule.id, sentence }
}

/**
 * How two rules of a list stand to each other: `null` where they do not touch or agree, `undecided` where that cannot be
 * told. What is said of them is certain: a contradiction leaves no values that fulfil both (numbers taken as exact); a
 * rule called redundant can never fail where the other one holds.
 */
export function compareRules(
  one: UnderstoodRule,
  other: UnderstoodRule,
  catalogue: Catalogue,
): Remark | 'undecided' | null {
  if (isPair(one.formula) !== isPair(other.formula)) return null
  if (isPair(one.formula)) return comparePairs(one, other, catalogue)
  if (![...one.asks].some((name) => other.asks.has(name))) return null
  if (!one.sides || !other.sides) {
    if (one.formula.where === other.formula.where && readsTheSame(one, other, catalogue))
      return alike(one, other)
    return 'undecided'
  }
  const found = contradiction(one, other, catalogue)
  if (found) return found
  const [adds, adding] = [follows(one, other), follows(other, one)]
  if (adds === 'yes' && adding === 'yes') return alike(one, other)
  const strictness = (rule: UnderstoodRule) => severities.indexOf(rule.rule.severity)
  const say = (needless: UnderstoodRule, enough: UnderstoodRule): Remark => ({
    kind: 'redundant',
    other: other.rule.id,
    sentence: ruleWords.redundant(
      [needless.rule.name, enough.rule.name],
      [describeRelation(needless, catalogue), describeRelation(enough, catalogue)],
      isCheckedWherever(needless, enough),
    ),
  })
  // A milder rule that says more leaves the stricter one its work.
  if (adds === 'yes' && strictness(other) <= strictness(one)) return say(one, other)
  if (adding === 'yes' && strictness(one) <= strictness(other)) return say(other, one)
  return null
}
