import type { CellCondition } from './cell-condition.ts'
import type { CellFormula } from './cell-formula.ts'
import type { ListKind } from './list-kind.ts'
import type { ReceivedRecord } from './received.ts'

/** What stands in one cell of a printed list. A blank cell is simply not there. */
export type PrintedCell =
  | { readonly kind: 'text'; readonly text: string; readonly isAdjusted?: true }
  /** An exact decimal and the number of decimals it is printed with; it is never rounded on the way. */
  | {
      readonly kind: 'number'
      readonly value: string
      readonly decimals: number
      /** True where the city has adjusted it, or a number in it: it is printed with a mark. */
      readonly isAdjusted?: true
      /** How a workbook calculates the value; on paper there is only the value. */
      readonly formula?: CellFormula
      /** Said beside the cell in a workbook: where its number comes from. */
      readonly comment?: string
    }

export interface PrintedColumn {
  readonly field: string
  /** Upper header cell over this column and its neighbours; null where the header cell spans both header rows. */
  readonly group: string | null
  readonly label: string
  /** In characters. */
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
  /** What the column is for: `heading` is printed once over the rows that share it, `key` names the row. */
  readonly role: 'heading' | 'key' | 'plain'
  /** True where the numbers of the entries are added up as a control total. */
  readonly isControlled: boolean
  /** Present in a column that whoever receives the table fills in, with what she may choose from; the rest is locked then. */
  readonly answer?: {
    readonly choices: readonly string[] | null
    /** True where other words than the choices may stand there, after a warning. */
    readonly mayDiffer?: true
  }
}

/** What is typed into a cell that is open: a number, which the program keeps as one, or text just as it is typed. */
export type OpenContent = 'number' | 'text'

export type PrintedRow =
  /** entry: a row of the catalogue or of the return; part: a class of the entry above it (其中：…). */
  | {
      readonly kind: 'entry' | 'part' | 'subtotal' | 'total'
      readonly cells: Readonly<Record<string, PrintedCell>>
      /** The fields that are open in this row, where not all columns of answers are, or not for text alone. */
      readonly open?: Readonly<Record<string, OpenContent>>
      /** The row of a return that it prints: where its cells were read. Nothing else of it is printed. */
      readonly record?: ReceivedRecord
    }
  /** One text across the table: the head of a section, or a remark. */
  | { readonly kind: 'section' | 'remark'; readonly text: string }

/** A cell that is coloured while it is filled in, where its row is as it should not be. */
export interface PrintedWarning {
  /** Columns whose cells show it. */
  readonly fields: readonly string[]
  /** Places in `rows` of the rows it is about. */
  readonly rows: readonly number[]
  readonly when: CellCondition
}

/** One table as it is to be printed: all text and numbers, nothing of any file format. */
export interface PrintedTable {
  readonly sheetName: string
  readonly title: string
  /** The block 表号：… and the lines that belong to it; null where the form has none. */
  readonly formNumber: string | null
  /** Left, middle and right of the line above the table. */
  readonly line: readonly [reporter: string, period: string, measure: string]
  /** Said between that line and the table, one paragraph each. */
  readonly lead?: readonly string[]
  readonly paper: 'A4' | 'A3'
  readonly columns: readonly PrintedColumn[]
  /** True: the columns are numbered in a row below the header. */
  readonly hasColumnNumbers?: true
  readonly rows: readonly PrintedRow[]
  /** A column that is not seen: what names each row, wherever it is moved to. */
  readonly rowIds?: {
    readonly label: string
    readonly ids: readonly (string | null)[]
    /** Says what form the table is, in a row above the header that is not seen, with the field of every column. */
    readonly mark?: string
  }
  /** Looked at by the program in which the table is filled in. */
  readonly warnings?: readonly PrintedWarning[]
  readonly notes: readonly string[]
  /** Below the table, side by side. */
  readonly signatures: readonly string[]
}

/** A row that has cells. */
export type CellRow = Extract<PrintedRow, { cells: unknown }>

/** A table of any number of rows, which are made one after another: it is never laid out as a whole. */
export interface LongTable extends Omit<PrintedTable, 'rows' | 'rowIds' | 'lead'> {
  readonly rows: Iterable<CellRow>
}

/** One of the plan's lists. */
export interface PrintedList extends PrintedTable {
  readonly list: ListKind
  /** Name of the reporting unit; null: the city's list. */
  readonly unit: string | null
}
