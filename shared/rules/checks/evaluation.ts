import type { Finding } from '../../contract/checks.ts'
import type { CheckRule, ReportingUnit } from '../../model/catalogue.ts'
import type { ReceivedList } from '../../model/received.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'

/** What one rule looks at: one list of one unit, as it came in. */
export interface Subject {
  readonly rule: CheckRule
  readonly unit: ReportingUnit
  readonly received: ReceivedList
  readonly index: CatalogueIndex
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
  readonly cells: Finding['cells']
  readonly suggestion: Finding['suggestion']
}

/** One way to check a list; rules of the catalogue name it and give it parameters. */
export type Evaluation = (subject: Subject) => Outcome[]
