import type { Consolidation } from '../../../shared/contract/figures.ts'
import type { ReportMatter } from '../../../shared/rules/report/report-matter.ts'
import {
  describeAdjustment,
  describeExemption,
  describeExplanation,
} from '../corrections/describe-corrections.ts'
import { adjustmentsInForce } from '../db/tables/adjustment.ts'
import { exemptionsInForce } from '../db/tables/exemption.ts'
import { explanationsInForce } from '../db/tables/explanation.ts'
import type { Library } from '../library.ts'
import { checkWithQueries } from '../queries/check-with-queries.ts'
import { describeQueries } from '../queries/describe-queries.ts'
import { loadQueries } from '../queries/load-queries.ts'

/** Everything that a library knows of the period of some figures and the yearly report tells. */
export function collectReport(
  library: Library,
  consolidation: Consolidation,
  { isFinal, date }: Pick<ReportMatter, 'isFinal' | 'date'>,
): ReportMatter {
  const { period } = consolidation
  const queries = loadQueries(library, period)
  const checks = checkWithQueries(library, period, null, queries)
  return {
    ...{ catalogue: library.catalogueOf(period), consolidation, checks, isFinal, date },
    queries: describeQueries(library, queries),
    adjustments: adjustmentsInForce(library.db, period).map((one) => describeAdjustment(library, one)),
    explanations: explanationsInForce(library.db, period).map((one) =>
      describeExplanation(library, one, checks),
    ),
    exemptions: exemptionsInForce(library.db, period).map((one) => describeExemption(library, one, checks)),
  }
}
