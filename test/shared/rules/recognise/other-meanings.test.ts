import { describe, expect, it } from 'vitest'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import { readingWords } from '../../../../shared/locale/zh/reading.ts'
import type { RawSheet } from '../../../../shared/model/raw-sheet.ts'
import { indexCatalogue } from '../../../../shared/rules/catalogue-index.ts'
import { readReturn } from '../../../../shared/rules/recognise/read-return.ts'
import {
  ash,
  columnsBeside,
  down,
  projects,
  type Rows,
  slag,
  targets,
  titled,
  wastes,
} from '../../../fixtures/columns-beside.ts'
import { bookOf, type Content, sheetOf } from '../../../fixtures/sheet-builder.ts'

const index = indexCatalogue(seedCatalogue())
const fields = [
  'numerator',
  'denominator',
  'value',
  'target',
  'generated',
  'utilised',
  'utilisedPrior',
  'disposed',
]
const more = [
  'stored',
  'totalInvestment',
  'completedInvestment',
  'yearPlan',
  'yearDone',
  'status',
  'progress',
]

/** What was read: `key: field=value …` for each record. */
function read(...sheets: RawSheet[]) {
  const reading = readReturn(bookOf(...sheets), 2023, index, readingWords)
  const records = reading.sheets.flatMap((sheet) => sheet.tables.flatMap((table) => table.records))
  return {
    records: records.map(({ key, fields: own }) =>
      [
        `${key}:`,
        ...[...fields, ...more].flatMap((field) => {
          const value = own[field]
          return value && value.state !== 'blank' ? [`${field}=${value.value ?? value.raw}`] : []
        }),
      ].join(' '),
    ),
    asked: reading.questions.map((one) => `${one.kind} ${one.ref}${one.blocking ? ' !' : ''}`),
    units: reading.units,
    years: reading.years,
    leftOut: reading.sheets.flatMap((sheet) => sheet.leftOut ?? []),
  }
}

describe('a column of another time, of a plan or of a change beside the year’s own', () => {
  it.each(columnsBeside)('%s', (_, sheet, expected) => {
    expect(read(sheet)).toMatchObject({ records: expected, asked: [], units: ['donghai'], years: ['2023'] })
  })

  it('is asked about where it may be all there is', () => {
    const last = read(titled(wastes, [['废物名称', '上年产生量', '处置量'], ash(1, 2), slag(3, 4)]))
    expect(last).toMatchObject({
      records: ['粉煤灰: disposed=2', '炉渣: disposed=4'],
      asked: ['column B2 !'],
    })
    const half = read(titled(wastes, [['废物名称', '1-6月产生量', '处置量'], ash(1, 2), slag(3, 4)]))
    expect(half.asked).toEqual(['column B2 !'])
  })

  it('is asked about where a heading does not say of which year its sum is', () => {
    const sheet = titled(projects, [
      ['项目名称', '建设单位', '总投资', '2023年累计完成投资'],
      ['秸秆收储中心', '农发公司', 100, 50],
    ])
    expect(read(sheet)).toMatchObject({
      records: ['秸秆收储中心: totalInvestment=100'],
      asked: ['column D2'],
    })
  })

  it('holds the return back where two columns say the same', () => {
    const sheet = titled(wastes, [['废物名称', '产生量', '产生量', '处置量'], ash(1, 2, 3), slag(4, 5, 6)])
    expect(read(sheet).asked).toEqual(['column C2 !'])
  })
})

describe('rows of another time or of a plan', () => {
  it.each<readonly [string, RawSheet, readonly string[]]>([
    [
      'years in a column, names repeated',
      sheetOf([['东海县废物清单'], ['年份', '废物名称', '产生量'], [2022, ...ash(1)], [2023, ...ash(2)]]),
      ['粉煤灰: generated=2'],
    ],
    [
      'years under a merged name',
      sheetOf(
        [
          ['东海县废物清单'],
          ['废物名称', '年度', '产生量'],
          ash('2022年', 1),
          [null, '2023年', 2],
          slag('2022年', 3),
          [null, '2023年', 4],
        ],
        { merges: [down(3, 1), down(5, 1)] },
      ),
      ['粉煤灰: generated=2', '炉渣: generated=4'],
    ],
    [
      'plan and result under a merged name',
      sheetOf([['东海县废物清单'], ['废物名称', '项目', '产生量'], ash('计划', 1), [null, '实际', 2]], {
        merges: [down(3, 1)],
      }),
      ['粉煤灰: generated=2'],
    ],
    [
      'half the year and the whole of it',
      sheetOf([
        ['东海县废物清单'],
        ['期别', '废物名称', '产生量'],
        ['1-6月', ...ash(1)],
        ['1-12月', ...ash(2)],
      ]),
      ['粉煤灰: generated=2'],
    ],
  ])('%s', (_, sheet, expected) => {
    expect(read(sheet)).toMatchObject({ records: expected, asked: [] })
  })
})

describe('sheets of another year or of another unit', () => {
  const list = (title: string, name: string, row: readonly Content[]) =>
    sheetOf([[title], ['废物名称', '产生量', '处置量'], row], { name })

  it('leaves out a sheet of another year beside the year’s own, and says so', () => {
    const found = read(
      list('东海县废物清单', '2022年', ash(1, 2)),
      list('东海县废物清单', '2023年', slag(3, 4)),
    )
    expect(found).toMatchObject({ records: ['炉渣: generated=3 disposed=4'], years: ['2023'] })
    expect(found.leftOut).toEqual([readingWords.otherYear('2022年')])
  })

  it('hears a part of the year as what it is', () => {
    expect(read(list('东海县2023年1-6月废物清单', '表', ash(1, 2))).years).toEqual(['2023年1-6月'])
    expect(read(list('东海县废物清单（2023年上半年）', '表', ash(1, 2))).years).toEqual(['2023年上半年'])
    expect(read(list('东海县2023年1-12月废物清单', '表', ash(1, 2))).years).toEqual(['2023'])
  })

  it('hears every unit that a sheet is named after', () => {
    const found = read(
      list('2023年废物清单', '海州区', ash(1, 2)),
      list('2023年废物清单', '高新区', slag(3, 4)),
    )
    expect(found.units).toEqual(['haizhou', 'gaoxin'])
    const said = read(
      list('海州区2023年废物清单', '海州', ash(1, 2)),
      list('2023年废物清单', '连云区', slag(3, 4)),
    )
    expect(said.units).toEqual(['haizhou', 'lianyun'])
  })
})

describe('what stands around a list', () => {
  it('reads the unit in a column though the year stands beside the title', () => {
    const sheet = sheetOf([
      ['废物清单', null, '2023年'],
      ['县区', '废物名称', '产生量（吨）'],
      ['东海县', ...ash(1)],
      ['东海县', ...slag(2)],
    ])
    expect(read(sheet)).toMatchObject({ units: ['donghai'], years: ['2023'], asked: [] })
  })

  it.each<readonly [string, Rows]>([
    [
      'contact persons',
      [
        ['联系人', '单位', '电话'],
        ['李四', '生态环境局', 85812345],
      ],
    ],
    [
      'another list of the unit’s own',
      [
        ['镇', '站点', '负责科室'],
        ['牛山', 3, 5],
        ['石榴', 4, 6],
      ],
    ],
  ])('takes no row of a small table of %s for an entry', (_, small) => {
    const sheet = titled(wastes, [['废物名称', '产生量', '处置量'], ash(1, 2), slag(3, 4), [], ...small])
    expect(read(sheet).records).toEqual(['粉煤灰: generated=1 disposed=2', '炉渣: generated=3 disposed=4'])
  })
})

describe('names and what stands in one cell with them', () => {
  it('reads a waste with its code before or behind it, and asks where the two contradict', () => {
    const sheet = titled(wastes, [
      ['固体废物种类及代码', '产生量', '处置量'],
      ['粉煤灰（SW02）', 1, 2],
      ['SW03 炉渣', 3, 4],
      ['废酸（HW35）', 5, 6],
    ])
    expect(read(sheet)).toMatchObject({
      records: [
        '粉煤灰: generated=1 disposed=2',
        '炉渣: generated=3 disposed=4',
        'null: generated=5 disposed=6',
      ],
      asked: ['entry A5'],
    })
  })

  it('asks, too, where a column of codes names another waste', () => {
    const sheet = titled(wastes, [
      ['废物名称', '代码', '产生量'],
      ash('SW02', 1),
      slag('SW02', 2),
      ['废酸', '900-300-34', 3],
    ])
    expect(read(sheet)).toMatchObject({
      records: ['粉煤灰: generated=1', 'null: generated=2', '废酸: generated=3'],
      asked: ['entry A4'],
    })
  })

  it('reads the unit of measure that stands behind the name', () => {
    const sheet = sheetOf([
      ['东海县2023年废物清单'],
      ['废物名称', '产生量', '处置量'],
      ['粉煤灰（万吨）', 1, 2],
      ['炉渣（吨）', 3, 4],
    ])
    expect(read(sheet).records).toEqual([
      '粉煤灰: generated=10000 disposed=20000',
      '炉渣: generated=3 disposed=4',
    ])
  })

  it('reads 其中 under a total as an entry', () => {
    const sheet = titled(wastes, [
      ['废物名称', '产生量', '处置量'],
      ['二、农业固体废物', 5, 5],
      ['其中：秸秆', 5, 5],
    ])
    expect(read(sheet).records).toEqual(['秸秆: generated=5 disposed=5'])
  })

  it('asks about a name that is merged over several rows of figures', () => {
    const sheet = titled(
      wastes,
      [['废物名称', '产生单位', '产生量'], ash('甲厂', 1), [null, '乙厂', 2], slag('甲厂', 3)],
      down(3, 1),
    )
    expect(read(sheet)).toMatchObject({
      records: ['粉煤灰: generated=1', 'null: generated=2', '炉渣: generated=3'],
      asked: ['entry A4'],
    })
  })

  it('reads numerator and denominator below their indicator under 2023年实际', () => {
    const sheet = titled(targets, [
      ['指标名称', '计量单位', '2023年实际'],
      ['秸秆综合利用率', '%', 97],
      ['    分子：秸秆综合利用量', '万吨', 9.7],
      ['    分母：秸秆可收集资源量', '万吨', 10],
    ])
    expect(read(sheet)).toMatchObject({
      records: ['20: numerator=97000 denominator=100000 value=97'],
      asked: [],
    })
  })
})
