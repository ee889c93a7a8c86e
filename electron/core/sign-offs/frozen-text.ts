import { consolidate } from '../../../shared/rules/figures/consolidate.ts'
import { freezePeriod } from '../../../shared/rules/figures/freeze-period.ts'
import { checkReturns } from '../corrections/check-returns.ts'
import { adjustmentsInForce } from '../db/tables/adjustment.ts'
import { submissionsOf } from '../db/tables/submission.ts'
import type { Library } from '../library.ts'

/** The state of a period as canonical text: the same returns and decisions give the same bytes on any machine. */
export function frozenText(library: Library, period: string): string {
  const { db, catalogue } = library
  const returns = library.returns(period)
  const decisions = library.decisions(period)
  const hashes = new Map(submissionsOf(db, period).map(({ id, sha256 }) => [id, sha256]))
  return JSON.stringify(
    freezePeriod({
      ...{ catalogue, catalogueHash: library.catalogueHash, returns, decisions },
      adjustments: adjustmentsInForce(db, period),
      consolidation: consolidate(catalogue, returns, decisions),
      report: checkReturns(library, { period, unit: null }),
      fileHash: (submission) => hashes.get(submission) ?? '',
    }),
  )
}
