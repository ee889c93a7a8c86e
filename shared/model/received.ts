import type { TableKind } from './list-kind.ts'
import type { ListRecord } from './record.ts'
import type { Source } from './source.ts'

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

/** 统计范围 as a return itself states it: whether its numbers contain those of zones. */
export interface DeclaredScope {
  readonly includes: boolean
  /** Ids of the zones it names; empty: all zones that lie in the unit. */
  readonly zones: readonly string[]
  /** The cell that says so. */
  readonly source: Source
}

/** The current version of one list (or register) of one unit. */
export interface ReceivedList {
  /** Unit id; of a city department's own table the department's id. */
  readonly unit: string
  readonly list: TableKind
  readonly records: readonly ReceivedRecord[]
  /** Rows of totals as printed, shaped like records without a key; absent where there are none. */
  readonly totals?: readonly ReceivedRecord[]
  /** What the return says of its scope; absent where it says nothing. */
  readonly scopes?: readonly DeclaredScope[]
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
