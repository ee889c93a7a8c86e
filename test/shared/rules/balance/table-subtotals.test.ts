import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceTable, type PrintedTable } from '../../../../shared/rules/balance/balance-table.ts'
import type { TableFigures, TableRow } from '../../../../shared/rules/balance/table-figures.ts'
import { exact } from '../../../../shared/rules/exact.ts'
import { figure } from './figures.ts'
import { balanced, type Cells, printed, printedLines, texts, unbalanced } from './table-laws.ts'

const columns = ['东海县', '灌云县', '灌南县'].map((name, place) => ({ code: `c${place}`, name }))

/** Industrial wastes with two kinds of slag of their own subtotal, and agricultural wastes. */
const rows: readonly TableRow[] = [
  { code: '1', name: '工业固体废物' },
  { code: '11', name: '炉渣', within: '1' },
  { code: '111', name: '钢渣', within: '11' },
  { code: '112', name: '水渣', within: '11' },
  { code: '12', name: '粉煤灰', within: '1' },
  { code: '2', name: '农业固体废物' },
  { code: '21', name: '秸秆', within: '2' },
]
const leaves = ['111', '112', '12', '21']

function tableOf(cells: Cells, more: Partial<TableFigures> = {}): TableFigures {
  const blank = columns.map(() => null)
  return {
    rows,
    columns,
    cells: rows.map(({ code }) => cells[leaves.indexOf(code)] ?? blank),
    ...more,
  }
}

/** Every sum over rows and over columns, added up in decimals; a subtotal is no part of the sum above its own. */
function openSums(table: PrintedTable): string[] {
  const lines = printedLines(table).map((line) => line.map((one) => exact(one?.printed ?? 0)))
  const sum = (values: readonly (ReturnType<typeof exact> | undefined)[]) =>
    values.reduce<ReturnType<typeof exact>>((added, value) => added.add(value ?? 0), exact(0))
  const across = lines.flatMap((line, row) =>
    sum(line.slice(0, -1)).eq(line.at(-1) ?? 'NaN') ? [] : [`row ${rows[row]?.code ?? 'total'}`],
  )
  const down = [null, '1', '11', '2'].flatMap((group) => {
    const total = lines[group === null ? rows.length : rows.findIndex(({ code }) => code === group)] ?? []
    const parts = lines.filter((_, row) => row < rows.length && (rows[row]?.within ?? null) === group)
    return total.flatMap((value, column) =>
      sum(parts.map((part) => part[column])).eq(value) ? [] : [`column ${column} of ${group ?? 'total'}`],
    )
  })
  return [...across, ...down]
}

const thirds: Cells = [
  ['0.4', '0.4', '0.4'],
  ['0.4', '0.4', '0.4'],
  ['0.4', '0.4', '0.4'],
  ['0.4', '0.4', '0.4'],
]

describe('a table with subtotals', () => {
  it('adds up in every column of every group as well', () => {
    const table = printed(tableOf(thirds), balanced)
    expect(openSums(table)).toEqual([])
    expect(table.grandTotal).toMatchObject({ exact: '4.8', printed: '5' })
    expect(table.rowTotals.map((total) => total?.exact)).toEqual([
      '3.6',
      '2.4',
      '1.2',
      '1.2',
      '1.2',
      '1.2',
      '1.2',
    ])
    expect(openSums(printed(tableOf(thirds), unbalanced))).not.toEqual([])
  })

  it('names the group whose sum does not fit', () => {
    const { gaps } = printed(tableOf(thirds), unbalanced)
    expect(gaps.map(({ sentence }) => sentence)).toContain('“炉渣”中“东海县”一列分项之和0，合计1，相差1')
  })

  it('takes subtotals that are right, and refuses those that are wrong, every one', () => {
    const cells = tableOf(thirds).cells
    const withSubtotals = (given: readonly string[]) =>
      balanceTable(
        tableOf(thirds, { cells: cells.map((line, row) => (rows[row]?.code === '11' ? given : line)) }),
        balanced,
      )
    expect(withSubtotals(['0.8', '0.80', '0.8']).state).toBe('printed')
    const refused = withSubtotals(['0.8', '0.9', '1'])
    expect('totals' in refused && refused.totals.map(({ at, sentence }) => [at, sentence])).toEqual([
      [
        { row: '11', column: 'c1', over: 'rows' },
        '“炉渣”中“灌云县”一列给出的合计0.9不等于分项之和0.8，请先核对再印',
      ],
      [
        { row: '11', column: 'c2', over: 'rows' },
        '“炉渣”中“灌南县”一列给出的合计1不等于分项之和0.8，请先核对再印',
      ],
    ])
  })

  it('counts a row that names no row of the table among the outermost', () => {
    const alone = [{ code: '1', name: '炉渣', within: '9' }]
    const table = printed({ rows: alone, columns, cells: [['0.4', '0.4', '0.4']] }, balanced)
    expect(texts(table)).toEqual([
      ['1', '0', '0', '1'],
      ['1', '0', '0', '1'],
    ])
  })

  it('adds up whatever the figures are, and nothing moves by a unit or more', () => {
    const cell = fc.oneof(
      { arbitrary: figure, weight: 5 },
      { arbitrary: fc.constantFrom('0', null), weight: 1 },
    )
    const cells = fc.array(fc.array(cell as fc.Arbitrary<string | null>, { minLength: 3, maxLength: 3 }), {
      minLength: 4,
      maxLength: 4,
    })
    fc.assert(
      fc.property(cells, (given) => {
        const table = printed(tableOf(given), balanced)
        expect(openSums(table)).toEqual([])
        expect(table.gaps).toEqual([])
        for (const one of printedLines(table).flat())
          expect(
            exact(one?.printed ?? 0)
              .sub(one?.exact ?? 0)
              .abs()
              .lt(1),
          ).toBe(true)
        // In any order of rows.
        const turned = {
          ...tableOf(given),
          rows: rows.toReversed(),
          cells: tableOf(given).cells.toReversed(),
        }
        expect(printed(turned, balanced).cells).toEqual(table.cells.toReversed())
      }),
      { numRuns: 200 },
    )
  })
})
