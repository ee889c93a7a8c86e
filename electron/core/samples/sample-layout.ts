import type { ListKind } from '../../../shared/model/list-kind.ts'

/** What one unit does with one list; everything that is left out is as in the product's own form. */
export interface ListLayout {
  /** Fields in the order of the columns; a name that is no field is a column of the unit's own, under that name. */
  readonly columns?: readonly string[]
  /** Fields without a column. */
  readonly without?: readonly string[]
  /** Field → header cell. */
  readonly headers?: Readonly<Record<string, string>>
  /** Field → places by which its numbers move: 吨 written as 万吨 move by −4. */
  readonly shifts?: Readonly<Record<string, number>>
  /** The unit of measure at the end of the line above the header, e.g. 单位：亿元. */
  readonly measureLine?: string
}

/** How one unit writes its return. */
export interface SampleLayout {
  readonly unit: string
  /** As the unit signs. */
  readonly submitter: string
  /** File name; `{list}` makes one file per list. */
  readonly file: string
  readonly format: 'xlsx' | 'xls' | 'csv'
  /** Lists in the order of the sheets, with the sheets' names. */
  readonly sheets: readonly (readonly [ListKind, string])[]
  /** Title above the table; `{unit}` and `{list}` are filled in. */
  readonly title: string
  readonly header: 'two-rows' | 'one-row'
  /** A row 甲 乙 … 1 2 under the header. */
  readonly columnNumbers: boolean
  /** Headings that hold for several rows: one merged cell, only the first row, or every row. */
  readonly groups: 'merged' | 'first-row' | 'every-row'
  /** Section rows 一、…… in the list of tasks. */
  readonly sections: boolean
  /** 合计 rows below wastes and projects. */
  readonly totals: boolean
  /** A rate of 85.2 %: 85.2, the text 85.2%, 0.852 shown as 85.20%, or 85.2 under a header with % (others carry their unit). */
  readonly percent: 'number' | 'text' | 'format' | 'header'
  /** The sign for 不适用. */
  readonly absent: string
  /** The form's own notes below the table; a table of the unit's own making has none. */
  readonly notes: boolean
  /** A few numbers typed in full width. */
  readonly fullWidth: boolean
  /** A hidden sheet with the choices of a drop-down list. */
  readonly hiddenSheet: boolean
  readonly lists: Readonly<Partial<Record<ListKind, ListLayout>>>
}
