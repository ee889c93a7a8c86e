import type { TableKind } from './list-kind.ts'

/** Why a cell holds what it holds. Blank, 不适用 and zero are three different answers. */
export type ValueState = 'number' | 'zero' | 'blank' | 'not-applicable' | 'text' | 'unparseable'

/** One understood cell of a return. */
export interface FieldValue {
  readonly state: ValueState
  /** Decimal string in `unit` for numbers, cleaned text for text, null for everything else. */
  readonly value: string | null
  /** The cell's content as written; kept only where `value` differs from it. */
  readonly raw?: string
  /** Unit of `value` after conversion; absent for text and pure numbers. */
  readonly unit?: string
  /** Present where the cell was written in another unit: value = number as written × factor. */
  readonly converted?: { readonly from: string; readonly factor: string }
  /** Decimals the reader saw (in the unit as written); tolerances are derived from them. */
  readonly decimals?: number
  /** Where the cell's own unit could not be brought to the catalogue's. */
  readonly foreignUnit?: string
  /** The cell's address, where it is not the table's column in the record's row: a transposed table, a table of single values. */
  readonly at?: string
  /** What a comment on the cell says (批注). */
  readonly comment?: string
}

/** One row of a list as a unit returned it. Its cell addresses follow from the sheet's mapping and `row`. */
export interface ListRecord {
  readonly list: TableKind
  /** Catalogue key (indicator seq, task code, waste key, project name); null where the catalogue knows no such entry. */
  readonly key: string | null
  /** The name as the return gives it. */
  readonly label: string
  /** Class of a composite indicator (大型 …), else null. */
  readonly part: string | null
  readonly row: number
  readonly fields: Readonly<Record<string, FieldValue>>
  /** field → column letters, only in a row whose cells had slipped sideways and were realigned. */
  readonly realigned?: Readonly<Record<string, string>>
}
