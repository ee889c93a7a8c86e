import type { CellSymbols } from '../../model/cell-symbols.ts'

/** What one has to know about a field to understand its cells. */
export interface ValueContext {
  /**
   * number: an amount; text: words, in which digits mean nothing; code: figures that are no amount; date: a day, month,
   * year or span; sequence: a running number, which nothing depends on.
   */
  readonly expects: 'number' | 'text' | 'code' | 'date' | 'sequence'
  /** The catalogue's unit; null for pure numbers. */
  readonly unit: string | null
  /** The unit the surroundings state, the nearest one: column header, row, sheet. */
  readonly writtenUnit: string | null
  /** Another unit of the kind that the column, the row or the sheet states and that a nearer one overrides. */
  readonly overriddenUnit?: string | null
  readonly symbols: CellSymbols
  /** See RawSheet. */
  readonly isAllText?: boolean
}
