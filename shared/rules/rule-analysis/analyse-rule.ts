import { ruleWords } from '../../locale/zh/rules.ts'
import type { Catalogue, CheckRule } from '../../model/catalogue.ts'
import { compareRules } from './compare-rules.ts'
import { findFaults } from './find-faults.ts'
import { judgeRule } from './judge-rule.ts'
import { type Remark, type RuleFault, remarkKinds } from './remark.ts'
import { isPair, understandRule } from './understood-rule.ts'

export interface RuleAnalysis {
  /** Where there are any, nothing else was looked at. */
  readonly faults: readonly RuleFault[]
  readonly remarks: readonly Remark[]
}

/** A rule by itself makes comparisons empty: what always or never holds implies or contradicts everything. */
const settles: readonly Remark['kind'][] = ['always-true', 'never-holds', 'never-applies']

const rank = ({ kind }: Remark) => remarkKinds.indexOf(kind)

/**
 * What there is to say about a rule among the enabled ones of its list: what of it is not understood, what cannot be
 * meant, which rules it contradicts or repeats; and what could not be decided.
 */
export function analyseRule(rule: CheckRule, catalogue: Catalogue): RuleAnalysis {
  const form = catalogue.forms.find((one) => one.list === rule.list)
  if (!rule.formula || !form) return { faults: [], remarks: [] }
  const faults = findFaults(rule.formula, form, catalogue)
  const understood = faults.length > 0 ? null : understandRule(rule, catalogue)
  if (!understood) return { faults, remarks: [] }
  const own = judgeRule(understood, catalogue)
  if (own.some(({ kind }) => settles.includes(kind))) return { faults, remarks: own }
  const neighbours = catalogue.checkRules.filter(
    (one) => one.list === rule.list && one.id !== rule.id && one.enabled,
  )
  const undecided: string[] = []
  const between = neighbours.flatMap((one): Remark[] => {
    const other = one.formula ? understandRule(one, catalogue) : null
    const found = other ? compareRules(understood, other, catalogue) : null
    if (found === 'undecided') undecided.push(one.name)
    return found === null || found === 'undecided' ? [] : [found]
  })
  const note = (sentence: string): Remark => ({ kind: 'undecided', other: null, sentence })
  const notes = [
    ...(understood.sides || isPair(rule.formula) ? [] : [note(ruleWords.notLinear(rule.name))]),
    ...(undecided.length > 0 && understood.sides ? [note(ruleWords.undecided(rule.name, undecided))] : []),
    ...(neighbours.some((one) => !one.formula)
      ? [note(ruleWords.ownEvaluations(neighbours.filter((one) => !one.formula).length))]
      : []),
  ]
  return { faults, remarks: [...own, ...between, ...notes].sort((one, other) => rank(one) - rank(other)) }
}
