import type { CheckReport } from '../../../shared/contract/checks.ts'
import type { AskedQuery } from '../../../shared/rules/queries/asked-queries.ts'
import { queryStandings } from '../../../shared/rules/queries/query-standings.ts'
import { checkReturns } from '../corrections/check-returns.ts'
import type { Library } from '../library.ts'

/**
 * 审核 of a period, each finding with where its query stands.
 *
 * @param unit id of the only unit whose findings are wanted; null: all
 * @param queries those of the period
 */
export function checkWithQueries(
  library: Library,
  period: string,
  unit: string | null,
  queries: readonly AskedQuery[],
): CheckReport {
  return checkReturns(library, { period, unit, queries: queryStandings(queries) })
}
