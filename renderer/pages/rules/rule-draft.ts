import type { KnownRule, RuleDraft } from '../../../shared/contract/rules.ts'
import { ruleScreens, ruleWords } from '../../../shared/locale/zh/rules.ts'
import type { Formula } from '../../../shared/model/catalogue.ts'

/** A rule as the builder holds it: texts that may still be empty, the tolerance in two parts. */
export interface WrittenRule extends Omit<RuleDraft, 'formula'> {
  /** False for a rule of another evaluation, whose relation is not written as a formula. */
  readonly hasFormula: boolean
  readonly where: string
  readonly left: string
  readonly operator: Formula['operator']
  readonly right: string
  readonly leftMissing: Formula['leftMissing']
  readonly rightMissing: Formula['rightMissing']
  readonly tolerance: 'printed' | 'exact' | 'percent'
  readonly percent: string
}

export const isPairOperator = (operator: Formula['operator']) =>
  operator === 'required-pair' || operator === 'exclusive-pair'

export const newRule: WrittenRule = {
  ...{ id: null, name: '', basis: ruleWords.defaultBasis, list: 'wastes', scope: 'within', severity: 'B' },
  ...{ why: '', fix: '', who: 'unit', enabled: true, hasFormula: true, parameters: undefined },
  ...{ where: '', left: '', operator: 'at-least', right: '' },
  ...{ leftMissing: 'skip-if-any', rightMissing: 'skip-if-any', tolerance: 'printed', percent: '1' },
}

/** A known rule, to be changed. */
export function writtenRule({ rule }: KnownRule): WrittenRule {
  const { evaluation: _, origin: __, formula, ...rest } = rule
  if (!formula) return { ...newRule, ...rest, hasFormula: false }
  const { tolerance, where, ...relation } = formula
  return {
    ...{ ...newRule, ...rest, ...relation },
    where: where ?? '',
    tolerance: typeof tolerance === 'string' ? tolerance : 'percent',
    percent: typeof tolerance === 'string' ? newRule.percent : tolerance.percent,
  }
}

/** What the core is asked about: never without a name, and empty sides as a blank, so that it can say so. */
export function draftOf(written: WrittenRule): RuleDraft {
  const { hasFormula, where, left, operator, right, leftMissing, rightMissing, tolerance, percent, ...rest } =
    written
  const base = {
    ...rest,
    name: rest.name.trim() || ruleScreens.unnamed,
    basis: rest.basis.trim() || ruleWords.defaultBasis,
  }
  if (!hasFormula) return base
  const isPair = isPairOperator(operator)
  return {
    ...base,
    parameters: undefined,
    formula: {
      ...{ operator, where: where.trim() === '' ? null : where },
      ...{ left: left || ' ', right: right || ' ' },
      // Whether something was filled in has nothing to do with counting it as 0.
      leftMissing: isPair ? 'skip-if-any' : leftMissing,
      rightMissing: isPair ? 'skip-if-any' : rightMissing,
      tolerance:
        tolerance === 'percent' ? { percent: /^\d+(\.\d+)?$/.test(percent) ? percent : '0' } : tolerance,
    },
  }
}
