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
  /** A unit that the sheet states and that the column or row overrides with another one. */
  readonly overriddenUnit?: string | null
  readonly symbols: CellSymbols
}
