/** A cell of a workbook by what it prints, wherever it comes to stand. */
export interface CellPlace {
  /** Position of its table in the workbook, from 0. */
  readonly sheet: number
  /** Position of its row in the table, from 0. */
  readonly row: number
  readonly field: string
}

/** How a workbook calculates a number from other cells of its own. */
export type CellFormula =
  /** constant + Σ add − Σ subtract; cells without a number count nothing. */
  | {
      readonly kind: 'sum'
      readonly add: readonly CellPlace[]
      readonly subtract: readonly CellPlace[]
      readonly constant?: number
    }
  /** numerator ÷ denominator × multiplier, rounded to the decimals of the cell. */
  | {
      readonly kind: 'quotient'
      readonly numerator: CellPlace
      readonly denominator: CellPlace
      readonly multiplier: string
    }
  /** How many of the cells hold just this text. */
  | { readonly kind: 'count'; readonly of: readonly CellPlace[]; readonly text: string }
