import { expect } from 'vitest'
import { balanceTable, type PrintedTable } from '../../../../shared/rules/balance/balance-table.ts'
import type { PrintedFigure, PrintRule } from '../../../../shared/rules/balance/printed-figure.ts'
import type { TableFigures } from '../../../../shared/rules/balance/table-figures.ts'
import { exact } from '../../../../shared/rules/exact.ts'

export const balanced: PrintRule = { decimals: 0, rounding: 'half-up', balance: 'balanced' }
export const unbalanced: PrintRule = { ...balanced, balance: 'none' }

export function printed(table: TableFigures, print: PrintRule): PrintedTable {
  const answer = balanceTable(table, print)
  if (answer.state === 'refused') throw new Error(answer.totals[0]?.sentence)
  return answer
}

export type Cells = readonly (readonly (string | null)[])[]

export function tableOf(cells: Cells, more: Partial<TableFigures> = {}): TableFigures {
  const lines = (count: number, letter: string, word: string) =>
    Array.from({ length: count }, (_, place) => ({ code: `${letter}${place}`, name: `${word}${place + 1}` }))
  const columns = lines(cells[0]?.length ?? 0, 'c', '废物')
  return { rows: lines(cells.length, 'r', '单位'), columns, cells, ...more }
}

type Line = readonly (PrintedFigure | null)[]

export function printedLines(table: PrintedTable): Line[] {
  return [
    ...table.cells.map((row, place) => [...row, table.rowTotals[place] ?? null]),
    [...table.columnTotals, table.grandTotal],
  ]
}

function doesNotAddUp(line: Line): boolean {
  const parts = line.slice(0, -1).filter((figure) => figure !== null)
  const total = line.at(-1) ?? null
  if (parts.length === 0) return total !== null
  const sum = parts.reduce((added, { printed }) => added.add(printed), exact(0))
  return total === null || !sum.eq(total.printed)
}

/** How many rows and columns, those of totals among them, do not add up as printed. */
export function openSums(table: PrintedTable): number {
  const lines = printedLines(table)
  const columns = (lines[0] ?? []).map((_, column) => lines.map((line) => line[column] ?? null))
  return [...lines, ...columns].filter(doesNotAddUp).length
}

/** What holds for every balanced table, computed in decimals and without the code that balances. */
export function expectLaws(table: PrintedTable, decimals: number): void {
  const unit = exact(10).pow(-decimals)
  expect(openSums(table)).toBe(0)
  expect(table.gaps).toEqual([])
  const figures = printedLines(table).flatMap((line) => line.filter((figure) => figure !== null))
  const wrong = figures.filter(({ exact: value, printed }) => {
    const away = exact(printed).sub(value).abs()
    return away.gte(unit) || !exact(printed).div(unit).isInteger()
  })
  expect(wrong).toEqual([])
  const notNearest = figures.filter(({ nearest, printed }) => nearest !== printed)
  expect(table.moved).toHaveLength(notNearest.length)
  // What needs no rounding is printed as it is, a zero above all.
  const whole = figures.filter(({ exact: value }) => exact(value).div(unit).isInteger())
  expect(whole.filter(({ exact: value, printed }) => !exact(printed).eq(value))).toEqual([])
}

export const texts = (table: PrintedTable) =>
  printedLines(table).map((line) => line.map((one) => one?.printed ?? null))
