import type { TableKind } from './list-kind.ts'
import type { WrittenDate } from './written-date.ts'

/**
 * Why a cell holds what it holds. Blank, 不适用, zero, less than the smallest unit and not given are five different
 * answers; only `number` and `zero` are ever calculated with.
 */
export const valueStates = [
  'number',
  'zero',
  'blank',
  'not-applicable',
  'below-unit',
  'withheld',
  'range',
  'inequality',
  'composite',
  'text',
  'unparseable',
] as const
export type ValueState = (typeof valueStates)[number]

/** What there is to say about how a cell was understood. */
export const noteCodes = {
  /** Understood, and there is one way only to understand it. */
  remark: ['number-as-text', 'footnote', 'unit-from-cell', 'chinese-numeral', 'magnitude-word'],
  /** Kept as written; a person should look. */
  doubt: [
    'percent-fraction',
    'percent-one',
    'unit-disagrees',
    'unit-overrides-sheet',
    'lost-digits',
    'shown-differs',
    'external-link',
    'cached-zero',
    'vague',
    'qualified',
    'dash-or-one',
    'date-serial',
    'month-ambiguous',
    'date-not-understood',
    'date-for-code',
  ],
  /** Not understood; nothing is calculated with it. */
  fault: [
    'slip',
    'decimal-comma',
    'several-values',
    'arithmetic',
    'negative-mark',
    'mixed-numerals',
    'tenths',
    'magnitude-unclear',
    'code-lost-digits',
    'date-for-number',
    'boolean-cell',
    'error-cell',
    'not-calculated',
    'not-understood',
  ],
} as const
export type NoteWeight = keyof typeof noteCodes
export type NoteCode = (typeof noteCodes)[NoteWeight][number]

export interface ValueNote {
  readonly code: NoteCode
  /** What the sentence needs beside the cell's own content. */
  readonly facts?: Readonly<Record<string, string>>
  /** What the cell should probably hold instead, as one would write it there. Never applied by itself. */
  readonly to?: string
}

export type Comparison = '<' | '<=' | '>' | '>='

/** One part of a composite answer (大型 50%、中型 0%), its value in the field's unit. */
export interface ValuePart {
  readonly part: string
  readonly value: string
}

/** One understood cell of a return. */
export interface FieldValue {
  readonly state: ValueState
  /**
   * Decimal string in `unit` for numbers; cleaned text for text, and for ranges, inequalities and composites, whose
   * numbers stand beside; null for everything else.
   */
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
  /** What the cell shows, where that is not the number it holds (92.96 shown as 93.0). */
  readonly shown?: string
  /** Both ends of a range, in `unit`. */
  readonly bounds?: readonly [from: string, to: string]
  /** The operator of an inequality and its bound, in `unit`. */
  readonly compared?: { readonly operator: Comparison; readonly bound: string }
  readonly parts?: readonly ValuePart[]
  /** A date field's content in parts. */
  readonly date?: WrittenDate
  readonly notes?: readonly ValueNote[]
  /** The cell's address, where it is not the table's column in the record's row: a transposed table, a table of single values. */
  readonly at?: string
  /** Present where the city counts this value instead of the reported one: id of the adjustment, content as reported. */
  readonly adjustment?: { readonly id: number; readonly reported: string }
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

/** A row of totals (合计, 小计, a heading's own figures) as a return prints it: compared with its parts, never added. */
export interface PrintedTotal {
  readonly label: string
  readonly row: number
  /** Its numbers; everything else it holds is only counted. */
  readonly fields: Readonly<Record<string, FieldValue>>
}
