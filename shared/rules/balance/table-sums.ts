import { balanceWords } from '../../locale/zh/balance.ts'
import type { Grid, GridFigure } from './grid.ts'
import type { Gap } from './printed-figure.ts'
import {
  rowsByGroup,
  sumName,
  type TableFigures,
  type TableLine,
  type TablePlace,
  type TableSum,
} from './table-figures.ts'

/** A figure of the table that is in its sums. */
export interface Entry {
  readonly row: number
  readonly column: number
  readonly at: TablePlace
  readonly figure: GridFigure
  readonly isKept: boolean
  /** 0: a cell, 1: a subtotal, 2: a total, 3: the grand total. */
  readonly level: 0 | 1 | 2 | 3
  /** The sum of its row: it is the total of it in the column of totals, else a part. */
  readonly across: number
  /** The sum over rows whose total it is; null in a row that has none within it. */
  readonly totalOf: number | null
  /** The sum over rows that it is a part of; null in the row of totals. */
  readonly partOf: number | null
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

export interface TableSums {
  readonly sums: readonly TableSum[]
  /** In the order of codes. */
  readonly entries: readonly Entry[]
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

/** The sums of a table, and every figure that is in them. */
export function sumsOf({ given, rows, columns, figures }: GridTable): TableSums {
  const groups = rowsByGroup(given)
  const codes = columns.map((column) => column?.code ?? null)
  const sums: TableSum[] = rows.map((row) => ({ row: row?.code ?? null, column: null, over: 'columns' }))
  // Where the sums over rows begin that come to a row, and of which row a row is a part.
  const down = new Map<number, number>()
  const above = new Map<number, number>()
  rows.forEach((row, place) => {
    const code = row?.code ?? null
    const inside = row?.isRate ? [] : (groups.get(code) ?? [])
    if (inside.length === 0 && row !== null) return
    down.set(place, sums.length)
    for (const part of inside) above.set(part, place)
    sums.push(...codes.map((column): TableSum => ({ row: code, column, over: 'rows' })))
  })
  const sumDown = (place: number | undefined, column: number) => {
    const first = place === undefined ? undefined : down.get(place)
    return first === undefined ? null : first + column
  }
  const kept = new Set((given.kept ?? []).map(({ row, column }) => JSON.stringify([row, column])))
  const inOrder = placesByCode(columns)
  const entries = placesByCode(rows).flatMap((row) =>
    inOrder.flatMap((column): Entry[] => {
      const figure = figures[row]?.[column] ?? null
      if (figure === null || rows[row]?.isRate || columns[column]?.isRate) return []
      const at: TablePlace = { row: rows[row]?.code ?? null, column: codes[column] ?? null }
      const totalOf = sumDown(row, column)
      const isTotal = at.row === null || at.column === null
      const level = at.row === null && at.column === null ? 3 : isTotal ? 2 : totalOf === null ? 0 : 1
      const isKept = kept.has(JSON.stringify([at.row, at.column]))
      const partOf = sumDown(above.get(row), column)
      return [{ row, column, at, figure, isKept, level, across: row, totalOf, partOf }]
    }),
  )
  return { sums, entries }
}

/** The sums that a figure is in. */
export function sumsAt({ across, totalOf, partOf }: Entry): readonly number[] {
  return [across, totalOf, partOf].filter((sum) => sum !== null)
}

/**
 * The sums that do not fit when the figures are printed so, by their numbers.
 *
 * @param steps of the entries
 */
export function gapsOf(
  { given, grid }: GridTable,
  { sums, entries }: TableSums,
  steps: readonly bigint[],
): ReadonlyMap<number, Gap<TableSum>> {
  const totals = sums.map(() => 0n)
  const parts = sums.map(() => 0n)
  entries.forEach(({ at, across, totalOf, partOf }, index) => {
    const add = (into: bigint[], sum: number | null) => {
      if (sum !== null) into[sum] = (into[sum] ?? 0n) + (steps[index] ?? 0n)
    }
    add(at.column === null ? totals : parts, across)
    add(totals, totalOf)
    add(parts, partOf)
  })
  return new Map(
    sums.flatMap((at, index): [number, Gap<TableSum>][] => {
      const [total, sum] = [totals[index] ?? 0n, parts[index] ?? 0n]
      if (total === sum) return []
      const [printed, added] = [grid.text(total), grid.text(sum)]
      const difference = grid.text(sum > total ? sum - total : total - sum)
      const sentence = balanceWords.gap(sumName(given, at), added, printed, difference)
      return [[index, { at, printed, parts: added, sentence }]]
    }),
  )
}
