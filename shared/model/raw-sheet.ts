/**
 * A sheet as the file holds it, before anything is understood: the first stage of every reading. Only cells that hold
 * something are listed; the file's declared dimension plays no part.
 */
export interface RawCell {
  /** 1-based, as in the file. */
  readonly row: number
  /** 1-based; see columnLetters. */
  readonly column: number
  readonly kind: 'number' | 'text' | 'boolean' | 'date' | 'error' | 'uncalculated'
  /**
   * The content as written: the shortest decimal of a number, the text itself, an ISO date, an error code such as
   * `#REF!`. Empty for `uncalculated`: a formula whose result the file does not hold.
   */
  readonly content: string
  /** What a person sees in the cell, where it differs from `content`. */
  readonly shown?: string
  /** True where the number format shows the number times 100 with a percent sign. */
  readonly percent?: boolean
  readonly formula?: string
}

/** 1-based, inclusive. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface RawSheet {
  readonly name: string
  readonly hidden: boolean
  /** In reading order: by row, then by column. */
  readonly cells: readonly RawCell[]
  readonly merges: readonly CellRange[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
}

export interface RawBook {
  /** What the content is, whatever the file's name says. */
  readonly format: 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'csv' | 'html' | 'xml'
  readonly sheets: readonly RawSheet[]
}
