import type { TableKind } from './list-kind.ts'
import type { ListRecord } from './record.ts'

/** The sheet of a stored return, with what is needed to name any of its cells. */
export interface SourceSheet {
  readonly file: string
  readonly sheet: string
  readonly submission: number
  readonly version: number
  /** field → column letters. */
  readonly columns: Readonly<Record<string, string>>
}

export interface ReceivedRecord extends ListRecord {
  readonly at: SourceSheet
}

/** The current version of one list (or register) of one unit. */
export interface ReceivedList {
  /** Unit id. */
  readonly unit: string
  readonly list: TableKind
  readonly records: readonly ReceivedRecord[]
  /** Rows of totals as printed, shaped like records without a key; absent where there are none. */
  readonly totals?: readonly ReceivedRecord[]
  /** True where the unit handed in no such list: all its rows are the city's estimates. */
  readonly isEstimated?: true
}

/** One table of any kind as one version of a unit's return brought it. */
export interface ReceivedTable {
  readonly list: TableKind
  readonly version: number
  readonly records: readonly ReceivedRecord[]
}

/** Everything that counts for a period: what checks and consolidation work on. */
export interface PeriodReturns {
  readonly period: string
  readonly lists: readonly ReceivedList[]
}
