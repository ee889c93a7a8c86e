import { balanceWords } from '../../locale/zh/balance.ts'
import { isSameDecimal, sumOfDecimals } from './plain-decimal.ts'
import type { Refusal } from './printed-figure.ts'
import { sumName, type TableFigures, type TableLine, type TableSum } from './table-figures.ts'

interface CompletedTable {
  readonly state: 'complete'
  /** By row and column, the totals last. */
  readonly values: readonly (readonly (string | null)[])[]
}

const adds = (lines: readonly TableLine[], place: number) => lines[place]?.isRate !== true

/** The table with one more row and column, of totals; refused where a given total is not the sum of its cells. */
export function completeTable(table: TableFigures): CompletedTable | Refusal<TableSum> {
  const { rows, columns, cells } = table
  const refusals: Refusal<TableSum>[] = []
  const total = (at: TableSum, given: string | null, isSum: boolean, parts: readonly (string | null)[]) => {
    if (!isSum) return given
    const sum = sumOfDecimals(parts.filter((part) => part !== null))
    if (given !== null && (sum === null || !isSameDecimal(given, sum))) {
      const sentence = balanceWords.totalDiffers(sumName(table, at), given, sum)
      refusals.push({ state: 'refused', at, given, sum, sentence })
    }
    return sum
  }
  const rowTotals = rows.map(({ code }, row) =>
    total(
      { row: code, column: null, over: 'columns' },
      table.rowTotals?.[row] ?? null,
      adds(rows, row),
      (cells[row] ?? []).filter((_, column) => adds(columns, column)),
    ),
  )
  const columnTotals = columns.map(({ code }, column) =>
    total(
      { row: null, column: code, over: 'rows' },
      table.columnTotals?.[column] ?? null,
      adds(columns, column),
      rows.map((_, row) => (adds(rows, row) ? (cells[row]?.[column] ?? null) : null)),
    ),
  )
  const grandTotal = total(
    { row: null, column: null, over: 'rows' },
    table.grandTotal ?? null,
    true,
    rowTotals.filter((_, row) => adds(rows, row)),
  )
  const [refusal] = refusals
  if (refusal) return refusal
  return {
    state: 'complete',
    values: [
      ...rows.map((_, row) => [
        ...columns.map((_column, column) => cells[row]?.[column] ?? null),
        rowTotals[row] ?? null,
      ]),
      [...columnTotals, grandTotal],
    ],
  }
}
