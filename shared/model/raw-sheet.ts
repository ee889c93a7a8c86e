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
  /** The number format's code, where it is not `General`; of numbers and dates only. */
  readonly format?: string
  /** The digits in the file, where a double cannot hold them all: `content` is then what programs make of them. */
  readonly written?: string
  readonly formula?: string
}

/** A note that someone attached to a cell, which may itself be empty. */
export interface CellComment {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** 1-based, inclusive. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/**
 * A sheet of more cells than this is a long register. It is gone through once from the top down, and what is kept for each
 * cell or row would cost more than the reading.
 */
export const longSheet = 200_000

/** Cells one after another: an array, or whatever makes each of them when it is asked for. */
export interface RawCells extends Iterable<RawCell> {
  readonly length: number
  at(index: number): RawCell | undefined
  slice(from: number, to: number): readonly RawCell[]
}

export interface RawSheet<Cells extends RawCells = readonly RawCell[]> {
  readonly name: string
  readonly hidden: boolean
  /** In reading order: by row, then by column. */
  readonly cells: Cells
  readonly merges: readonly CellRange[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
  /** True for a hidden sheet that the menus do not offer to show. */
  readonly veryHidden?: boolean
  readonly comments?: readonly CellComment[]
  /** True in a file that knows no other cells than text (csv, a web page): that a number is text says nothing there. */
  readonly isAllText?: boolean
  /** The range that the file says the cells lie in; for comparing only. */
  readonly declared?: CellRange
}

export const fileNoticeCodes = [
  'macros',
  'external-links',
  'embedded-objects',
  'data-connections',
  'hidden-sheets',
  'dimension-differs',
  'rows-at-limit',
  'comments',
  'long-numbers',
  'formulas-unread',
] as const

/** Something about a file that changes no figure, but that a person should know. */
export interface FileNotice {
  readonly code: (typeof fileNoticeCodes)[number]
  /** What fills its sentence. */
  readonly facts: Readonly<Record<string, string>>
}

export interface RawBook<Cells extends RawCells = readonly RawCell[]> {
  /** What the content is, whatever the file's name says. */
  readonly format: 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'csv' | 'html' | 'xml'
  readonly sheets: readonly RawSheet<Cells>[]
  readonly notices?: readonly FileNotice[]
}
