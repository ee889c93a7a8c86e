import type { CheckReport } from '../../../../../shared/contract/checks.ts'
import { runChecks } from '../../../../../shared/rules/checks/run-checks.ts'
import { type Lists, returnsOf } from '../../../../fixtures/returns-builder.ts'
import { seedCatalogue } from '../../../../seeds/seed-catalogue.ts'

/** Returns on which a rule alone is tried. */
export interface RuleCase {
  /** What they are, to name the test. */
  readonly says: string
  readonly now: Lists
  /** Those of the year before; left out where none came in. */
  readonly before?: Lists
  /** Unit id of the unit that is checked: 东海县 unless named. */
  readonly unit?: string
}

/** Returns that break the rule, with the cell at fault. */
export interface FailingCase extends RuleCase {
  /** Address of the first cell of the finding; null where the fault is that there is none. */
  readonly cell: string | null
  /** What the finding proposes for that cell, where it does. */
  readonly to?: string
}

/** What shows that a built-in rule says each of its three answers, and says them rightly. */
export interface RuleCases {
  readonly pass: readonly [RuleCase, ...RuleCase[]]
  readonly fail: readonly [FailingCase, ...FailingCase[]]
  readonly unverifiable: readonly [RuleCase, ...RuleCase[]]
}

/** The report of one built-in rule on the case's returns, those of 2023 after those of 2022. */
export function tryRule(id: string, { now, before, unit = 'donghai' }: RuleCase): CheckReport {
  const checkRules = seedCatalogue.checkRules.filter((rule) => rule.id === id)
  return runChecks({ ...seedCatalogue, checkRules }, returnsOf('2023', now), {
    unit,
    before: before ? returnsOf('2022', before) : null,
  })
}
