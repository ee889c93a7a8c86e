import type { Decimal } from 'decimal.js'
import type { Finding } from '../../contract/checks.ts'
import type { CheckRule, ReportingUnit } from '../../model/catalogue.ts'
import type { ReceivedList } from '../../model/received.ts'
import type { Source } from '../../model/source.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import type { ReturnsIndex } from '../index-returns.ts'
import type { Allowed } from '../repairs/allowed.ts'

/** What one rule looks at: one list of one unit as it counts, and everything that it may be compared with. */
export interface Subject {
  readonly rule: CheckRule
  readonly unit: ReportingUnit
  readonly received: ReceivedList
  readonly index: CatalogueIndex
  /** All returns of the period. */
  readonly returns: ReturnsIndex
  /** Those of the period before; empty where there are none. */
  readonly before: ReturnsIndex
}

/** What a rule says about one row; rows that it does not concern have no outcome. */
export interface Outcome {
  readonly result: 'pass' | 'fail' | 'unverifiable'
  /** Catalogue key of the row, or its name where the catalogue knows none. */
  readonly key: string
  /** Class of a composite indicator, else null. */
  readonly part: string | null
  /** Place among the unit's rows. */
  readonly order: number
  readonly message: string
  /** The cells that were looked at; those of a passed row say what the rule guards. */
  readonly cells: readonly Source[]
  readonly suggestion: Finding['suggestion']
  /**
   * The numbers, in the catalogue's unit, that one of the cells may hold so that the rule is content; null where that
   * cannot be said. Absent for rules that are about more than numbers.
   */
  readonly solve?: (cell: Source, current: Decimal) => Allowed | null
}

/**
 * One way to check a list; rules of the catalogue name it and give it parameters.
 * `reach` says what an outcome depends on, so that only what a change touches is checked again: the list alone, all that
 * the unit handed in for this period and the one before, or the same list of every unit in both periods.
 */
export interface Evaluation {
  readonly reach: 'list' | 'unit' | 'city'
  readonly evaluate: (subject: Subject) => Outcome[]
}
