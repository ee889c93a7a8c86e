import { describe, expect, it } from 'vitest'
import { inspectBook } from '../../../../shared/rules/inspect/inspect-book.ts'
import { bookOf, type Content, sheetOf } from '../../../fixtures/sheet-builder.ts'

function inspect(rows: readonly (readonly Content[])[]) {
  const [sheet] = inspectBook(bookOf(sheetOf(rows)))
  const [table] = sheet?.tables ?? []
  if (!sheet || !table) throw new Error('no table found')
  return {
    sheet,
    table,
    verdicts: Object.fromEntries(table.totals.map((total) => [total.cell, total.verdict])),
  }
}

describe('a total whose parts are set in', () => {
  // A prefecture's counties, as a census prints them.
  const { table } = inspect([
    ['地区', '区划代码', '合计', '男', '女', '性别比\n（女=100）', '户规模\n（人/户）'],
    ['甲市', 320700, 30, 16, 14, 114.29, 3],
    ['  乙县', 320722, 10, 6, 4, 150, 3.1],
    ['  丙县', 320723, 20, 10, 10, 100, 2.9],
    ['丁市', 320800, 7, 3, 4, 75, 2],
    ['  戊县', 320803, 5, 2, 3, 66.67, 2],
    ['  己县', 320804, 1, 1, 1, 100, 2],
  ])

  it('is checked in every column that adds up', () => {
    expect(
      table.totals.filter((total) => /^([C-E])2$/.test(total.cell) && total.parts[0]?.endsWith('4')),
    ).toEqual([
      {
        cell: 'C2',
        parts: ['C3:C4'],
        printed: '30',
        sum: '30',
        difference: '0',
        tolerance: '1.5',
        verdict: 'exact',
      },
      {
        cell: 'D2',
        parts: ['D3:D4'],
        printed: '16',
        sum: '16',
        difference: '0',
        tolerance: '1.5',
        verdict: 'exact',
      },
      {
        cell: 'E2',
        parts: ['E3:E4'],
        printed: '14',
        sum: '14',
        difference: '0',
        tolerance: '1.5',
        verdict: 'exact',
      },
    ])
  })

  it('is off by rounding at most, or it does not add up', () => {
    expect(table.totals.find((total) => total.cell === 'C5')).toMatchObject({
      difference: '1',
      verdict: 'rounding',
    })
  })

  it('never adds rates or codes', () => {
    expect(table.columns.map((column) => [column.column, column.kind])).toEqual([
      ['A', 'label'],
      ['B', 'code'],
      ['C', 'additive'],
      ['D', 'additive'],
      ['E', 'additive'],
      ['F', 'rate'],
      ['G', 'rate'],
    ])
    expect(
      table.totals
        .filter((total) => /^[FG]/.test(total.cell))
        .every((total) => total.verdict === 'not-additive' && total.sum === null),
    ).toBe(true)
    expect(table.totals.some((total) => total.cell.startsWith('B'))).toBe(false)
  })
})

describe('a total by its name', () => {
  it('on top, with titles, a unit line and notes around', () => {
    const { table, sheet, verdicts } = inspect([
      ['表1 各地区化肥施用量'],
      ['单位：万吨'],
      ['地区', '折纯量', '其中：氮肥', '施用强度（公斤/亩）'],
      ['全国', '5,250.7', 1930.6, 21],
      ['北京', 6.2, 2.5, 30],
      ['天津', 5244.5, 1928.2, 20],
      ['注：本表数据为年报数。'],
    ])
    expect(table).toMatchObject({
      range: 'A3:D6',
      title: '表1 各地区化肥施用量',
      unit: '万吨',
      headerRows: [3],
      labelColumn: 'A',
    })
    expect(table.rows.map((row) => row.kind)).toEqual(['total', 'part', 'part'])
    expect(verdicts).toEqual({ B4: 'exact', C4: 'rounding', D4: 'not-additive' })
    expect(sheet.cells).toEqual({ nonEmpty: 19, used: 12, header: 4, title: 2, note: 1, skipped: 0 })
  })

  it('at the foot, with 小计 between and 其中 left out', () => {
    const { table, verdicts } = inspect([
      ['单位', '产生量'],
      ['东海县', 10],
      ['灌云县', 20],
      ['小计', 30],
      ['海州区', 5],
      ['其中：高新区', 2],
      ['连云区', 6],
      ['小计', 11],
      ['合计', 42],
    ])
    expect(table.rows.map((row) => row.kind)).toEqual([
      'part',
      'part',
      'subtotal',
      'part',
      'of-which',
      'part',
      'subtotal',
      'total',
    ])
    expect(verdicts).toEqual({ B4: 'exact', B8: 'exact', B9: 'rounding' })
    expect(table.totals.at(-1)).toMatchObject({
      parts: ['B2:B3', 'B5', 'B7'],
      sum: '41',
      difference: '1',
      tolerance: '2.5',
    })
  })

  it('that does not add up is named with its difference', () => {
    const { table } = inspect([
      ['地区', '数量'],
      ['合计', 271.56],
      ['甲', 271.46],
      ['乙', 0],
    ])
    expect(table.totals[0]).toMatchObject({ verdict: 'mismatch', difference: '0.1', tolerance: '0.015' })
  })

  it('with parts that are no numbers cannot be checked', () => {
    const { verdicts } = inspect([
      ['地区', '数量', '面积'],
      ['合计', 10, 5],
      ['甲', 10, 5],
      ['乙', '—', '约3'],
    ])
    expect(verdicts).toEqual({ B2: 'exact', C2: 'unverifiable' })
  })
})
