import { balanceWords } from '../../locale/zh/balance.ts'
import { completeTable } from './complete-table.ts'
import { gridOf } from './grid.ts'
import { printNote } from './print-note.ts'
import type { Gap, Moved, PrintedFigure, PrintLog, PrintRule, Refusal } from './printed-figure.ts'
import { sumName, type TableFigures, type TablePlace, type TableSum } from './table-figures.ts'
import { type Entry, entriesOf, type GridTable, gapsOf } from './table-sums.ts'
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
 * for the other totals, then for the cells; and that all of it together is cheaper than one sum that does not fit.
 */
function pricesOf(entries: readonly Entry[]): { prices: bigint[]; outletPrice: bigint } {
  const prices = entries.map(({ figure }) => figure.detour * BigInt(entries.length + 1) + 1n)
  let factor = 1n
  for (const level of [0, 1, 2]) {
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
 * The sums are nodes, the figures flow: a total into its sum, a part out of it; a cell from the sum of its row into that of
 * its column. Nodes are numbered as their codes come.
 */
function balancedSteps(entries: readonly Entry[]): bigint[] {
  const { prices, outletPrice } = pricesOf(entries)
  const nodes = new Map<string, number>()
  const nodeOf = (side: string, line: number) => {
    const key = `${side} ${line}`
    const node = nodes.get(key) ?? nodes.size
    nodes.set(key, node)
    return node
  }
  const arcs = entries.map(({ row, column, figure, isKept, level }, index): Arc => {
    const [rowSum, columnSum] = [nodeOf('row', row), nodeOf('column', column)]
    const [from, to] = level === 1 ? [columnSum, rowSum] : [rowSum, columnSum]
    const turn = isKept ? 0n : figure.turn
    return { from, to, value: figure.nearest, turn, price: prices[index] ?? 0n }
  })
  const turned = turnArcs(nodes.size, arcs, outletPrice)
  return entries.map(({ figure }, index) => figure.nearest + (turned[index] ? figure.turn : 0n))
}

/** @param before the sums that would not fit at the nearest values */
function movesOf(
  { grid }: GridTable,
  entries: readonly Entry[],
  steps: readonly bigint[],
  before: readonly Gap<TableSum>[],
): Moved<TablePlace>[] {
  return entries.flatMap(({ at, figure }, index) => {
    const printed = steps[index] ?? figure.nearest
    if (printed === figure.nearest) return []
    const its = before.filter((gap) =>
      gap.at.over === 'columns' ? gap.at.row === at.row : gap.at.column === at.column,
    )
    const sentences = its.map(({ sentence }) => sentence)
    const why = its.length > 0 ? balanceWords.wouldNotFit(sentences) : balanceWords.alongside
    return [{ at, ...grid.print(figure, printed), why }]
  })
}

/**
 * Prints a table whose rows and columns both add up. `none`: every figure is rounded by itself, and the sums that do not fit
 * are listed. `balanced`: controlled rounding (Cox 1987). Every figure, totals included, becomes one of its two neighbouring
 * printable values, so that all rows, all columns and the grand total add up; what is printable as it is, a zero above all,
 * stays. Such a choice always exists for a table with two sides; of all choices this is one with the least distance from
 * the exact values, grand total first, then totals, then cells, and then with the fewest moved figures. Kept figures are
 * never moved; where they leave a sum open it is listed as a gap.
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
  const entries = entriesOf(table)
  const nearest = entries.map(({ figure }) => figure.nearest)
  const steps = print.balance === 'balanced' ? balancedSteps(entries) : nearest
  const gaps = gapsOf(table, entries, steps)
  const moved = movesOf(table, entries, steps, gapsOf(table, entries, nearest))
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
