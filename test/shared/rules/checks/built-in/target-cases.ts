import type { RuleCases } from './rule-case.ts'
import { targetOtherListCases } from './target-other-list-cases.ts'
import { targetPeriodCases } from './target-period-cases.ts'
import { targetPlanCases } from './target-plan-cases.ts'
import { targetRowCases } from './target-row-cases.ts'
import { targetUnitCases } from './target-unit-cases.ts'

export const targetCases: Readonly<Record<string, RuleCases>> = {
  ...targetPlanCases,
  ...targetRowCases,
  ...targetOtherListCases,
  ...targetPeriodCases,
  ...targetUnitCases,
}
