import { balanceWords } from '../../locale/zh/balance.ts'

export interface TableLine {
  /** Unique on its side of the table; decides between figures that are equally well moved. */
  readonly code: string
  readonly name: string
  /** Rates: rounded each by itself, and in no sum. */
  readonly isRate?: boolean
}

export interface TableRow extends TableLine {
  /** Code of the row of subtotals (小计) that this one is a part of; rows without it add up to the totals. */
  readonly within?: string
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

/**
 * A table whose rows and columns both add up. Figures are plain decimals; null: blank, which is no zero and stays
 * blank.
 */
export interface TableFigures {
  /** Rows of subtotals among them, in any order. */
  readonly rows: readonly TableRow[]
  readonly columns: readonly TableLine[]
  /** By row and column; in a row of subtotals null is the sum of the rows within it. */
  readonly cells: readonly (readonly (string | null)[])[]
  /** Totals that were given by themselves; what is absent or null is the sum of the cells, of rates it is blank. */
  readonly rowTotals?: readonly (string | null)[]
  readonly columnTotals?: readonly (string | null)[]
  readonly grandTotal?: string | null
  /** Figures that are printed at their nearest value whatever happens: assessed ones, totals of a single item. */
  readonly kept?: readonly TablePlace[]
}

/** Places of the rows that add up to each row of subtotals, and (null) to the totals. */
export function rowsByGroup({ rows }: TableFigures): ReadonlyMap<string | null, readonly number[]> {
  const codes = new Set(rows.filter((row) => !row.isRate).map((row) => row.code))
  const groups = new Map<string | null, number[]>()
  rows.forEach(({ within, isRate }, place) => {
    if (isRate) return
    const group = within !== undefined && codes.has(within) ? within : null
    const places = groups.get(group)
    if (places) places.push(place)
    else groups.set(group, [place])
  })
  return groups
}

/** How a person calls the sum. */
export function sumName(table: TableFigures, { row, column, over }: TableSum): string {
  const rowName = table.rows.find((line) => line.code === row)?.name ?? row
  const columnName = table.columns.find((line) => line.code === column)?.name ?? column
  if (over === 'columns') return rowName === null ? balanceWords.totalRow : balanceWords.row(rowName)
  const down = columnName === null ? balanceWords.totalColumn : balanceWords.column(columnName)
  return rowName === null ? down : balanceWords.within(rowName, down)
}
