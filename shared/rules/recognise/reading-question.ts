import type { TableKind } from '../../model/list-kind.ts'

/**
 * Something that only a person can say. `list`: which list a table is; `column`: what a column holds; `entry`: which
 * catalogue entry a row is; `unit`, `period`: whose return and of when; `value`: what a cell means.
 */
export type QuestionKind = 'list' | 'column' | 'entry' | 'unit' | 'period' | 'value'

/** A possible answer: what a hint would carry, and the words that a person reads. */
export interface Candidate {
  /** Table kind, field, catalogue key, unit id or year, by the question's kind. */
  readonly answer: string
  readonly label: string
  /** True where the table itself speaks for it, though not clearly enough to decide. */
  readonly isNear?: boolean
}

export interface ReadingQuestion {
  readonly kind: QuestionKind
  readonly sheet: string
  /** The cell that the question is about; empty where it is about the whole file. */
  readonly ref: string
  /** That cell's text. */
  readonly raw: string
  /** Header path of the column; null where there is none. */
  readonly path: string | null
  readonly list: TableKind | null
  /** The table's header, for a ColumnHint. */
  readonly fingerprint: string | null
  /** What may be answered, in the order of the form or the catalogue. */
  readonly candidates: readonly Candidate[]
  /**
   * True where figures of a whole column, table or return would be wrong or missing without an answer; false where the
   * return can be stored and the question stays open beside it.
   */
  readonly blocking: boolean
}
