import { describe, expect, it } from 'vitest'
import { splitTables } from '../../../../shared/rules/structure/split-tables.ts'
import { visibleGrid } from '../../../../shared/rules/structure/visible-grid.ts'
import { type Content, rangeOf, sheetOf } from '../../../fixtures/sheet-builder.ts'

function tables(rows: readonly (readonly Content[])[], more: Parameters<typeof sheetOf>[1] = {}) {
  return splitTables(visibleGrid(sheetOf(rows, more)))
}

function outline(rows: readonly (readonly Content[])[], more: Parameters<typeof sheetOf>[1] = {}) {
  return tables(rows, more).map((table) => ({
    columns: [table.area.left, table.area.right],
    title: table.titleRows,
    header: [...table.headerRows, ...table.repeatedRows],
    body: table.bodyRows,
    note: table.noteRows,
  }))
}

describe('one table', () => {
  it('with titles, a unit beside the period, column numbers, sections and signatures', () => {
    expect(
      outline([
        ['工业固体废物产生及利用情况'],
        ['填报单位：东海县', null, null, '计量单位：万吨'],
        ['指标名称', '计量单位', '代码', '本年', '上年'],
        ['甲', '乙', '丙', 1, 2],
        ['一、产生情况'],
        ['产生量', '万吨', '01', 30, 28],
        ['二、利用情况'],
        ['综合利用量', '万吨', '02', 27, 25],
        ['单位负责人：', null, '填表人：'],
        ['说明：1. 本表由企业填报。'],
      ]),
    ).toEqual([{ columns: [1, 5], title: [1, 2], header: [3, 4], body: [5, 6, 7, 8], note: [9, 10] }])
  })

  it('whose header has three merged rows', () => {
    expect(
      outline(
        [
          ['各地区情况'],
          ['地区', '种畜禽场'],
          [null, '总数'],
          [null, null, '牛场', '马场'],
          ['全国', 3, 1, 2],
          ['北京', 3, 1, 2],
        ],
        { merges: [rangeOf(2, 1, 4, 1), rangeOf(2, 2, 2, 4), rangeOf(3, 2, 4, 2)] },
      ),
    ).toEqual([{ columns: [1, 4], title: [1], header: [2, 3, 4], body: [5, 6], note: [] }])
  })

  it('over years, of years', () => {
    expect(
      outline([
        ['指标', 2021, 2022, 2023],
        ['产生量', 1, 2, 3],
      ]),
    ).toMatchObject([{ header: [1], body: [2] }])
    expect(
      outline([
        ['year', '北京市', '天津市'],
        [2022, 41540.9, 16132.2],
        [2021, 41045.6, 15685.1],
      ]),
    ).toMatchObject([{ header: [1], body: [2, 3] }])
  })

  it('whose header comes again on the next page while its rows go on', () => {
    expect(
      outline([
        ['单位', '产生量', '利用量'],
        ['甲厂', 1, 1],
        ['续表'],
        ['单位', '产生量', '利用量'],
        ['乙厂', 2, 1],
      ]),
    ).toEqual([{ columns: [1, 3], title: [3], header: [1, 4], body: [2, 5], note: [] }])
  })

  it('with a spacer column', () => {
    expect(
      outline([
        ['单位', '产生量', null, '利用量', '备注'],
        ['甲厂', 1, null, 1, '在建'],
        ['乙厂', 2, null, 1, '已建'],
      ]),
    ).toMatchObject([{ columns: [1, 5], header: [1], body: [2, 3] }])
  })
})

describe('tables below each other', () => {
  it('each with its own heading and notes', () => {
    expect(
      outline([
        ['7-6 分地区支出(2022年)'],
        ['单位:亿元'],
        ['地 区', '甲', '乙'],
        ['地方合计', 3, 30],
        ['北 京', 3, 30],
        ['注:新疆数据包含新疆生产建设兵团。'],
        ['a)Due to institutional adjustments'],
        [],
        ['7-6 续表 1 continued'],
        ['单位:亿元'],
        ['地 区', '丙', '丁'],
        ['地方合计', 4, 40],
        ['北 京', 4, 40],
      ]),
    ).toEqual([
      { columns: [1, 3], title: [1, 2], header: [3], body: [4, 5], note: [6, 7] },
      { columns: [1, 3], title: [9, 10], header: [11], body: [12, 13], note: [] },
    ])
  })

  it('the second with the first one’s labels again', () => {
    expect(
      outline([
        ['地区', '2018年', '2019年'],
        ['全国', 3, 4],
        ['北京', 3, 4],
        ['地区', '2018年', '2019年'],
        ['全国', 5, 6],
        ['北京', 5, 6],
      ]),
    ).toMatchObject([
      { header: [1], body: [2, 3] },
      { header: [4], body: [5, 6] },
    ])
  })
})

describe('tables beside each other', () => {
  it('with headings of different height, a blank column between them', () => {
    expect(
      outline([
        ['3-11 施用量', null, null, null, '3-11 续表'],
        ['单位:万吨', null, null, null, '单位:万吨'],
        ['地 区', '氮肥', null, null, null, '钾肥'],
        [null, '2018 年', '2019 年', null, '全 国', 5, 6],
        ['全 国', 3, 4, null, '北 京', 5, 6],
        ['北 京', 3, 4],
      ]),
    ).toEqual([
      { columns: [1, 3], title: [1, 2], header: [3, 4], body: [5, 6], note: [] },
      { columns: [5, 7], title: [1, 2], header: [3], body: [4, 5], note: [] },
    ])
  })

  it('without a gap, by the stub’s heading that comes again', () => {
    expect(
      outline([
        ['地区', '数量', '地区', '数量'],
        ['全国', 10, '上海', 3],
        ['北京', 3, '江苏', 4],
      ]),
    ).toMatchObject([
      { columns: [1, 2], body: [2, 3] },
      { columns: [3, 4], body: [2, 3] },
    ])
  })
})

describe('what is hidden', () => {
  it('belongs to no table', () => {
    const rows = [
      ['单位', '旧', '数量'],
      ['甲厂', 9, 1],
      ['乙厂', 9, 2],
      ['丙厂', 9, 3],
    ]
    const [table] = tables(rows, { hiddenRows: [3], hiddenColumns: [2] })
    expect(table?.bodyRows).toEqual([2, 4])
    const grid = visibleGrid(sheetOf(rows, { hiddenRows: [3], hiddenColumns: [2] }))
    expect(grid.hiddenCells).toHaveLength(6)
  })
})
