import { describe, expect, it } from 'vitest'
import { balanceTable } from '../../../../shared/rules/balance/balance-table.ts'
import type { TableFigures } from '../../../../shared/rules/balance/table-figures.ts'
import {
  balanced,
  type Cells,
  expectLaws,
  openSums,
  printed,
  printedLines,
  tableOf,
  texts,
  unbalanced,
} from './table-laws.ts'

describe('a table whose rows and columns add up', () => {
  it.each<[string, Cells, (string | null)[][]]>([
    [
      'thirds both ways',
      [
        ['0.4', '0.4', '0.4'],
        ['0.4', '0.4', '0.4'],
        ['0.4', '0.4', '0.4'],
      ],
      // The grand total is 3.6; every row and column comes to 1.2.
      [
        ['1', '0', '0', '1'],
        ['0', '1', '1', '2'],
        ['1', '0', '0', '1'],
        ['2', '1', '1', '4'],
      ],
    ],
    [
      'what fits as it is',
      [
        ['1.1', '2.1'],
        ['3.1', '4.1'],
      ],
      [
        ['1', '2', '3'],
        ['3', '4', '7'],
        ['4', '6', '10'],
      ],
    ],
    [
      'a grand total that alone goes up',
      [
        ['1.2', '2.1'],
        ['3.1', '4.2'],
      ],
      [
        ['2', '2', '4'],
        ['3', '4', '7'],
        ['5', '6', '11'],
      ],
    ],
    [
      'zeros, whole figures and blanks stay',
      [
        ['0', '0.5', '0.5'],
        ['0.5', null, '0.5'],
        ['7', '0.5', null],
      ],
      [],
    ],
    [
      'a line without figures',
      [
        [null, '1.4'],
        [null, '1.4'],
      ],
      [],
    ],
  ])('%s', (_, cells, expected) => {
    const table = printed(tableOf(cells), balanced)
    expectLaws(table, 0)
    if (expected.length > 0) expect(texts(table)).toEqual(expected)
  })

  it('lists each moved figure with its reason', () => {
    const table = printed(
      tableOf([
        ['0.4', '1'],
        ['0.4', '1'],
      ]),
      balanced,
    )
    expect(texts(table)).toEqual([
      ['1', '1', '2'],
      ['0', '1', '1'],
      ['1', '2', '3'],
    ])
    expect(table.moved).toEqual([
      {
        at: { row: 'r0', column: 'c0' },
        exact: '0.4',
        nearest: '0',
        printed: '1',
        why: '各数就近修约时，“废物1”一列分项之和0，合计1，相差1',
      },
      {
        at: { row: 'r0', column: null },
        exact: '1.4',
        nearest: '1',
        printed: '2',
        why: '各数就近修约时，合计一列分项之和2，合计3，相差1',
      },
    ])
    expect(table.note).toBe('本表2处因平衡调整')
  })

  it('prints every figure by itself where nothing is balanced, and says so below', () => {
    const cells = [
      ['0.4', '1'],
      ['0.4', '1'],
    ]
    const table = printed(tableOf(cells), unbalanced)
    expect(texts(table)).toEqual([
      ['0', '1', '1'],
      ['0', '1', '1'],
      ['1', '2', '3'],
    ])
    expect(table.moved).toEqual([])
    expect(table.gaps).toEqual([
      {
        at: { row: null, column: 'c0', over: 'rows' },
        printed: '1',
        parts: '0',
        sentence: '“废物1”一列分项之和0，合计1，相差1',
      },
      {
        at: { row: null, column: null, over: 'rows' },
        printed: '3',
        parts: '2',
        sentence: '合计一列分项之和2，合计3，相差1',
      },
    ])
    expect(table.note).toBe('因四舍五入，分项之和与合计略有差异')
    expect(printed(tableOf([['1', '2']]), unbalanced).note).toBeNull()
  })

  it.each<[string, Partial<TableFigures>, unknown]>([
    [
      'a row',
      { rowTotals: ['3', '7.1'] },
      { at: { row: 'r1', column: null, over: 'columns' }, given: '7.1', sum: '7' },
    ],
    [
      'a column',
      { columnTotals: [null, '6.5'] },
      { at: { row: null, column: 'c1', over: 'rows' }, given: '6.5', sum: '6' },
    ],
    [
      'the grand total',
      { grandTotal: '9' },
      { at: { row: null, column: null, over: 'rows' }, given: '9', sum: '10' },
    ],
  ])('refuses a given total that is not its sum: %s', (_, totals, expected) => {
    const cells = [
      ['1', '2'],
      ['3', '4'],
    ]
    const answer = balanceTable(tableOf(cells, totals), balanced)
    expect(answer).toMatchObject({ state: 'refused', totals: [expected] })
    expect('totals' in answer && answer.totals[0]?.sentence).toMatch(
      /^.+给出的合计.+不等于分项之和\d+，请先核对再印$/,
    )
  })

  it('refuses the total of a line without figures, and takes one that is right', () => {
    const cells = [
      ['1.5', '2'],
      [null, null],
    ]
    expect(balanceTable(tableOf(cells, { rowTotals: [null, '4'] }), balanced)).toMatchObject({
      state: 'refused',
      totals: [{ sum: null, sentence: '“单位2”一行给出了合计4，却没有分项，请先核对再印' }],
    })
    const right = { rowTotals: ['3.50', null], columnTotals: ['1.5', '2'], grandTotal: '3.5' }
    expect(texts(printed(tableOf(cells, right), balanced))[1]).toEqual([null, null, null])
  })

  it('keeps rates out of every sum and at their nearest value, and prints the rate that was given for all', () => {
    const table = tableOf(
      [
        ['0.4', '85.25', '0.4'],
        ['0.4', '12.75', '0.4'],
      ],
      { columnTotals: [null, '61.5', null] },
    )
    const columns = table.columns.map((column, place) => ({ ...column, isRate: place === 1 }))
    const answer = printed({ ...table, columns }, balanced)
    expect(answer.cells.map((row) => row[1]?.printed)).toEqual(['85', '13'])
    expect(answer.columnTotals.map((total) => total?.exact)).toEqual(['0.8', '61.5', '0.8'])
    expect(answer.columnTotals[1]?.printed).toBe('62')
    expect(answer.grandTotal).toMatchObject({ exact: '1.6', printed: '2' })
    const amounts = printedLines(answer).map((line) => [line[0], line[2], line[3]])
    for (const [one, other, total] of amounts)
      expect(Number(one?.printed) + Number(other?.printed)).toBe(Number(total?.printed))
  })

  it('never moves a kept figure while others can make up for it', () => {
    const cells = [
      ['0.4', '0.4', '0.4'],
      ['0.4', '0.4', '0.4'],
    ]
    const kept = [
      { row: 'r0', column: 'c0' },
      { row: 'r0', column: 'c1' },
      { row: 'r0', column: null },
    ]
    const table = printed(tableOf(cells, { kept }), balanced)
    expectLaws(table, 0)
    expect(texts(table)[0]).toEqual(['0', '0', '1', '1'])
  })

  it('says which sums stay open where too many are kept', () => {
    const cells = [
      ['0.4', '0.4', '0.4'],
      ['0.4', '0.4', '0.4'],
    ]
    const kept = ['c0', 'c1', 'c2', null].map((column) => ({ row: 'r0', column }))
    const table = printed(tableOf(cells, { kept }), balanced)
    expect(texts(table)[0]).toEqual(['0', '0', '0', '1'])
    expect(table.gaps.map(({ at }) => at)).toEqual([
      { row: 'r0', column: null, over: 'columns' },
      expect.anything(),
    ])
    expect(openSums(table)).toBe(2)
    expect(table.note).toMatch(/“单位1”一行、.+因有不作调整的数，分项之和与合计仍有差异$/)
  })
})
