import type { ListKind, TableKind } from './list-kind.ts'
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

/** A row of any table that a unit returned, registers included. */
export interface ReceivedRow extends ListRecord {
  readonly at: SourceSheet
}

/** A row of one of the four lists. */
export interface ReceivedRecord extends ReceivedRow {
  readonly list: ListKind
}

/** The current version of one list of one unit. */
export interface ReceivedList {
  /** Unit id. */
  readonly unit: string
  readonly list: ListKind
  readonly records: readonly ReceivedRecord[]
}

/** One table of any kind as one version of a unit's return brought it. */
export interface ReceivedTable {
  readonly list: TableKind
  readonly version: number
  readonly records: readonly ReceivedRow[]
}

/** Everything that counts for a period: what checks and consolidation work on. */
export interface PeriodReturns {
  readonly period: string
  readonly lists: readonly ReceivedList[]
}
