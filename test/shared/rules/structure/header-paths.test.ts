import { describe, expect, it } from 'vitest'
import { headerPaths } from '../../../../shared/rules/structure/header-paths.ts'
import { splitTables } from '../../../../shared/rules/structure/split-tables.ts'
import { visibleGrid } from '../../../../shared/rules/structure/visible-grid.ts'
import { type Content, rangeOf, sheetOf } from '../../../fixtures/sheet-builder.ts'

function paths(rows: readonly (readonly Content[])[], more: Parameters<typeof sheetOf>[1] = {}) {
  const grid = visibleGrid(sheetOf(rows, more))
  const [table] = splitTables(grid)
  if (!table) throw new Error('no table found')
  const columns = Array.from({ length: table.area.right }, (_, at) => at + 1)
  const found = headerPaths(grid, table, columns)
  return columns.map((column) => ({
    path: found.get(column)?.segments.join(' / '),
    unit: found.get(column)?.unit,
  }))
}

describe('the path of headings over a column', () => {
  it('fills merged areas, across and down', () => {
    expect(
      paths(
        [
          ['地区', '综合利用量(万吨)'],
          [null, '合计', '其中：往年'],
          ['甲', 1, 1],
        ],
        { merges: [rangeOf(1, 1, 2, 1), rangeOf(1, 2, 1, 3)] },
      ),
    ).toEqual([
      { path: '地区', unit: null },
      { path: '综合利用量(万吨) / 合计', unit: '万吨' },
      { path: '综合利用量(万吨) / 其中：往年', unit: '万吨' },
    ])
  })

  it('reaches to the right where the merge was lost', () => {
    expect(
      paths([
        ['地区', '1.氮肥', null, '2.磷肥'],
        [null, '2018 年', '2019 年', '2018 年', '2019 年'],
        ['北京', 15, 16, 18, 19],
      ]).map((column) => column.path),
    ).toEqual(['地区', '1.氮肥 / 2018 年', '1.氮肥 / 2019 年', '2.磷肥 / 2018 年', '2.磷肥 / 2019 年'])
  })

  it('leaves out column numbers, and takes units from their row', () => {
    expect(
      paths([
        ['指标', '产生量', '利用率'],
        [null, '万吨', '%'],
        ['甲', '1', '2'],
        ['炉渣', 5, 90],
      ]),
    ).toEqual([
      { path: '指标', unit: null },
      { path: '产生量', unit: '万吨' },
      { path: '利用率', unit: '%' },
    ])
  })

  it('joins lines, closes Chinese words, keeps English ones', () => {
    expect(
      paths([
        ['地 区\nRegion', '社会保障\n和就业支出\nSocial\nSecurity'],
        ['甲', 1],
      ]).map((column) => column.path),
    ).toEqual(['地区 Region', '社会保障和就业支出 Social Security'])
  })

  it('takes apart what one line joins', () => {
    expect(
      paths([
        ['地区', '未婚-小计', '未婚-男', '未婚-女', '离婚-小计', '离婚-男', '离婚-女', '0-4岁'],
        ['甲', 3, 1, 2, 5, 2, 3, 7],
      ]).map((column) => column.path),
    ).toEqual([
      '地区',
      '未婚 / 小计',
      '未婚 / 男',
      '未婚 / 女',
      '离婚 / 小计',
      '离婚 / 男',
      '离婚 / 女',
      '0-4岁',
    ])
  })
})
