import { balanceWords } from '../../locale/zh/balance.ts'

export interface TableLine {
  /** Unique on its side of the table; decides between figures that are equally well moved. */
  readonly code: string
  readonly name: string
  /** Rates: rounded each by itself, and in no sum. */
  readonly isRate?: boolean
}

/** A place of the table by its codes; null: the line of totals. */
export interface TablePlace {
  readonly row: string | null
  readonly column: string | null
}

/** A sum of the table: the place of its total, and the side that it adds up over. */
export interface TableSum extends TablePlace {
  readonly over: 'rows' | 'columns'
}

/** A table whose rows and columns both add up. Figures are decimals; null: blank, which is no zero and stays blank. */
export interface TableFigures {
  readonly rows: readonly TableLine[]
  readonly columns: readonly TableLine[]
  /** By row and column. */
  readonly cells: readonly (readonly (string | null)[])[]
  /** Totals that were given by themselves; what is absent or null is the sum of the cells, of rates it is blank. */
  readonly rowTotals?: readonly (string | null)[]
  readonly columnTotals?: readonly (string | null)[]
  readonly grandTotal?: string | null
  /** Figures that are printed at their nearest value whatever happens: assessed ones, totals of a single item. */
  readonly kept?: readonly TablePlace[]
}

/** How a person calls the sum. */
export function sumName(table: TableFigures, { row, column, over }: TableSum): string {
  if (over === 'columns') {
    if (row === null) return balanceWords.totalRow
    return balanceWords.row(table.rows.find((line) => line.code === row)?.name ?? row)
  }
  if (column === null) return balanceWords.totalColumn
  return balanceWords.column(table.columns.find((line) => line.code === column)?.name ?? column)
}
