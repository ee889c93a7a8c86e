import type { CheckReport } from '../../contract/checks.ts'
import type { KnownAdjustment, KnownExemption, KnownExplanation } from '../../contract/corrections.ts'
import type { Consolidation } from '../../contract/figures.ts'
import type { QueryView } from '../../contract/queries.ts'
import type { Catalogue } from '../../model/catalogue.ts'

/** Everything that the library knows and the yearly report tells. */
export interface ReportMatter {
  readonly catalogue: Catalogue
  readonly consolidation: Consolidation
  /** 审核 of the period, all units. */
  readonly checks: Pick<CheckReport, 'counts' | 'handling' | 'findings'>
  readonly queries: readonly Pick<QueryView, 'unit' | 'state' | 'overdue'>[]
  readonly adjustments: readonly Pick<
    KnownAdjustment,
    'id' | 'unit' | 'row' | 'fieldLabel' | 'part' | 'from' | 'to' | 'kind' | 'reason' | 'document' | 'state'
  >[]
  readonly explanations: readonly Pick<
    KnownExplanation,
    'unit' | 'row' | 'ruleName' | 'cause' | 'text' | 'state'
  >[]
  readonly exemptions: readonly Pick<KnownExemption, 'state'>[]
  /** Whether the figures are signed off (定稿). */
  readonly isFinal: boolean
  /** Of the report, YYYY-MM-DD; null: left open. */
  readonly date: string | null
}
