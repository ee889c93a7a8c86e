import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { writeGrid } from '../../../../electron/core/workbook/write-grid.ts'
import { openTestApp, type TestApp } from '../../../fixtures/open-app.ts'
import { encryptXls } from '../workbook/encrypt-xls.ts'

let test: TestApp
beforeEach(async () => {
  test = await openTestApp()
})
afterEach(() => test.close())

const csv = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'))
const targets = (unit: string, value: string) =>
  csv(
    `填报单位：${unit},报告期：2023年`,
    '三级指标,分子数值,分母数值,完成值',
    `秸秆综合利用率,${value},100,${value}%`,
  )
const wastes = (unit: string) =>
  csv(`填报单位：${unit}`, '类别,废物名称,产生量,综合利用量', '一般工业固体废物,炉渣,10,9')

async function stored() {
  const { units, recent } = await test.client.library.overview({ period: '2023' })
  const lists = units.flatMap((unit) =>
    Object.entries(unit.lists).flatMap(([list, cell]) =>
      cell.state === 'received' ? [`${unit.name} ${list} v${cell.version}`] : [],
    ),
  )
  return { lists, operations: recent.length }
}

describe('one return', () => {
  it('is stored as version 1, with its original and its history', async () => {
    const bytes = targets('东海县', '97')
    const report = await test.importBytes('东海县.csv', bytes)
    expect(report.files[0]).toMatchObject({
      file: '东海县.csv',
      outcome: 'imported',
      unit: '东海县',
      period: '2023',
      version: 1,
      error: null,
    })
    expect(await stored()).toEqual({ lists: ['东海县 targets v1'], operations: 1 })
    const { recent } = await test.client.library.overview({ period: '2023' })
    expect(recent[0]).toMatchObject({
      author: '测试员',
      sentence: '导入东海县 2023 年报表第 1 版（东海县.csv）',
    })
    const original = await test.client.sources.original({ submission: 1 })
    expect(new Uint8Array(await original.arrayBuffer())).toEqual(bytes)
  })

  it('handed in again is a duplicate, handed in changed a new version', async () => {
    await test.importBytes('东海县.csv', targets('东海县', '97'))
    const again = await test.importBytes('改名.csv', targets('东海县', '97'))
    expect(again.files[0]).toMatchObject({ outcome: 'duplicate', version: 1 })
    const changed = await test.importBytes('东海县.csv', targets('东海县', '98'))
    expect(changed.files[0]).toMatchObject({ outcome: 'imported', version: 2 })
    // Going back to the first figures is a third version: what counts is the latest one.
    const back = await test.importBytes('东海县.csv', targets('东海县', '97'))
    expect(back.files[0]).toMatchObject({ outcome: 'imported', version: 3 })
    expect((await stored()).lists).toEqual(['东海县 targets v3'])
  })

  it('in several files counts list by list', async () => {
    await test.importBytes('一.csv', targets('东海县', '97'))
    await test.importBytes('二.csv', wastes('东海县'))
    expect((await stored()).lists).toEqual(['东海县 targets v1', '东海县 wastes v2'])
  })

  it('with an empty form does not wipe out the list sent before', async () => {
    const grid = (name: string, ...lines: string[][]) => ({
      name,
      hidden: false,
      rows: [['填报单位：东海县'], ...lines].map((line) =>
        line.map((content) => ({ kind: 'text' as const, content })),
      ),
      merges: [],
      widths: [],
    })
    const targetSheet = (value: string) =>
      grid('目标', ['三级指标', '分子数值', '完成值'], ['秸秆综合利用率', '1', value])
    const wasteHeader = ['类别', '废物名称', '产生量']
    const first = [targetSheet('97'), grid('废物', wasteHeader, ['一般工业固体废物', '炉渣', '10'])]
    await test.importBytes('一.xlsx', writeGrid(first, 'xlsx'))
    await test.importBytes('二.xlsx', writeGrid([targetSheet('98'), grid('废物', wasteHeader)], 'xlsx'))
    expect((await stored()).lists).toEqual(['东海县 targets v2', '东海县 wastes v1'])
  })

  it('only tried leaves nothing behind', async () => {
    const report = await test.importBytes('东海县.csv', targets('东海县', '97'), { dryRun: true })
    expect(report.files[0]?.sheets[0]?.records[0]?.fields.value).toMatchObject({
      ref: 'D3',
      raw: '97%',
      value: '97',
      unit: '%',
    })
    expect(await stored()).toEqual({ lists: [], operations: 0 })
  })

  it('without a unit waits for a person, who may name it by any alias', async () => {
    const bytes = csv('三级指标,完成值', '秸秆综合利用率,97')
    const report = await test.importBytes('报表.csv', bytes)
    expect(report.files[0]).toMatchObject({
      outcome: 'needs-mapping',
      unit: null,
      error: { code: 'unit-unrecognised' },
    })
    expect(await stored()).toEqual({ lists: [], operations: 0 })
    const named = await test.importBytes('报表.csv', bytes, { unit: '东中西示范区（徐圩新区）' })
    expect(named.files[0]).toMatchObject({ outcome: 'imported', unit: '徐圩新区' })
  })

  it('of another year is refused', async () => {
    const report = await test.importBytes('东海县.csv', targets('东海县', '97'), { period: '2024' })
    expect(report.files[0]).toMatchObject({ outcome: 'refused', error: { code: 'period-conflict' } })
    expect(report.files[0]?.error?.message).toContain('2023')
  })
})

describe('what cannot be read is refused with its sentence, and the library is as before', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])
  it.each([
    ['an empty file', '空.xlsx', new Uint8Array(0), 'file-empty'],
    ['a picture', '图.xlsx', png, 'file-not-a-table'],
    ['a table without any list', '别的.csv', csv('姓名,电话,住址', '甲,1,乙'), 'no-known-list'],
    ['a zip cut short', '断.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), 'file-damaged'],
  ])('%s', async (_, name, bytes, code) => {
    const report = await test.importBytes(name, bytes)
    expect(report.files[0]).toMatchObject({ outcome: 'refused', error: { code } })
    expect(report.files[0]?.error?.message).toContain(name)
    expect(await stored()).toEqual({ lists: [], operations: 0 })
  })

  it('a missing file and a folder', async () => {
    const missing = test.app.files.registerPath(join(test.folder, '没有.xlsx')).id
    const folder = join(test.folder, '文件夹')
    mkdirSync(folder)
    const report = await test.importFiles([missing, test.app.files.registerPath(folder).id])
    expect(report.files.map((file) => file.error?.code)).toEqual(['file-missing', 'file-is-folder'])
    expect(report.files.map((file) => file.error?.message.includes(file.file))).toEqual([true, true])
  })

  it('one bad file holds back the others, unless they may go on without it', async () => {
    const good = join(test.folder, '东海县.csv')
    writeFileSync(good, targets('东海县', '97'))
    const ids = () =>
      [good, join(test.folder, '没有.xlsx')].map((path) => test.app.files.registerPath(path).id)
    const held = await test.importFiles(ids())
    expect(held.files.map((file) => file.error?.code)).toEqual(['held-back', 'file-missing'])
    expect(await stored()).toEqual({ lists: [], operations: 0 })
    const going = await test.importFiles(ids(), { allOrNothing: false })
    expect(going.files.map((file) => file.outcome)).toEqual(['imported', 'refused'])
    expect((await stored()).lists).toEqual(['东海县 targets v1'])
  })

  it('two sheets with the same list, since one of them is old', async () => {
    const lines = [['填报单位：东海县'], ['三级指标', '分子数值', '完成值'], ['秸秆综合利用率', '1', '97']]
    const rows = lines.map((line) => line.map((content) => ({ kind: 'text' as const, content })))
    const sheet = (name: string) => ({ name, hidden: false, rows, merges: [], widths: [] })
    const report = await test.importBytes('东海县.xlsx', writeGrid([sheet('表2'), sheet('表2 (2)')], 'xlsx'))
    expect(report.files[0]).toMatchObject({ outcome: 'refused', error: { code: 'list-twice' } })
    expect(report.files[0]?.error?.message).toContain('“表2”和“表2 (2)”')
  })
})

describe('cancelling', () => {
  it('before the end leaves nothing behind', async () => {
    const rows = Array.from({ length: 60_000 }, (_, row) => `一般工业固体废物,炉渣${row},10,9`)
    const large = csv('填报单位：东海县', '类别,废物名称,产生量,综合利用量', ...rows)
    const stop = new AbortController()
    const { id } = test.app.files.registerBytes('大.csv', large)
    const work = await test.client.imports.run(
      { period: '2023', files: [id], unit: null, dryRun: false, allOrNothing: true },
      { signal: stop.signal },
    )
    setTimeout(() => stop.abort(), 30)
    await expect(work.next()).rejects.toBeDefined()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await stored()).toEqual({ lists: [], operations: 0 })
  })
})

describe('history', () => {
  it('names a unit the city office will recognise', async () => {
    await test.importBytes('一.csv', targets('赣榆县', '97'))
    const { recent } = await test.client.library.overview({ period: '2023' })
    expect(recent[0]?.sentence).toContain('赣榆区')
  })
})

describe('a file under a password', () => {
  const rows = [
    ['填报单位：东海县', '报告期：2023年'],
    ['三级指标', '分子数值', '分母数值', '完成值'],
    ['秸秆综合利用率', '97', '100', '97%'],
  ]
  const sheet = XLSX.utils.aoa_to_sheet(rows)

  it.each([
    [{}, 'refused', 'file-encrypted'],
    [{ password: '无废2024' }, 'refused', 'file-password-wrong'],
    [{ password: '无废2023' }, 'imported', undefined],
  ])('given %j is %s', async ({ password }: { password?: string }, outcome, code) => {
    const { id } = test.app.files.registerBytes('东海县.xls', encryptXls('rc4', '无废2023', sheet))
    const work = await test.client.imports.run({
      period: '2023',
      files: [id],
      unit: null,
      dryRun: true,
      allOrNothing: true,
      passwords: password === undefined ? {} : { [id]: password },
    })
    let step = await work.next()
    while (!step.done) step = await work.next()
    const [file] = step.value.files
    expect([file?.outcome, file?.error?.code]).toEqual([outcome, code])
  })

  it("under Excel's own is imported without a question, and its notices come along", async () => {
    const bytes = encryptXls('cryptoApi', 'VelvetSweatshop', sheet)
    const report = await test.importBytes('东海县.xls', bytes)
    expect(report.files[0]).toMatchObject({ outcome: 'imported', notices: [] })
  })
})
