import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import { readingWords } from '../../../../shared/locale/zh/reading.ts'
import type { RawSheet } from '../../../../shared/model/raw-sheet.ts'
import { indexCatalogue } from '../../../../shared/rules/catalogue-index.ts'
import { accountSheet } from '../../../../shared/rules/recognise/account-sheet.ts'
import { readReturn } from '../../../../shared/rules/recognise/read-return.ts'
import { bookOf, type Content, rangeOf, sheetOf } from '../../../fixtures/sheet-builder.ts'

const index = indexCatalogue(seedCatalogue())

function read(...sheets: RawSheet[]) {
  const reading = readReturn(bookOf(...sheets), 2023, index, readingWords)
  const tables = reading.sheets.flatMap((sheet) => sheet.tables)
  return {
    reading,
    tables,
    records: tables.flatMap((table) => table.records),
    accounts: reading.sheets.flatMap((sheet) => accountSheet(sheet, [])),
  }
}

const value = (record: ReturnType<typeof read>['records'][number] | undefined, field: string) =>
  record?.fields[field]?.value

const targetsHeader = ['序号', '三级指标', '计量单位', '分子数值', '分母数值', '完成值', '备注']
const utilisation = [15, '一般工业固体废物综合利用率★', '%', 80, 100, 80, null]

describe('columns are found by name', () => {
  it('in any order, with columns missing', () => {
    const { records } = read(
      sheetOf([
        ['完成值', '分母数值', '三级指标', '分子数值'],
        [80, 100, '一般工业固体废物综合利用率', 75],
      ]),
    )
    expect(records).toHaveLength(1)
    expect([
      value(records[0], 'value'),
      value(records[0], 'denominator'),
      value(records[0], 'numerator'),
    ]).toEqual(['80', '100', '75'])
  })

  it('under a header of two rows with merged cells', () => {
    const sheet = sheetOf(
      [
        ['类别', '废物名称', '综合利用量', null, '处置量', null, '产生量'],
        [null, null, '合计', '其中：利用往年贮存量', '合计', '其中：处置往年贮存量', null],
        ['一般工业固体废物', '粉煤灰', 10, 1, 2, 0, 11],
      ],
      {
        merges: [
          rangeOf(1, 3, 1, 4),
          rangeOf(1, 5, 1, 6),
          rangeOf(1, 1, 2, 1),
          rangeOf(1, 2, 2, 2),
          rangeOf(1, 7, 2, 7),
        ],
      },
    )
    const { records, tables } = read(sheet)
    expect(tables[0]?.table.header.columns.map((column) => column.path)).toContain(
      '综合利用量 / 其中：利用往年贮存量',
    )
    expect(
      ['utilised', 'utilisedPrior', 'disposed', 'disposedPrior', 'generated'].map((field) =>
        value(records[0], field),
      ),
    ).toEqual(['10', '1', '2', '0', '11'])
  })

  it('but not those of another year, of which only last year’s value is kept', () => {
    const { records, accounts } = read(
      sheetOf([
        ['三级指标', '2022年度完成情况', '2023年度完成情况', '2025年目标值', '2024年目标值'],
        ['秸秆综合利用率', 96, 97, 98, 99],
      ]),
    )
    expect([value(records[0], 'value'), value(records[0], 'target')]).toEqual(['97', '98'])
    expect(value(records[0], 'valueBefore')).toBe('96')
    expect(accounts[0]?.skipped.map((cell) => cell.ref)).toEqual(['E2'])
  })

  it('after a row that numbers them and a row of units', () => {
    const { records, accounts } = read(
      sheetOf([
        ['类别', '废物名称', '产生量', '贮存量'],
        ['甲', '乙', 1, 2],
        [null, null, '万吨', '吨'],
        ['一般工业固体废物', '炉渣', 1.5, 20],
      ]),
    )
    expect([value(records[0], 'generated'), value(records[0], 'stored')]).toEqual(['15000', '20'])
    expect(accounts[0]?.rows.header).toBe(3)
  })
})

describe('units of measure', () => {
  it('come from the header, else from the sheet', () => {
    const { records } = read(
      sheetOf([
        ['单位：亿元'],
        ['序号', '项目名称', '总投资', '累计完成投资（万元）'],
        [1, '示例项目', 1.25, 300],
      ]),
    )
    expect([value(records[0], 'totalInvestment'), value(records[0], 'completedInvestment')]).toEqual([
      '12500',
      '300',
    ])
  })

  it('come from the row for the target list', () => {
    const { records } = read(
      sheetOf([
        ['三级指标', '计量单位', '分子指标', '分子数值', '完成值'],
        ['碱渣综合利用量', '万吨', '综合利用量（万吨）', 2, 2],
      ]),
    )
    expect([value(records[0], 'value'), value(records[0], 'numerator')]).toEqual(['20000', '20000'])
  })
})

describe('rows', () => {
  const { records, accounts } = read(
    sheetOf([
      ['赣榆区“无废城市”建设目标责任清单'],
      ['填报单位（盖章）：赣榆区人民政府　　报告期：2023年'],
      targetsHeader,
      utilisation,
      [4, '绿色矿山建成率', '%', null, null, null, null],
      [null, '其中：大型矿山', '座', 1, 2, null, null],
      [null, '其中：历史遗留', '座', 1, 2, null, null],
      [null, '自编指标', '%', 1, 2, 50, null],
      [null, null, '%', 5, null, null, null],
      ['合计', null, null, 7, 9, null, null],
      ['注：数据为快报。'],
      ['单位负责人：', null, '填表人：'],
    ]),
  )

  it('are data, parts, totals, notes: each one thing', () => {
    expect(accounts[0]?.rows).toEqual({
      total: 12,
      used: 4,
      header: 1,
      title: 2,
      note: 2,
      subtotal: 1,
      blank: 0,
      skipped: 2,
    })
  })

  it('a part belongs to the entry above it, where that has such parts', () => {
    expect(records.map((record) => [record.key, record.part])).toEqual([
      ['15', null],
      ['4', null],
      ['4', '大型'],
      [null, null],
    ])
  })

  it('an entry the catalogue does not know keeps its name and has no key', () => {
    expect(records.at(-1)).toMatchObject({ key: null, label: '自编指标' })
  })

  it('skipped cells have their reason', () => {
    expect(accounts[0]?.skipped.map((cell) => [cell.ref, cell.why])).toEqual([
      ['B7', readingWords.partOfNothing],
      ['C7', readingWords.partOfNothing],
      ['D7', readingWords.partOfNothing],
      ['E7', readingWords.partOfNothing],
      ['C9', readingWords.noEntry],
      ['D9', readingWords.noEntry],
    ])
  })
})

describe('whose return and of when', () => {
  it.each([
    ['the line 填报单位', ['填报单位（盖章）：东中西示范区(徐圩新区)管委会'], ['xuwei'], []],
    [
      'a name among several statements in one cell',
      ['填报单位：赣榆区政府　　2023年　　单位：万吨'],
      ['ganyu'],
      ['2023'],
    ],
    ['the title', ['灌云县2023年无废城市建设目标责任清单'], ['guanyun'], ['2023']],
    ['the line before the title', ['连云港市无废城市建设目标清单', '填报单位：海州区'], ['haizhou'], []],
    ['the city, where nobody else is named', ['连云港市“无废城市”建设目标清单'], ['lianyungang'], []],
    ['not a place that only sounds alike', ['填报单位：连云经济技术开发区'], [], []],
    ['not the years of the plan', ['连云港市“无废城市”建设（2022—2025年）目标清单'], ['lianyungang'], []],
    ['the period line', ['填报单位：东海县　　报告期：2024年度'], ['donghai'], ['2024']],
  ] as const)('%s', (_, titles, units, years) => {
    const { reading } = read(sheetOf([...titles.map((title) => [title]), targetsHeader, utilisation]))
    expect(reading.units).toEqual(units)
    expect(reading.years).toEqual(years)
  })
})

describe('what is hidden', () => {
  it('is not read, and is said', () => {
    const sheet = sheetOf([targetsHeader, utilisation, [20, '秸秆综合利用率', '%', 1, 1, 100, null]], {
      hiddenRows: [3],
      hiddenColumns: [6],
    })
    const { records, accounts } = read(sheet, sheetOf([['旧']], { name: '旧表', hidden: true }))
    expect(records.map((record) => record.key)).toEqual(['15'])
    expect(value(records[0], 'value')).toBeUndefined()
    expect(new Set(accounts.flatMap((account) => account.skipped.map((cell) => cell.why)))).toEqual(
      new Set([readingWords.hiddenColumn, readingWords.hiddenRow, readingWords.hiddenSheet]),
    )
  })
})

describe('a row whose cells slipped', () => {
  it('stays as it is where a value is missing and its place could only be guessed', () => {
    const header = [
      '序号',
      '一级指标',
      '二级指标',
      '三级指标',
      '2021年现状值',
      '2025年目标值',
      '数据来源',
      '责任部门',
    ]
    const { records } = read(
      sheetOf([header, ['12', '城市居民小区生活垃圾分类覆盖率★', null, '48%', '市城管局', '市城管局']]),
    )
    expect(records[0]).toMatchObject({ key: null })
    expect(records[0]?.realigned).toBeUndefined()
  })
})

const words: Content[] = [
  null,
  null,
  1,
  0.5,
  '15',
  '一般工业固体废物综合利用率★',
  '秸秆综合利用率',
  '合计',
  '其中：大型',
  '—',
  '注：',
  '三级指标',
  '完成值',
  '分子数值',
  '市生态环境局',
  '一、总体',
  ' ',
]

describe('the account of a sheet', () => {
  it('balances for any sheet at all', () => {
    const anySheet = fc.array(fc.array(fc.constantFrom(...words), { maxLength: 9 }), { maxLength: 14 })
    fc.assert(
      fc.property(
        anySheet,
        fc.boolean(),
        fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 3 }),
        (rows, withHeader, hidden) => {
          const sheet = sheetOf(withHeader ? [targetsHeader, ...rows] : rows, { hiddenRows: hidden })
          const { accounts } = read(sheet)
          for (const { rows: r, cells: c, skipped } of accounts) {
            expect(r.used + r.header + r.title + r.note + r.subtotal + r.blank + r.skipped).toBe(r.total)
            expect(c.used + c.header + c.title + c.note + c.subtotal + c.skipped).toBe(c.nonEmpty)
            expect(skipped).toHaveLength(c.skipped)
          }
          expect(accounts.reduce((sum, account) => sum + account.cells.nonEmpty, 0)).toBe(sheet.cells.length)
        },
      ),
      { numRuns: 400 },
    )
  })
})
