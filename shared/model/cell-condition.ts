/** An amount that a row of a table gives, in terms of its columns; a cell without a number gives 0. */
export type CellAmount =
  | { readonly kind: 'constant'; readonly value: string }
  | { readonly kind: 'cell'; readonly field: string }
  /** The cell of another row of the same table, found by the row's id. */
  | { readonly kind: 'cellOf'; readonly rowId: string; readonly field: string }
  | {
      readonly kind: 'sum'
      readonly terms: readonly { readonly amount: CellAmount; readonly factor: string }[]
    }
  /** Nothing where the divisor is 0. */
  | { readonly kind: 'quotient'; readonly of: CellAmount; readonly by: CellAmount }
  | { readonly kind: 'distance'; readonly of: CellAmount; readonly from: CellAmount }

export type CellRelation = 'equal' | 'not-equal' | 'at-least' | 'more' | 'at-most' | 'less'

/** Something that is or is not so in a row of a table, while somebody fills it in. */
export type CellCondition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly CellCondition[] }
  | { readonly kind: 'not'; readonly of: CellCondition }
  /** The cell holds a number. */
  | { readonly kind: 'number'; readonly amount: Extract<CellAmount, { kind: 'cell' | 'cellOf' }> }
  | { readonly kind: 'blank'; readonly field: string }
  /** The cell holds text, and none of these words. */
  | { readonly kind: 'otherText'; readonly field: string; readonly words: readonly string[] }
  /** The cell's text is one of the words. */
  | { readonly kind: 'words'; readonly field: string; readonly words: readonly string[] }
  | { readonly kind: 'whole'; readonly field: string }
  | {
      readonly kind: 'compare'
      readonly left: CellAmount
      readonly relation: CellRelation
      readonly right: CellAmount
    }
