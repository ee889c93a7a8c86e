import type { CheckReport, Finding } from '../../../shared/contract/checks.ts'
import { runChecks } from '../../../shared/rules/checks/run-checks.ts'
import {
  countHandlings,
  handleFindings,
  type QueryState,
} from '../../../shared/rules/corrections/handle-findings.ts'
import { lapsedFindings } from '../../../shared/rules/corrections/lapsed-findings.ts'
import { exemptionsInForce } from '../db/tables/exemption.ts'
import { explanationsInForce } from '../db/tables/explanation.ts'
import type { Library } from '../library.ts'
import { localDay } from '../local-day.ts'

export interface CheckOrder {
  readonly period: string
  /** Id of the only unit whose findings are wanted; null: all. */
  readonly unit: string | null
  /** Where the queries about findings stand, by id of the finding. */
  readonly queries?: ReadonlyMap<string, QueryState>
}

const nothingAsked: ReadonlyMap<string, QueryState> = new Map()

/** 审核 of what counts in the library, each finding with what has been done about it. */
export function checkReturns(library: Library, order: CheckOrder): CheckReport {
  const { period, unit } = order
  const { returns, lapsed } = library.counted(period)
  const report = runChecks(library.catalogueOf(period), returns, { unit, ...library.checkingOf(period) })
  const more: Finding[] = lapsedFindings(library.index, returns, lapsed, unit)
  const all = { ...report, findings: [...report.findings, ...more] }
  if (all.findings.length === 0) return { ...all, handling: countHandlings([]) }
  return handleFindings(
    { ...all, counts: { ...report.counts, fail: report.counts.fail + more.length } },
    {
      explanations: explanationsInForce(library.db, period),
      exemptions: exemptionsInForce(library.db, period),
      queries: order.queries ?? nothingAsked,
      today: localDay(new Date()),
      unitId: (name) => library.index.unit(name)?.id ?? name,
    },
  )
}
