import type { DocumentScope } from '../../../shared/rules/documents/plan-documents.ts'
import { consolidate } from '../../../shared/rules/figures/consolidate.ts'
import { checkReturns } from '../corrections/check-returns.ts'
import { describeAdjustment, describeExplanation } from '../corrections/describe-corrections.ts'
import { adjustmentsInForce } from '../db/tables/adjustment.ts'
import { explanationsInForce } from '../db/tables/explanation.ts'
import { submissionsOf } from '../db/tables/submission.ts'
import { knownDecisions } from '../decisions/known-decisions.ts'
import type { Library } from '../library.ts'
import { outcomesByRule } from '../outcomes-by-rule.ts'
import { knownSignOffs } from '../sign-offs/known-sign-offs.ts'
import { productVersion } from '../version.ts'
import { runHash } from './run-hash.ts'

/** Everything that the documents of a period are made of, as it stands in the library now. */
export function documentScope(
  library: Library,
  order: { readonly period: string; readonly unit: string | null; readonly notesOnCells: boolean },
): DocumentScope {
  const { period, unit } = order
  const returns = library.returns(period)
  const decisions = library.decisions(period)
  const consolidation = consolidate(library.catalogue, returns, decisions)
  const adjustments = adjustmentsInForce(library.db, period)
  const explanations = explanationsInForce(library.db, period)
  const report = explanations.length === 0 ? null : checkReturns(library, { period, unit: null })
  const counted = new Set(returns.lists.flatMap((list) => list.records.map(({ at }) => at.submission)))
  const files = submissionsOf(library.db, period).filter(({ id }) => counted.has(id))
  return {
    ...{ catalogue: library.catalogueOf(period), returns, decisions, consolidation, unit },
    notesOnCells: order.notesOnCells,
    office: {
      adjustments: adjustments.map((one) => describeAdjustment(library, one)),
      explanations: report ? explanations.map((one) => describeExplanation(library, one, report)) : [],
      decisions: knownDecisions(library, period).filter(({ state }) => state === 'in-force'),
    },
    method: {
      runHash: runHash({
        ...{ period, unit, consolidation, catalogueHash: library.catalogueHash },
        fileHashes: files.map(({ sha256 }) => sha256),
      }),
      catalogueHash: library.catalogueHash,
      productVersion,
      signOff: knownSignOffs(library, period).findLast(({ takenBack }) => takenBack === null) ?? null,
      adjustments: adjustments.length,
      outcomes: outcomesByRule(library, period),
      files: new Map(files.map(({ id, sha256, receivedAt }) => [id, { sha256, receivedAt }])),
    },
  }
}
