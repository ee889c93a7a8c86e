import { describe, expect, it } from 'vitest'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import { readingWords } from '../../../../shared/locale/zh/reading.ts'
import type { RawSheet } from '../../../../shared/model/raw-sheet.ts'
import { indexCatalogue } from '../../../../shared/rules/catalogue-index.ts'
import { readReturn } from '../../../../shared/rules/recognise/read-return.ts'
import { bookOf, rangeOf, sheetOf } from '../../../fixtures/sheet-builder.ts'

const index = indexCatalogue(seedCatalogue())

function entries(sheet: RawSheet, ...fields: string[]) {
  const { sheets } = readReturn(bookOf(sheet), 2023, index, readingWords)
  return sheets.flatMap(({ tables }) =>
    tables.flatMap(({ records }) =>
      records.map((record) => [
        ...[record.list, record.key, record.part],
        ...fields.map((field) => record.fields[field]?.value ?? null),
      ]),
    ),
  )
}

describe('what a row is an entry of', () => {
  it('the part of an indicator that a column or the name’s end says', () => {
    const inColumn = sheetOf([
      ['三级指标', '类型', '分子数值', '分母数值'],
      ['绿色矿山建成率', '大型', 1, 2],
      [null, '中型', 3, 4],
      ['秸秆综合利用率', null, 97, 100],
    ])
    expect(entries(inColumn, 'numerator')).toEqual([
      ['targets', '4', '大型', '1'],
      ['targets', '4', '中型', '3'],
      ['targets', '20', null, '97'],
    ])
    const inName = sheetOf([
      ['三级指标', '分子数值', '分母数值'],
      ['绿色矿山建成率（大型）', 1, 2],
      ['绿色矿山建成率-中型矿山', 3, 4],
    ])
    expect(entries(inName).map(([, key, part]) => [key, part])).toEqual([
      ['4', '大型'],
      ['4', '中型'],
    ])
  })

  it('an enterprise whose name is merged over its wastes, never a waste of the list', () => {
    const sheet = sheetOf(
      [
        ['企业名称', '统一社会信用代码', '废物名称', '产生量'],
        ['甲公司', '91320722MA1ABCDE2X', '废酸', 10],
        [null, null, '废碱', 20],
      ],
      { merges: [rangeOf(2, 1, 3, 1), rangeOf(2, 2, 3, 2)] },
    )
    expect(entries(sheet, 'creditCode', 'wasteName', 'generated')).toEqual([
      ['enterprises', '甲公司', null, '91320722MA1ABCDE2X', '废酸', '10'],
      ['enterprises', '甲公司', null, '91320722MA1ABCDE2X', '废碱', '20'],
    ])
  })

  it('a category that is itself a waste', () => {
    const sheet = sheetOf([
      ['废物名称', '产生量', '处置量'],
      ['一、一般工业固体废物', 100, 90],
      ['粉煤灰', 60, 50],
      ['医疗废物', 12, 12],
    ])
    expect(entries(sheet, 'category', 'generated')).toEqual([
      ['wastes', '粉煤灰', null, '一般工业固体废物', '60'],
      ['wastes', '医疗废物', null, '医疗废物', '12'],
    ])
  })

  it('a measure’s name under its indicator', () => {
    const sheet = sheetOf([
      ['序号', '指标', '计算项', '单位', '数据'],
      [20, '秸秆综合利用率', '秸秆综合利用量', '吨', 97],
      [null, null, '秸秆可收集资源量', '吨', 100],
      [null, null, '秸秆综合利用率', '%', 97],
    ])
    expect(entries(sheet, 'numerator', 'denominator', 'value')).toEqual([
      ['targets', '20', null, '97', '100', '97'],
    ])
  })

  it('nothing on a card of labels and answers', () => {
    const card = sheetOf([
      ['项目名称', '餐厨项目', '建设单位', '环境公司'],
      ['总投资（万元）', 100, '累计完成投资（万元）', 50],
      ['项目状态', '在建', '建设地点', '东海县'],
    ])
    expect(entries(card)).toEqual([])
  })
})
