import type { Finding } from '../../contract/checks.ts'
import { checkWords } from '../../locale/zh/checks.ts'
import type { CheckRule, ReportingUnit } from '../../model/catalogue.ts'
import type { PeriodReturns } from '../../model/received.ts'
import type { Outcome } from './evaluation.ts'
import type { Judgement } from './judge.ts'

/** What has been done about a finding is joined later: see shared/rules/corrections. */
export const untouched: Finding['handling'] = {
  state: 'open',
  explanation: null,
  exemption: null,
  query: null,
  sentence: '',
}

/** What every rule says about a list that has not come in: one for the list, not one for each of its rows. */
export const notReceived: Outcome = {
  ...{ result: 'unverifiable', key: '', part: null, order: 0 },
  ...{ message: '', cells: [], suggestion: null },
}

/** What a rule waits for before it can say anything: the list itself, or that of the year before. */
export type Awaited = 'list' | 'before'

/** What all that a rule says about a unit is waiting for; null where it has something to say. */
export function whatIsAwaited(
  judgement: Judgement,
  before: PeriodReturns | null | undefined,
): Awaited | null {
  const { rule, unit, outcomes, counts } = judgement
  if (counts.unverifiable === 0 || counts.unverifiable < outcomes.length) return null
  if (outcomes[0] === notReceived) return 'list'
  if (rule.scope !== 'periods') return null
  if (before?.lists.some((list) => list.unit === unit.id && list.list === rule.list)) return null
  return outcomes.every(({ key }) => key === '') ? 'before' : null
}

/**
 * One finding for all the rules about a list that wait for the same: sixty that say the same would hide everything else.
 * @param rules at least one, all of the same list
 */
export function awaitedFinding(unit: ReportingUnit, rules: readonly CheckRule[], awaited: Awaited): Finding {
  const list = rules[0]?.list ?? 'targets'
  const rule = awaited === 'list' ? `${list}.not-received` : `${list}.nothing-before`
  const says = awaited === 'list' ? checkWords.notReceived : checkWords.nothingBefore
  return {
    ...{ id: `${rule}/${unit.id}`, rule, ruleName: checkWords.awaited[awaited] },
    scope: awaited === 'list' ? 'catalogue' : 'periods',
    // A list has to come in; that there was no year before is nobody's fault.
    severity: awaited === 'list' ? 'A' : 'D',
    ...{ unit: unit.name, list, key: '', result: 'unverifiable' },
    message: says(unit.name, list, rules.length),
    ...{ cells: [], values: '[]', suggestion: null, handling: untouched },
  }
}
