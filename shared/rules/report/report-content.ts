/** A number that is named in words, and what it is the figure of: `indicator:15`, `waste:粉煤灰`, `task:A-1`, `projects`. */
export interface NamedFigure {
  readonly of: string
  /** As it stands in the sentence. */
  readonly printed: string
}

export interface ReportParagraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly figures: readonly NamedFigure[]
}

export interface ReportColumn {
  readonly field: string
  readonly label: string
  /** In millimetres; all columns of a table share the width of the page's text. */
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
}

export interface ReportRow {
  readonly kind: 'entry' | 'total'
  /** What the row is about, as in NamedFigure; null where it is about nothing that has a name. */
  readonly of: string | null
  /** One text for each column. */
  readonly cells: readonly string[]
}

export interface ReportTable {
  readonly kind: 'table'
  readonly caption: string
  /** `单位：吨`; null where the table names its units itself. */
  readonly measure: string | null
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly ReportRow[]
  /** Said below the table. */
  readonly notes: readonly string[]
}

export interface ReportSeries {
  readonly name: string
  /** Exact decimals, one for each category; null: there is none, and nothing is drawn. */
  readonly values: readonly (string | null)[]
}

export interface ReportChart {
  readonly kind: 'chart'
  readonly caption: string
  /** bars: one lying bar for each category; stacked: bars on each other; shares: the same, each as a whole of 100%. */
  readonly shape: 'bars' | 'stacked' | 'shares'
  readonly categories: readonly string[]
  readonly series: readonly ReportSeries[]
  /** What the values are measured in. */
  readonly axis: string
  /** Ends of the axis; absent where the values decide. */
  readonly range?: readonly [lowest: number, highest: number]
  readonly notes: readonly string[]
}

export type ReportBlock =
  /** 1: 一、; 2: （一）; annex: 附表1, on a new page. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 'annex'; readonly text: string }
  | ReportParagraph
  /** What only a person can write: a place to fill in. */
  | { readonly kind: 'blank'; readonly text: string }
  | ReportTable
  | ReportChart

/** 年度工作报告: everything that stands in it, and nothing of any file format. */
export interface ReportContent {
  /** One line or more. */
  readonly title: readonly string[]
  /** （草稿）, （定稿）. */
  readonly mark: string
  /** At the head of every page; null: nothing. */
  readonly header: string | null
  /** The body, captions numbered. */
  readonly blocks: readonly ReportBlock[]
  readonly issuer: string
  readonly date: string
  /** After the signature. */
  readonly annexes: readonly ReportBlock[]
}
