import { describe, expect, it } from 'vitest'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import { readingWords } from '../../../../shared/locale/zh/reading.ts'
import type { RawSheet } from '../../../../shared/model/raw-sheet.ts'
import { indexCatalogue } from '../../../../shared/rules/catalogue-index.ts'
import { noHints, type ReadingHints } from '../../../../shared/rules/recognise/hints.ts'
import { readReturn } from '../../../../shared/rules/recognise/read-return.ts'
import { bookOf, sheetOf } from '../../../fixtures/sheet-builder.ts'

const index = indexCatalogue(seedCatalogue())
const read = (sheets: readonly RawSheet[], hints: ReadingHints = noHints) =>
  readReturn(bookOf(...sheets), 2023, index, readingWords, hints)
const asked = (sheets: readonly RawSheet[], hints?: ReadingHints) =>
  read(sheets, hints).questions.map(({ kind, ref, raw, blocking }) => [kind, ref, raw, blocking])

const shortened = sheetOf([
  ['灌云县2023年目标清单'],
  ['序号', '三级指标', '完成值'],
  [15, '一般固废利用率', 93],
  [20, '秸秆综合利用率', 97],
])

describe('a name that the catalogue does not know', () => {
  it('is asked about, the entry of the same number first, and is never decided by its number', () => {
    expect(asked([shortened])).toEqual([['entry', 'B3', '一般固废利用率', false]])
    expect(read([shortened]).questions[0]?.candidates[0]).toMatchObject({ answer: '15' })
    const [table] = read([shortened]).sheets[0]?.tables ?? []
    expect(table?.records.map((record) => record.key)).toEqual([null, '20'])
  })

  it('is what a person has said, and not asked about again', () => {
    const hints: ReadingHints = {
      ...noHints,
      entries: [{ list: 'targets', name: '一般固废利用率', key: '15', how: 'confirmed' }],
    }
    expect(asked([shortened], hints)).toEqual([])
    expect(read([shortened], hints).sheets[0]?.tables[0]?.records.map((record) => record.key)).toEqual([
      '15',
      '20',
    ])
  })
})

describe('an entry that comes twice', () => {
  it('is asked about', () => {
    const twice = sheetOf([
      ['三级指标', '完成值', '备注'],
      ['秸秆综合利用率', 97, '初报'],
      ['秸秆综合利用率', 98, '更正'],
    ])
    expect(asked([twice])).toEqual([['entry', 'A3', '秸秆综合利用率', false]])
  })
})

describe('a column of figures that nobody knows', () => {
  it('holds the return back where it may be the figure of the list', () => {
    const sheet = sheetOf([
      ['灌云县2023年废物清单'],
      ['类别', '废物名称', '计量单位', '总发生情况'],
      ['一般工业固体废物', '粉煤灰', '吨', 512],
      ['一般工业固体废物', '炉渣', '吨', 234],
    ])
    expect(asked([sheet])).toEqual([['column', 'D2', '总发生情况', true]])
  })

  it('holds it back, too, where the column has lost its header', () => {
    const sheet = sheetOf([
      ['废物名称', '处置量', '贮存量', null],
      ['粉煤灰', 5, 1, 512],
      ['炉渣', 6, 2, 234],
    ])
    expect(asked([sheet])).toEqual([['column', 'D1', '', true]])
  })

  it('is asked about beside an imported return where the list has its main figure', () => {
    const sheet = sheetOf([
      ['类别', '废物名称', '产生量', '外运情况'],
      ['一般工业固体废物', '粉煤灰', 512, 17],
      ['一般工业固体废物', '炉渣', 234, 19],
    ])
    expect(asked([sheet])).toEqual([['column', 'D1', '外运情况', false]])
  })
})

describe('a table that lacks the names of its entries', () => {
  it('is asked about as a whole, and its columns one by one', () => {
    const sheet = sheetOf([
      ['序号', '建设单位', '总投资', '累计完成投资', '工作内容'],
      [1, '甲公司', 100, 50, '示例一'],
      [2, '乙公司', 200, 60, '示例二'],
    ])
    expect(asked([sheet])).toEqual([
      ['list', 'A1', '序号、建设单位、总投资、累计完成投资、工作内容', true],
      ['column', 'E1', '工作内容', true],
    ])
    expect(read([sheet]).questions[0]?.candidates[0]).toMatchObject({ answer: 'projects' })
  })
})

describe('a workbook of several units', () => {
  const wastes = (name: string, generated: number) =>
    sheetOf([['废物清单'], ['废物名称', '产生量', '贮存量'], ['粉煤灰', generated, 1]], { name })

  it('names all of them, so that it is never stored as one', () => {
    expect(read([wastes('海州区', 5), wastes('灌云县', 6)]).units).toEqual(['haizhou', 'guanyun'])
    const wide = sheetOf([
      ['指标名称', '计量单位', '海州区', '连云区'],
      ['秸秆综合利用率', '%', 97, 98],
      ['碱渣综合利用量', '吨', 7, 8],
    ])
    expect(new Set(read([wide]).units)).toEqual(new Set(['haizhou', 'lianyun']))
    const mixed = sheetOf([
      ['县区', '废物名称', '产生量'],
      ['海州区', '粉煤灰', 7],
      ['东海县', '粉煤灰', 8],
    ])
    expect(read([mixed]).units).toEqual(['haizhou', 'donghai'])
  })

  it('is a contradiction where the title and the line 填报单位 name two', () => {
    const sheet = sheetOf([
      ['东海县废物清单'],
      ['填报单位：灌云县'],
      ['废物名称', '产生量', '贮存量'],
      ['粉煤灰', 1, 1],
    ])
    const { units, reasons } = read([sheet])
    expect(new Set(units)).toEqual(new Set(['donghai', 'guanyun']))
    expect(reasons.units.map(({ ref, says }) => [ref, says])).toEqual([
      ['A2', 'guanyun'],
      ['A1', 'donghai'],
    ])
  })
})

describe('the period', () => {
  it.each([
    ['报告期：2024年', ['2024']],
    ['2022—2025年无废城市建设清单', []],
    ['填报日期：2024年1月8日', []],
    ['（二〇二四年度）', ['2024']],
    ['2023年1月至12月', ['2023']],
    ['2023年目标责任清单（2024年1月10日前报送）', ['2023']],
  ] as const)('%s', (line, years) => {
    const sheet = sheetOf([[line], ['废物名称', '产生量', '贮存量'], ['粉煤灰', 1, 1]])
    expect(read([sheet]).years).toEqual(years)
  })
})

describe('where a figure came from', () => {
  it('is its own cell, also in a table on its side and in a long one', () => {
    const side = sheetOf([
      ['项目', '粉煤灰', '炉渣'],
      ['产生量', 5, 6],
      ['贮存量', 7, 8],
      ['处置量', 9, 10],
    ])
    const [record] = read([side]).sheets[0]?.tables[0]?.records ?? []
    expect([record?.fields.generated?.at, record?.fields.disposed?.at]).toEqual(['B2', 'B4'])
    const long = sheetOf([
      ['指标名称', '项目', '数值'],
      ['秸秆综合利用率', '分子数值', 5],
      [null, '分母数值', 6],
    ])
    const [entry] = read([long]).sheets[0]?.tables[0]?.records ?? []
    expect([entry?.fields.numerator?.at, entry?.fields.denominator?.at]).toEqual(['C2', 'C3'])
  })

  it('keeps what a comment on the cell says', () => {
    const sheet = sheetOf([
      ['废物名称', '产生量', '贮存量'],
      ['粉煤灰', 5, 6],
    ])
    const comments = [{ row: 2, column: 2, text: '含往年补报' }]
    expect(read([{ ...sheet, comments }]).sheets[0]?.tables[0]?.records[0]?.fields.generated?.comment).toBe(
      '含往年补报',
    )
  })
})
