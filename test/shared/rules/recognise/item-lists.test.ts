import { describe, expect, it } from 'vitest'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import { readingWords } from '../../../../shared/locale/zh/reading.ts'
import type { RawSheet } from '../../../../shared/model/raw-sheet.ts'
import { indexCatalogue } from '../../../../shared/rules/catalogue-index.ts'
import { noHints, type ReadingHints } from '../../../../shared/rules/recognise/hints.ts'
import { indicatorsOfCell, indicatorsOfHeading } from '../../../../shared/rules/recognise/item-heading.ts'
import { readReturn } from '../../../../shared/rules/recognise/read-return.ts'
import { bookOf, type Content, rangeOf, sheetOf } from '../../../fixtures/sheet-builder.ts'

const index = indexCatalogue(seedCatalogue())
const read = (sheet: RawSheet, hints: ReadingHints = noHints) =>
  readReturn(bookOf(sheet), 2023, index, readingWords, hints)
const tablesOf = (sheet: RawSheet, hints?: ReadingHints) => read(sheet, hints).sheets[0]?.tables ?? []
/** List, indicator and name of each record. */
const rows = (sheet: RawSheet, hints?: ReadingHints) =>
  tablesOf(sheet, hints).flatMap(({ table, records }) =>
    records.map(({ label, fields }) => [table.header.list, fields.indicator?.value, label]),
  )

describe('what a title lists', () => {
  it.each<[string, readonly number[]]>([
    ['绿色工厂名单', [5]],
    ['附件2：东海县2023年省级及以上绿色工厂名单', [5]],
    ['连云港市东海县绿色工厂名单（截至2023年底）', [5]],
    ['2.徐圩新区绿色工厂一览表', [5]],
    ['无废细胞名单', [47]],
    ['“无废城市细胞”建设单位清单', [47]],
    ['海州区「无废细胞」创建单位名录', [47]],
    ['绿色矿山名单', [4]],
    ['政策文件清单', [44]],
    ['“无废城市”建设政策文件目录', [44]],
    ['技术成果清单', [51]],
    ['大型畜禽粪污资源化中心名单', [25]],
    ['石化基地“无废工厂”名单', [6]],
    ['开发区“无废工厂”名单', [7]],
    // Both indicators count 无废工厂.
    ['“无废工厂”名单', [6, 7]],
    // Alike is not the same.
    ['绿色工地名单', []],
    ['绿色工厂项目清单', []],
    ['无废小区名单', []],
    ['重点企业名录', []],
    ['无废城市名单', []],
  ])('%s', (title, seqs) => {
    expect(indicatorsOfHeading(title, index).map(({ seq }) => seq)).toEqual(seqs)
  })
})

describe('what a cell of 所属指标 says', () => {
  it.each<[string, readonly number[]]>([
    ['5', [5]],
    ['第47项', [47]],
    ['5.绿色工厂', [5]],
    ['省级及以上绿色工厂企业数量', [5]],
    ['无废细胞', [47]],
    ['51 技术成果', [51]],
    ['5 无废细胞', []],
    ['99', []],
    ['绿色', []],
  ])('%s', (text, seqs) => {
    expect(indicatorsOfCell(text, index).map(({ seq }) => seq)).toEqual(seqs)
  })
})

const head = ['序号', '企业名称', '统一社会信用代码', '所在县区', '认定时间']
const factory = (seq: number, name: string): Content[] => [
  seq,
  name,
  '91320722MA1XQ7K23P',
  '东海县',
  '2022年',
]

describe('a list of named things', () => {
  it('is read by its title, each row with the indicator and the cell that names it', () => {
    const sheet = sheetOf([['东海县2023年绿色工厂名单'], head, factory(1, '甲公司'), factory(2, '乙公司')])
    expect(rows(sheet)).toEqual([
      ['items', '5', '甲公司'],
      ['items', '5', '乙公司'],
    ])
    const [record] = tablesOf(sheet)[0]?.records ?? []
    expect(record).toMatchObject({
      key: '甲公司',
      fields: {
        indicator: { value: '5', raw: '东海县2023年绿色工厂名单', at: 'A1' },
        date: { date: { kind: 'year', year: 2022 } },
      },
    })
    expect(read(sheet)).toMatchObject({ units: ['donghai'], questions: [] })
  })

  it('is read by the name of its sheet', () => {
    const sheet = sheetOf(
      [
        ['序号', '单位名称', '类别'],
        [1, '县实验小学', '学校'],
      ],
      { name: '无废细胞' },
    )
    expect(rows(sheet)).toEqual([['items', '47', '县实验小学']])
  })

  it('is read by a column, whatever its title', () => {
    const sheet = sheetOf([
      ['序号', '所属指标', '名称', '级别'],
      [1, '绿色工厂', '甲公司', '省级'],
      [2, '绿色工厂', '乙公司', '国家级'],
      [3, 47, '县实验小学', '县级'],
      [4, null, '丙公司', '省级'],
    ])
    expect(rows(sheet)).toEqual([
      ['items', '5', '甲公司'],
      ['items', '5', '乙公司'],
      ['items', '47', '县实验小学'],
      // A cell left empty among filled ones is no 同上.
      ['items', null, '丙公司'],
    ])
  })

  it('says its indicator once for several rows, merged or not', () => {
    const cells = [
      ['佐证名单'],
      ['所属指标', '名称', '级别'],
      ['绿色工厂', '甲公司', '省级'],
      [null, '乙公司', '省级'],
      [null, '丙公司', '省级'],
      ['无废细胞', '县实验小学', '县级'],
      [null, '县医院', '县级'],
    ]
    const read = ['5', '5', '5', '47', '47']
    expect(rows(sheetOf(cells)).map(([, seq]) => seq)).toEqual(read)
    const merges = [rangeOf(3, 1, 5, 1), rangeOf(6, 1, 7, 1)]
    expect(rows(sheetOf(cells, { merges })).map(([, seq]) => seq)).toEqual(read)
  })

  it('is divided by sections where nothing else names the indicator; else sections are something else', () => {
    const body = (title: string, one: string, other: string) =>
      sheetOf([[title], ['序号', '名称', '级别'], [one], [1, '甲', '省级'], [other], [1, '乙', '省级']])
    expect(rows(body('佐证名单', '一、绿色工厂', '二、无废细胞')).map(([, seq]) => seq)).toEqual(['5', '47'])
    expect(rows(body('无废细胞名单', '一、机关', '二、学校')).map(([, seq]) => seq)).toEqual(['47', '47'])
    // A section that nobody knows does not belong to the one before.
    const sheet = body('佐证名单', '一、绿色工厂', '二、绿色港口')
    expect(rows(sheet).map(([, seq]) => seq)).toEqual(['5', null])
    expect(read(sheet).questions.map(({ kind, ref, raw }) => [kind, ref, raw])).toEqual([
      ['entry', 'A5', '绿色港口'],
    ])
  })

  it('ends where another one begins on the same sheet, with or without a header of its own', () => {
    const body = (...again: Content[][]) =>
      sheetOf([
        ['绿色工厂名单'],
        head,
        factory(1, '甲公司'),
        ['无废细胞名单'],
        ...again,
        factory(1, '县医院'),
      ])
    const both = [
      ['items', '5', '甲公司'],
      ['items', '47', '县医院'],
    ]
    expect(rows(body(head))).toEqual(both)
    expect(rows(body())).toEqual(both)
  })

  it('keeps a thing that says nothing but its name, and no remark for one', () => {
    const sheet = sheetOf([
      ['无废细胞名单'],
      ['序号', '单位名称', '类别'],
      [1, '县实验小学', '学校'],
      [null, '县医院', null],
      ['以上单位均已验收。'],
      ['合计', '2家', null],
    ])
    expect(rows(sheet).map(([, , name]) => name)).toEqual(['县实验小学', '县医院'])
  })

  it('is asked about where two indicators count such things, the two first; an answer decides', () => {
    const sheet = sheetOf([['“无废工厂”名单'], ['序号', '企业名称', '级别'], [1, '甲公司', '市级']])
    expect(rows(sheet)).toEqual([['items', null, '甲公司']])
    const [question, ...more] = read(sheet).questions
    expect(more).toEqual([])
    expect(question).toMatchObject({
      kind: 'entry',
      list: 'items',
      ref: 'A1',
      raw: '无废工厂',
      blocking: false,
    })
    expect(question?.candidates.filter(({ isNear }) => isNear).map(({ answer }) => answer)).toEqual([
      '6',
      '7',
    ])
    const hints: ReadingHints = {
      ...noHints,
      entries: [{ list: 'items', name: '无废工厂', key: '7', how: 'confirmed' }],
    }
    expect(rows(sheet, hints)).toEqual([['items', '7', '甲公司']])
    expect(read(sheet, hints).questions).toEqual([])
  })

  it('is one, too, where a person says so, under a title that nobody knows', () => {
    const sheet = sheetOf([
      ['无废小区名单'],
      ['序号', '小区名称', '类别', '备注'],
      [1, '花园小区', '居民区', '已验收'],
    ])
    const [question] = read(sheet).questions
    expect(question).toMatchObject({ kind: 'list', blocking: true })
    expect(question?.candidates).toContainEqual({ answer: 'items', label: '佐证名单' })
    const hint = {
      fingerprint: question?.fingerprint ?? '',
      list: 'items',
      fields: {},
      how: 'confirmed',
    } as const
    const hints: ReadingHints = { columns: [hint], entries: [] }
    expect(rows(sheet, hints)).toEqual([['items', null, '花园小区']])
    expect(read(sheet, hints).questions.map(({ kind, raw }) => [kind, raw])).toEqual([['entry', '无废小区']])
    const said = { list: 'items', name: '无废小区', key: '47', how: 'confirmed' } as const
    expect(rows(sheet, { ...hints, entries: [said] })).toEqual([['items', '47', '花园小区']])
  })

  it('may name a thing that another list names, too: that is no list handed in twice', () => {
    const one = sheetOf([['绿色工厂名单'], head, factory(1, '甲公司')], { name: '一' })
    const other = sheetOf([['无废细胞名单'], head, factory(1, '甲公司')], { name: '二' })
    const { sheets } = readReturn(bookOf(one, other), 2023, index, readingWords)
    expect(sheets.flatMap(({ tables }) => tables.map(({ entries }) => entries))).toEqual([[], []])
  })
})

describe('what is no list of named things', () => {
  it.each<[string, Content[][], string]>([
    ['a register of enterprises', [['重点企业名录'], head, factory(1, '甲公司')], 'enterprises'],
    [
      'a target list that names its indicators',
      [
        ['目标责任清单'],
        ['序号', '指标名称', '完成值', '备注'],
        [5, '省级及以上绿色工厂企业数量', 3, ''],
        [47, '“无废细胞”数量', 12, ''],
      ],
      'targets',
    ],
    [
      'a list of projects under the name of what they build',
      [
        ['大型畜禽粪污资源化中心清单'],
        [
          '序号',
          '项目名称',
          '建设单位',
          '建设内容',
          '建设地点',
          '总投资（万元）',
          '完成投资（万元）',
          '进展情况',
          '起止年限',
        ],
        [1, '粪污中心一期', '甲公司', '新建', '东海县', 5000, 3000, '在建', '2022-2024'],
      ],
      'projects',
    ],
  ])('%s', (_, cells, list) => {
    expect(tablesOf(sheetOf(cells)).map(({ table }) => table.header.list)).toEqual([list])
  })
})
