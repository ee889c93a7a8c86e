import type { KnownRule } from '../../shared/contract/rules.ts'
import { outcomesOf } from '../../shared/rules/checks/run-checks.ts'
import type { Library } from './library.ts'

export type OutcomeCounts = NonNullable<KnownRule['counts']>

/** How often each rule held in a period's returns, by its id; a rule that applied nowhere is not there. */
export function outcomesByRule(library: Library, period: string): ReadonlyMap<string, OutcomeCounts> {
  library.checkPeriod(period)
  const counts = new Map<string, OutcomeCounts>()
  const options = { unit: null, ...library.checkingOf(period) }
  for (const { rule, outcomes } of outcomesOf(library.index.catalogue, library.returns(period), options)) {
    const own = counts.get(rule.id) ?? { pass: 0, fail: 0, unverifiable: 0 }
    for (const { result } of outcomes) own[result] += 1
    counts.set(rule.id, own)
  }
  return counts
}
