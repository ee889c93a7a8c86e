import type { InspectedTable } from '../../contract/inspections.ts'
import { cellRef } from '../cell-ref.ts'
import { decimalText, exact } from '../exact.ts'
import type { SheetGrid } from '../recognise/sheet-grid.ts'
import type { TableColumn } from './column-kinds.ts'
import { printedNumber } from './locate-table.ts'
import type { TableRow } from './row-kinds.ts'

type PrintedTotal = InspectedTable['totals'][number]

function decimals(number: string): number {
  const point = number.indexOf('.')
  return point < 0 ? 0 : number.length - point - 1
}

/** Consecutive rows as ranges of one column: B7:B37. */
function ranges(rows: readonly number[], column: number): string[] {
  const found: string[] = []
  let start = rows[0]
  rows.forEach((row, index) => {
    if (rows[index + 1] === row + 1) return
    if (start === undefined) return
    found.push(start === row ? cellRef(row, column) : `${cellRef(start, column)}:${cellRef(row, column)}`)
    start = rows[index + 1]
  })
  return found
}

function checkTotal(grid: SheetGrid, row: TableRow, column: TableColumn): PrintedTotal | null {
  const printed = printedNumber(grid.cell(row.row, column.number))
  if (printed === null) return null
  const total = { cell: cellRef(row.row, column.number), parts: ranges(row.parts, column.number), printed }
  if (column.kind === 'rate')
    return { ...total, sum: null, difference: null, tolerance: null, verdict: 'not-additive' }
  const unverifiable = {
    ...total,
    sum: null,
    difference: null,
    tolerance: null,
    verdict: 'unverifiable',
  } as const
  let sum = exact(0)
  let places = decimals(printed)
  let counted = 0
  for (const part of row.parts) {
    const cell = grid.cell(part, column.number)
    if (cell === undefined) continue
    const number = printedNumber(cell)
    if (number === null) {
      // A dash or a word for nothing adds nothing; anything else cannot be added.
      if (cell.kind === 'text' && /^[\s\u3000—–\-…./]*$/.test(cell.content)) continue
      return unverifiable
    }
    sum = sum.plus(number)
    places = Math.max(places, decimals(number))
    counted += 1
  }
  if (counted === 0) return unverifiable
  const difference = exact(printed).minus(sum)
  const tolerance = exact(row.parts.length + 1)
    .mul(exact(10).pow(-places))
    .div(2)
  return {
    ...total,
    sum: decimalText(sum),
    difference: decimalText(difference),
    tolerance: decimalText(tolerance),
    verdict: difference.isZero() ? 'exact' : difference.abs().lte(tolerance) ? 'rounding' : 'mismatch',
  }
}

/**
 * Adds up the parts of every printed total. n parts and a total, each printed with d decimals, may differ by at most
 * (n + 1) · ½ · 10⁻ᵈ through rounding alone; more is a mismatch. Rates are never added.
 */
export function checkTotals(
  grid: SheetGrid,
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
): PrintedTotal[] {
  const numeric = columns.filter((column) => column.kind === 'additive' || column.kind === 'rate')
  return rows
    .filter((row) => row.parts.length > 0)
    .flatMap((row) => numeric.flatMap((column) => checkTotal(grid, row, column) ?? []))
}
