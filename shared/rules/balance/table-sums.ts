import { balanceWords } from '../../locale/zh/balance.ts'
import type { Grid, GridFigure } from './grid.ts'
import type { Gap } from './printed-figure.ts'
import {
  sumName,
  type TableFigures,
  type TableLine,
  type TablePlace,
  type TableSum,
} from './table-figures.ts'

/** A figure that is in two sums, that of its row and that of its column: as a part, or as the total. */
export interface Entry {
  readonly row: number
  readonly column: number
  readonly at: TablePlace
  readonly figure: GridFigure
  readonly isKept: boolean
  /** 0: a cell, 1: a total, 2: the grand total. */
  readonly level: 0 | 1 | 2
}

/** A table with its line of totals (null) behind the other lines of each side. */
export interface GridTable {
  readonly given: TableFigures
  readonly rows: readonly (TableLine | null)[]
  readonly columns: readonly (TableLine | null)[]
  readonly grid: Grid
  /** null: blank. */
  readonly figures: readonly (readonly (GridFigure | null)[])[]
}

/** By code, the totals last. */
function placesByCode(lines: readonly (TableLine | null)[]): number[] {
  const code = (place: number) => lines[place]?.code
  return lines
    .map((_, place) => place)
    .sort((one, other) => {
      const [left, right] = [code(one), code(other)]
      if (left === undefined || right === undefined)
        return Number(left === undefined) - Number(right === undefined)
      return left < right ? -1 : left > right ? 1 : 0
    })
}

/** Every figure that is in a sum, in the order of codes. */
export function entriesOf({ given, rows, columns, figures }: GridTable): Entry[] {
  const kept = new Set((given.kept ?? []).map(({ row, column }) => JSON.stringify([row, column])))
  const inOrder = placesByCode(columns)
  return placesByCode(rows).flatMap((row) =>
    inOrder.flatMap((column): Entry[] => {
      const [rowLine, columnLine] = [rows[row] ?? null, columns[column] ?? null]
      const figure = figures[row]?.[column] ?? null
      if (figure === null || rowLine?.isRate || columnLine?.isRate) return []
      const at: TablePlace = { row: rowLine?.code ?? null, column: columnLine?.code ?? null }
      const isKept = kept.has(JSON.stringify([at.row, at.column]))
      const level = rowLine && columnLine ? 0 : rowLine || columnLine ? 1 : 2
      return [{ row, column, at, figure, isKept, level }]
    }),
  )
}

/**
 * The sums that do not fit when the figures are printed so.
 *
 * @param steps of the entries
 */
export function gapsOf(
  table: GridTable,
  entries: readonly Entry[],
  steps: readonly bigint[],
): Gap<TableSum>[] {
  const { given, rows, columns, grid } = table
  const sums = [
    ...rows.map((line): TableSum => ({ row: line?.code ?? null, column: null, over: 'columns' })),
    ...columns.map((line): TableSum => ({ row: null, column: line?.code ?? null, over: 'rows' })),
  ]
  const totals = sums.map(() => 0n)
  const parts = sums.map(() => 0n)
  entries.forEach(({ row, column, at }, index) => {
    const add = (into: bigint[], sum: number) => {
      into[sum] = (into[sum] ?? 0n) + (steps[index] ?? 0n)
    }
    add(at.column === null ? totals : parts, row)
    add(at.row === null ? totals : parts, rows.length + column)
  })
  return sums.flatMap((at, index) => {
    const [total, sum] = [totals[index] ?? 0n, parts[index] ?? 0n]
    if (total === sum) return []
    const [printed, added] = [grid.text(total), grid.text(sum)]
    const difference = grid.text(sum > total ? sum - total : total - sum)
    return [
      {
        at,
        printed,
        parts: added,
        sentence: balanceWords.gap(sumName(given, at), added, printed, difference),
      },
    ]
  })
}
