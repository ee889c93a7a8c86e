import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { returnsLoader } from '../../../../electron/core/db/load-returns.ts'
import type { PeriodReturns } from '../../../../shared/model/received.ts'
import { openTestApp, type TestApp } from '../../../fixtures/open-app.ts'

let test: TestApp
beforeEach(async () => {
  test = await openTestApp()
})
afterEach(() => test.close())

type Cells = readonly (readonly (string | number | null)[])[]

function workbook(sheets: Readonly<Record<string, Cells>>): Uint8Array {
  const book = XLSX.utils.book_new()
  for (const [name, cells] of Object.entries(sheets))
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(cells.map((row) => [...row])), name)
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array)
}

function stored(): PeriodReturns {
  const db = new Sqlite(join(test.folder, '测试.hbk'), { readonly: true })
  const { returns } = returnsLoader(db)('2023')
  db.close()
  return returns
}

const head = ['三级指标', '分子数值', '分母数值', '完成值', '备注']
const targets = (...around: Cells): Cells => [
  ['目标责任清单（2023年）'],
  ...around,
  head,
  ['一般工业固体废物综合利用率', 90, 100, '90%', '含徐圩新区'],
  ['评为省级及以上绿色工厂的企业数量', null, null, 3, null],
]

it('what a district says of its scope goes from the cell to the list that counts, list by list', async () => {
  const bytes = workbook({
    目标: targets(['填报单位：连云区', null, '统计范围：含徐圩新区']),
    废物: [
      ['连云区废物清单'],
      ['类别', '废物名称', '产生量（吨）', '综合利用量（吨）'],
      ['一般工业固体废物', '炉渣', 10, 9],
      ['注：本表数据不含功能板块。'],
    ],
  })
  const report = await test.importBytes('连云区.xlsx', bytes)
  expect(report.files[0]).toMatchObject({ outcome: 'imported', unit: '连云区' })
  expect(report.files[0]?.notices).toEqual([
    { code: 'scope-stated', sentence: '工作表“目标”C2 写明“统计范围：含徐圩新区”：按数据含徐圩新区理解。' },
    {
      code: 'scope-stated',
      sentence: '工作表“废物”A4 写明“注：本表数据不含功能板块。”：按数据不含辖区内功能板块理解。',
    },
  ])
  const at = { file: '连云区.xlsx', submission: 1, version: 1 }
  expect(stored().lists.map(({ unit, list, scopes }) => ({ unit, list, scopes }))).toEqual([
    {
      ...{ unit: 'lianyun', list: 'targets' },
      scopes: [
        {
          ...{ includes: true, zones: ['xuwei'] },
          source: { ...at, sheet: '目标', ref: 'C2', raw: '统计范围：含徐圩新区' },
        },
      ],
    },
    {
      ...{ unit: 'lianyun', list: 'wastes' },
      scopes: [
        {
          ...{ includes: false, zones: [] },
          source: { ...at, sheet: '废物', ref: 'A4', raw: '注：本表数据不含功能板块。' },
        },
      ],
    },
  ])
  expect((await test.importBytes('又一份.xlsx', bytes)).files[0]?.outcome).toBe('duplicate')
})

it('a return that says nothing clear of its scope says nothing of it', async () => {
  const unclear = targets(['填报单位：连云区'], ['请注明是否含徐圩新区：'], ['产生量含徐圩新区'])
  const report = await test.importBytes('连云区.xlsx', workbook({ 目标: unclear }))
  expect(report.files[0]).toMatchObject({ outcome: 'imported', notices: [] })
  expect(report.files[0]?.sheets.map(({ scopes }) => scopes)).toEqual([undefined])
  expect(stored().lists.map((list) => 'scopes' in list)).toEqual([false])
})

it('a list of named things is stored beside the target list, and both are compared', async () => {
  const bytes = workbook({
    目标: targets(['填报单位：东海县']),
    绿色工厂: [
      ['附件2 东海县省级及以上绿色工厂名单（2023年）'],
      ['序号', '企业名称', '统一社会信用代码', '级别', '认定时间'],
      [1, '东海县甲有限公司', '91320722MA1XQ7K23P', '省级', '2022年'],
      [2, '东海县乙有限公司', null, '国家级', '2023年'],
      [3, '东海县乙有限公司', null, '国家级', '2023年'],
    ],
  })
  const report = await test.importBytes('东海县.xlsx', bytes)
  expect(report.files[0]).toMatchObject({ outcome: 'imported', unit: '东海县', questions: [] })
  expect(report.files[0]?.sheets.map(({ list, recordCount }) => [list, recordCount])).toEqual([
    ['targets', 2],
    ['items', 3],
  ])
  const items = stored().lists.find(({ list }) => list === 'items')
  expect(items?.records.map(({ key, label, fields }) => [key, label, fields.indicator?.value])).toEqual([
    ['东海县甲有限公司', '东海县甲有限公司', '5'],
    ['东海县乙有限公司', '东海县乙有限公司', '5'],
    ['东海县乙有限公司', '东海县乙有限公司', '5'],
  ])
  const { findings } = await test.client.checks.run({ period: '2023', unit: '东海县' })
  const own = findings.filter(({ list, result }) => list === 'items' && result === 'fail')
  expect(own.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['items.repeated', 'B'],
    ['items.count-agrees', 'C'],
  ])
  expect(own[1]?.message).toContain('名单共3行、2个不同对象，而目标责任清单填报的数是3')
  expect(own[1]?.cells.map(({ sheet, ref }) => `${sheet}!${ref}`)).toEqual([
    '目标!D5',
    '绿色工厂!B3',
    '绿色工厂!B4',
    '绿色工厂!B5',
  ])
})

it('a heading that nobody knows is asked about beside the stored list; the answer holds for the next one', async () => {
  const list = (...rows: Cells) =>
    workbook({ 名单: [['填报单位：东海县'], ['“无废港口”佐证名单'], ['序号', '名称', '级别'], ...rows] })
  const id = test.app.files.registerBytes('名单.xlsx', list([1, '甲港', '市级'])).id
  const run = async (answers: { file: string; question: string; key: string; remember: 'office' }[]) => {
    const order = { period: '2023', files: [id], unit: null, dryRun: false, allOrNothing: false }
    const work = await test.client.imports.run({ ...order, answers })
    for (;;) {
      const step = await work.next()
      if (step.done) return step.value.files[0]
    }
  }
  const first = await run([])
  expect(first).toMatchObject({
    outcome: 'imported',
    questions: [{ kind: 'entry', ref: 'A2', raw: '无废港口' }],
  })
  const question = first?.questions[0]?.id ?? ''
  await run([{ file: first?.sha256 ?? '', question, key: '47', remember: 'office' }])
  const next = await test.importBytes('再报.xlsx', list([1, '甲港', '市级'], [2, '乙港', '市级']))
  expect(next.files[0]).toMatchObject({ outcome: 'imported', version: 3, questions: [] })
  expect(next.files[0]?.remembered).toHaveLength(1)
  expect(stored().lists[0]?.records.map(({ fields }) => fields.indicator?.value)).toEqual(['47', '47'])
})
