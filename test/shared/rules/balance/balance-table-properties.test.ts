import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PrintedTable } from '../../../../shared/rules/balance/balance-table.ts'
import { balanceTree } from '../../../../shared/rules/balance/balance-tree.ts'
import type { PrintedFigure, PrintRule } from '../../../../shared/rules/balance/printed-figure.ts'
import type { TableFigures } from '../../../../shared/rules/balance/table-figures.ts'
import { exact } from '../../../../shared/rules/exact.ts'
import { figure } from './figures.ts'
import { balanced, expectLaws, printed, printedLines, tableOf, texts } from './table-laws.ts'

const cells = (rows: number, columns: number, value: fc.Arbitrary<string | null>) =>
  fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
const cell = fc.oneof(
  { arbitrary: figure, weight: 6 },
  { arbitrary: fc.constantFrom('0', null), weight: 1 },
) as fc.Arbitrary<string | null>
const someCells = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) => cells(rows, columns, cell))
const places = fc.integer({ min: -1, max: 3 })
const rounding = fc.constantFrom('half-up', 'half-even')

/** How far the printed figures are from the exact ones and how many are not the nearest: grand total, totals, cells. */
function costOf(
  lines: readonly (readonly (PrintedFigure | null)[])[],
  levelOf: (row: number, column: number) => number,
) {
  const costs = [0, 0, 0].map(() => ({ away: exact(0), moved: 0 }))
  lines.forEach((line, row) => {
    line.forEach((one, column) => {
      const cost = costs[levelOf(row, column)]
      if (!one || !cost) return
      cost.away = cost.away.add(exact(one.printed).sub(one.exact).abs())
      if (one.printed !== one.nearest) cost.moved += 1
    })
  })
  return costs.flatMap(({ away, moved }) => [away, exact(moved)])
}

function isCheaper(one: ReturnType<typeof costOf>, other: ReturnType<typeof costOf>): boolean {
  const apart = one.map((value, place) => value.cmp(other[place] ?? 0)).find((sign) => sign !== 0)
  return apart !== undefined && apart < 0
}

/** The cost of the best table of all that can be printed, by trying every one. */
function bestCost(table: PrintedTable, levelOf: (row: number, column: number) => number) {
  const lines = printedLines(table)
  const inner = lines.slice(0, -1).flatMap((line) => line.slice(0, -1))
  const choices = 2 ** inner.length
  let best: ReturnType<typeof costOf> | null = null
  for (let choice = 0; choice < choices; choice += 1) {
    const taken = inner.map((one, place) => {
      if (!one) return null
      const value = exact(one.exact)
      return (Math.floor(choice / 2 ** place) % 2 === 1 ? value.ceil() : value.floor()).toFixed()
    })
    const width = (lines[0]?.length ?? 1) - 1
    const added = lines.map((line, row) =>
      line.map((one, column): PrintedFigure | null => {
        if (!one) return null
        const inSum = taken.filter(
          (_, place) =>
            (row === lines.length - 1 || Math.floor(place / width) === row) &&
            (column === width || place % width === column),
        )
        const sum = inSum.reduce((total, value) => total.add(value ?? 0), exact(0))
        return { ...one, printed: sum.toFixed() }
      }),
    )
    const allowed = added.every((line) =>
      line.every((one) => !one || exact(one.printed).sub(one.exact).abs().lt(1)),
    )
    if (!allowed) continue
    const cost = costOf(added, levelOf)
    if (best === null || isCheaper(cost, best)) best = cost
  }
  return best
}

describe('any table', () => {
  it('adds up both ways, and nothing moves by a unit or more', () => {
    fc.assert(
      fc.property(someCells, places, rounding, (given, decimals, rule) => {
        expectLaws(printed(tableOf(given), { decimals, rounding: rule, balance: 'balanced' }), decimals)
      }),
      { numRuns: 300 },
    )
  })

  it('is printed as near to the exact figures as any table that adds up', () => {
    fc.assert(
      fc.property(cells(2, 3, cell), (given) => {
        const levelOf = (row: number, column: number) =>
          row < 2 && column < 3 ? 2 : row < 2 || column < 3 ? 1 : 0
        const table = printed(tableOf(given), balanced)
        const cost = costOf(printedLines(table), levelOf)
        const best = bestCost(table, levelOf)
        expect(best?.map(String)).toEqual(cost.map(String))
      }),
      { numRuns: 200 },
    )
  })

  it('is the same however its lines are ordered', () => {
    fc.assert(
      fc.property(someCells, fc.nat(5), fc.nat(5), (given, rowTurn, columnTurn) => {
        const table = tableOf(given)
        const turn = <T>(values: readonly T[], by: number) =>
          [...values.slice(by), ...values.slice(0, by)].toReversed()
        const other: TableFigures = {
          rows: turn(table.rows, rowTurn),
          columns: turn(table.columns, columnTurn),
          cells: turn(table.cells, rowTurn).map((row) => turn(row, columnTurn)),
        }
        const [one, two] = [printed(table, balanced), printed(other, balanced)]
        expect(two.cells).toEqual(turn(one.cells, rowTurn).map((row) => turn(row, columnTurn)))
        expect(two.moved).toEqual(one.moved)
      }),
    )
  })

  it('has nothing to do with what is balanced already', () => {
    fc.assert(
      fc.property(someCells, rounding, (given, rule) => {
        const print: PrintRule = { ...balanced, rounding: rule }
        const once = printed(tableOf(given), print)
        const again = tableOf(once.cells.map((row) => row.map((one) => one?.printed ?? null)))
        const twice = printed(again, print)
        expect(twice.moved).toEqual([])
        expect(texts(twice)).toEqual(texts(once))
      }),
    )
  })

  it('of one row is as near as a total with its parts', () => {
    fc.assert(
      fc.property(cells(1, 7, cell), (given) => {
        const table = tableOf(given)
        const parts = table.columns.map((column, place) => ({ ...column, value: given[0]?.[place] ?? null }))
        const tree = balanceTree({ code: '0', name: '全市', value: null, parts }, balanced)
        if (tree.state === 'refused') throw new Error('refused')
        const away = (figures: readonly (PrintedFigure | null)[]) =>
          figures
            .reduce((sum, one) => (one ? sum.add(exact(one.printed).sub(one.exact).abs()) : sum), exact(0))
            .toFixed()
        const row = printed(table, balanced)
        expect(row.grandTotal?.printed).toBe(tree.root.figure?.printed)
        expect(away(row.cells[0] ?? [])).toBe(away(tree.root.parts.map((part) => part.figure)))
      }),
    )
  })
})
