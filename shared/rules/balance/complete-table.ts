import { balanceWords } from '../../locale/zh/balance.ts'
import { isSameDecimal, sumOfDecimals } from './plain-decimal.ts'
import type { Refusal, WrongTotal } from './printed-figure.ts'
import { rowsByGroup, sumName, type TableFigures, type TableSum } from './table-figures.ts'

interface CompletedTable {
  readonly state: 'complete'
  /** By row and column, the totals last. */
  readonly values: readonly (readonly (string | null)[])[]
}

type Values = readonly (string | null)[]

/** The table with one more row and column, of totals; refused where given totals are not the sums of their parts. */
export function completeTable(table: TableFigures): CompletedTable | Refusal<TableSum> {
  const { rows, columns, cells } = table
  const groups = rowsByGroup(table)
  const wrong: WrongTotal<TableSum>[] = []
  const total = (at: TableSum, given: string | null, parts: Values) => {
    const sum = sumOfDecimals(parts.filter((part) => part !== null))
    if (given !== null && (sum === null || !isSameDecimal(given, sum))) {
      const sentence = balanceWords.totalDiffers(sumName(table, at), given, sum)
      wrong.push({ at, given, sum, sentence })
    }
    return sum
  }
  const completed = new Map<number, Values>()

  /** A row with its total behind it; before it, the rows within it. */
  function completeRow(place: number): Values {
    const known = completed.get(place)
    if (known) return known
    const { code = '', isRate = false } = rows[place] ?? {}
    const inside = isRate ? [] : (groups.get(code) ?? []).map(completeRow)
    const figures = columns.map((column, at) => {
      const given = cells[place]?.[at] ?? null
      if (inside.length === 0 || column.isRate) return given
      const parts = inside.map((row) => row[at] ?? null)
      return total({ row: code, column: column.code, over: 'rows' }, given, parts)
    })
    const added = figures.filter((_, at) => !columns[at]?.isRate)
    const given = table.rowTotals?.[place] ?? null
    const row = [
      ...figures,
      isRate ? given : total({ row: code, column: null, over: 'columns' }, given, added),
    ]
    completed.set(place, row)
    return row
  }

  const body = rows.map((_, place) => completeRow(place))
  const outermost = (groups.get(null) ?? []).map((place) => body[place] ?? [])
  const totals = columns.map(({ code, isRate }, at) => {
    const given = table.columnTotals?.[at] ?? null
    const parts = outermost.map((row) => row[at] ?? null)
    return isRate ? given : total({ row: null, column: code, over: 'rows' }, given, parts)
  })
  const ends = outermost.map((row) => row.at(-1) ?? null)
  const grandTotal = total({ row: null, column: null, over: 'rows' }, table.grandTotal ?? null, ends)
  if (wrong.length > 0) return { state: 'refused', totals: wrong }
  return { state: 'complete', values: [...body, [...totals, grandTotal]] }
}
