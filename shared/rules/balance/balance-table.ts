import { balanceWords } from '../../locale/zh/balance.ts'
import { completeTable } from './complete-table.ts'
import { gridOf } from './grid.ts'
import { printNote } from './print-note.ts'
import type { Gap, Moved, PrintedFigure, PrintLog, PrintRule, Refusal } from './printed-figure.ts'
import { sumName, type TableFigures, type TablePlace, type TableSum } from './table-figures.ts'
import { type Entry, type GridTable, gapsOf, sumsAt, sumsOf, type TableSums } from './table-sums.ts'
import { type Arc, turnArcs } from './turn-arcs.ts'

/** A table as it is printed; null where it is blank. */
export interface PrintedTable extends PrintLog<TablePlace, TableSum> {
  readonly state: 'printed'
  readonly cells: readonly (readonly (PrintedFigure | null)[])[]
  readonly rowTotals: readonly (PrintedFigure | null)[]
  readonly columnTotals: readonly (PrintedFigure | null)[]
  readonly grandTotal: PrintedFigure | null
}

/**
 * Prices so that the distance from the exact values decides, then how many figures move; first for the grand total, then
 * for the other totals, for subtotals and for the cells; and that all of it together is cheaper than one sum that does not
 * fit.
 */
function pricesOf(entries: readonly Entry[]): { prices: bigint[]; outletPrice: bigint } {
  const prices = entries.map(({ figure }) => figure.detour * BigInt(entries.length + 1) + 1n)
  let factor = 1n
  for (const level of [0, 1, 2, 3]) {
    let sum = 0n
    entries.forEach((entry, index) => {
      if (entry.level !== level) return
      sum += prices[index] ?? 0n
      prices[index] = (prices[index] ?? 0n) * factor
    })
    factor *= sum + 1n
  }
  return { prices, outletPrice: factor }
}

/**
 * The sums are nodes, the figures flow: a cell from the sum of its row into the sum over rows that it is a part of; a
 * total or subtotal from the sum over rows whose total it is; the column of totals the other way round, so that it feeds
 * the rows. The sums of rows of subtotals follow from the rest and need no node. Nodes are numbered as their codes come.
 */
function balancedSteps(entries: readonly Entry[]): bigint[] {
  const { prices, outletPrice } = pricesOf(entries)
  const nodes = new Map<number, number>()
  const nodeOf = (sum: number) => {
    const node = nodes.get(sum) ?? nodes.size
    nodes.set(sum, node)
    return node
  }
  const arcs = entries.map(({ at, across, totalOf, partOf, figure, isKept }, index): Arc => {
    const [start, end] = [nodeOf(totalOf ?? across), nodeOf(partOf ?? across)]
    const [from, to] = at.column === null ? [end, start] : [start, end]
    const turn = isKept ? 0n : figure.turn
    return { from, to, value: figure.nearest, turn, price: prices[index] ?? 0n }
  })
  const turned = turnArcs(nodes.size, arcs, outletPrice)
  return entries.map(({ figure }, index) => figure.nearest + (turned[index] ? figure.turn : 0n))
}

/** @param before the sums that would not fit at the nearest values */
function movesOf(
  { grid }: GridTable,
  { entries }: TableSums,
  steps: readonly bigint[],
  before: ReadonlyMap<number, Gap<TableSum>>,
): Moved<TablePlace>[] {
  return entries.flatMap((entry, index) => {
    const { at, figure } = entry
    const printed = steps[index] ?? figure.nearest
    if (printed === figure.nearest) return []
    const sentences = sumsAt(entry).flatMap((sum) => before.get(sum)?.sentence ?? [])
    const why = sentences.length > 0 ? balanceWords.wouldNotFit(sentences) : balanceWords.alongside
    return [{ at, ...grid.print(figure, printed), why }]
  })
}

/**
 * Prints a table whose rows and columns both add up, with rows of subtotals where there are any. `none`: every figure is
 * rounded by itself, and the sums that do not fit are listed. `balanced`: controlled rounding (Cox 1987). Every figure,
 * totals included, becomes one of its two neighbouring printable values, so that all rows, all columns and the grand total
 * add up; what is printable as it is, a zero above all, stays. Such a choice always exists for a table with two sides, of
 * which one may have subtotals; of all choices this is one with the least distance from the exact values, grand total first,
 * then totals, subtotals and cells, and then with the fewest moved figures. Kept figures are never moved; where they leave a
 * sum open it is listed as a gap.
 *
 * The order of rows and columns does not matter, their codes do. The figures themselves are never touched.
 */
export function balanceTable(given: TableFigures, print: PrintRule): PrintedTable | Refusal<TableSum> {
  const completed = completeTable(given)
  if (completed.state === 'refused') return completed
  const { values } = completed
  const known = values.flatMap((row) => row.filter((value) => value !== null))
  const grid = gridOf(known, print)
  const figures = values.map((row) => row.map((value) => (value === null ? null : grid.place(value))))
  const table: GridTable = {
    given,
    rows: [...given.rows, null],
    columns: [...given.columns, null],
    grid,
    figures,
  }
  const sums = sumsOf(table)
  const { entries } = sums
  const nearest = entries.map(({ figure }) => figure.nearest)
  const steps = print.balance === 'balanced' ? balancedSteps(entries) : nearest
  const gaps = [...gapsOf(table, sums, steps).values()]
  const moved = movesOf(table, sums, steps, gapsOf(table, sums, nearest))
  // Rates are in no sum: they are as near as can be.
  const printed = figures.map((row) => row.map((figure) => figure && grid.print(figure, figure.nearest)))
  entries.forEach(({ row, column, figure }, index) => {
    const line = printed[row]
    if (line) line[column] = grid.print(figure, steps[index] ?? figure.nearest)
  })
  const body = printed.slice(0, -1)
  const totals = printed.at(-1) ?? []
  const open = gaps.map(({ at }) => sumName(given, at))
  return {
    state: 'printed',
    cells: body.map((row) => row.slice(0, -1)),
    rowTotals: body.map((row) => row.at(-1) ?? null),
    columnTotals: totals.slice(0, -1),
    grandTotal: totals.at(-1) ?? null,
    moved,
    gaps,
    note: printNote(print, moved.length, open),
  }
}
