import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { openLibrary } from '../../../../electron/core/db/open-library.ts'
import type { SaidPair } from '../../../../shared/contract/versions.ts'
import { openTestApp, type TestApp } from '../../../fixtures/open-app.ts'

let test: TestApp
beforeEach(async () => {
  test = await openTestApp()
})
afterEach(() => test.close())

const csv = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'))
const head = '填报单位：东海县,报告期：2023年'
const targets = (done: string) =>
  csv(head, '三级指标,分子数值,分母数值,完成值', `秸秆综合利用率,${done},100,${done}%`)
const wastes = (ash: string, slag: string) =>
  csv(head, '类别,废物名称,产生量（吨）', `一般工业固体废物,粉煤灰,${ash}`, `一般工业固体废物,炉渣,${slag}`)
const projects = (...rows: string[]) => csv(head, '项目名称,建设单位,总投资（万元）', ...rows)

const order = { period: '2023', unit: '东海县' }
const diff = (from: number | null = null, to: number | null = null, pairs: SaidPair[] = []) =>
  test.client.versions.diff({ ...order, from, to, pairs })

/** Takes an operation back as its undoing would leave it in the log. */
async function undo(operation: number): Promise<void> {
  const db = await openLibrary(join(test.folder, '测试.hbk'))
  db.prepare("INSERT INTO history (operation_id, action, author, at) VALUES (?, 'undo', '测试员', ?)").run(
    operation,
    new Date().toISOString(),
  )
  db.close()
}

describe('the versions of a unit', () => {
  it('are listed with what each brought, and what of it still counts', async () => {
    await test.importBytes('一.csv', targets('90'))
    await test.importBytes('二.csv', wastes('5', '6'))
    await test.importBytes('三.csv', targets('95'))
    const { unit, versions } = await test.client.versions.list({ period: '2023', unit: '320722' })
    expect(unit).toBe('东海县')
    expect(versions).toMatchObject([
      {
        version: 1,
        file: '一.csv',
        author: '测试员',
        inForce: true,
        lists: [{ list: 'targets', rows: 1, counts: false }],
      },
      { version: 2, file: '二.csv', lists: [{ list: 'wastes', rows: 2, counts: true }] },
      { version: 3, file: '三.csv', lists: [{ list: 'targets', rows: 1, counts: true }] },
    ])
  })

  it('whose import was undone are marked, and compared with nothing', async () => {
    await test.importBytes('一.csv', targets('90'))
    await test.importBytes('二.csv', targets('91'))
    await test.importBytes('三.csv', targets('95'))
    await undo(2)
    const { versions } = await test.client.versions.list(order)
    expect(versions.map(({ inForce }) => inForce)).toEqual([true, false, true])
    expect(versions.flatMap(({ lists }) => lists.map(({ counts }) => counts))).toEqual([false, false, true])
    expect(await diff()).toMatchObject({ from: 1, to: 3 })
    await expect(diff(2, 3)).rejects.toMatchObject({
      data: { code: 'version-unknown', sentence: expect.stringContaining('1、3') },
    })
  })
})

describe('the difference of two versions', () => {
  it('takes the last two where none are named', async () => {
    for (const done of ['90', '91', '95']) await test.importBytes(`${done}.csv`, targets(done))
    expect(await diff()).toMatchObject({ from: 2, to: 3 })
    expect(await diff(1)).toMatchObject({ from: 1, to: 3 })
    expect(await diff(null, 2)).toMatchObject({ from: 1, to: 2 })
    const back = await diff(3, 1)
    expect(back.lists[0]?.rows[0]?.cells.map(({ field, difference }) => [field, difference])).toEqual([
      ['numerator', '-5'],
      ['value', '-5'],
    ])
  })

  it('compares list by list: one that a version did not bring is as it was', async () => {
    await test.importBytes('一.csv', targets('90'))
    await test.importBytes('二.csv', wastes('5', '6'))
    await test.importBytes('三.csv', wastes('5', '8'))
    const first = await diff(1, 2)
    expect(first.lists.map(({ list, fromVersion, toVersion }) => [list, fromVersion, toVersion])).toEqual([
      ['targets', 1, 1],
      ['wastes', null, 2],
    ])
    const { lists, figures } = await diff(2, 3)
    expect(lists.map(({ list, rows }) => [list, rows.length])).toEqual([
      ['targets', 0],
      ['wastes', 1],
    ])
    expect(figures).toMatchObject([
      { kind: 'waste', key: '炉渣', field: 'generated', before: '6', after: '8', difference: '2' },
    ])
  })

  it('counts the other units as they stand now', async () => {
    await test.importBytes('一.csv', wastes('5', '6'))
    await test.importBytes('二.csv', wastes('5', '8'))
    await test.importBytes('灌云县.csv', wastes('1', '100'), { unit: '灌云县' })
    const { figures } = await diff()
    expect(figures).toMatchObject([
      { before: '106', after: '108', contributions: [{ difference: '2', share: '100' }] },
    ])
  })

  it('tells what the checks say before and after', async () => {
    const rate = (numerator: string, value: string) =>
      csv(head, '三级指标,分子数值,分母数值,完成值', `秸秆综合利用率,${numerator},100,${value}`)
    await test.importBytes('一.csv', rate('90', '50%'))
    await test.importBytes('二.csv', rate('90', '90%'))
    await test.importBytes('三.csv', rate('', '90%'))
    const rule = 'targets.ratio-consistent'
    const ofRule = (findings: readonly { rule: string }[]) =>
      findings.filter((one) => one.rule === rule).length
    expect(ofRule((await diff(1, 2)).rules.fixed)).toBe(1)
    expect(ofRule((await diff(2, 1)).rules.new)).toBe(1)
    expect(ofRule((await diff(2, 3)).rules.uncheckable)).toBe(1)
    expect(ofRule((await diff(3, 2)).rules.checkable)).toBe(1)
    expect(ofRule((await diff(1, 1)).rules.still)).toBe(1)
  })

  it('takes a person’s word for which rows are one, by id or by name', async () => {
    await test.importBytes('一.csv', projects('焚烧厂,甲公司,100', '填埋场,乙公司,5'))
    await test.importBytes('二.csv', projects('垃圾焚烧发电厂,甲公司,120', '填埋场,乙公司,5'))
    const asked = await diff()
    const [question] = asked.lists[0]?.asked ?? []
    const [candidate] = question?.candidates ?? []
    if (!question || !candidate) throw new Error('nothing was asked')
    for (const pair of [
      { from: question.row.id, to: candidate.row.id },
      { from: '焚烧厂', to: '垃圾焚烧发电厂' },
    ]) {
      const { lists } = await diff(1, 2, [pair])
      expect(lists[0]).toMatchObject({ rowCounts: { kept: 2, added: 0, removed: 0, renamed: 1 }, asked: [] })
    }
    await expect(diff(1, 2, [{ from: '没有', to: '填埋场' }])).rejects.toMatchObject({
      data: { code: 'version-pair-unknown', sentence: expect.stringContaining('第1版中没有“没有”') },
    })
    const twice = [
      { from: '焚烧厂', to: '填埋场' },
      { from: '填埋场', to: '填埋场' },
    ]
    await expect(diff(1, 2, twice)).rejects.toMatchObject({ data: { code: 'version-pair-unfit' } })
  })

  it.each([
    ['nothing was received', [], null, 'versions-too-few', '还没有收到报表'],
    ['there is one version only', ['90'], null, 'versions-too-few', '只收到第1版'],
    ['a version does not exist', ['90', '91'], 7, 'version-unknown', '可对比的版本有：1、2'],
  ])('is refused where %s', async (_what, received, to, code, words) => {
    for (const done of received) await test.importBytes(`${done}.csv`, targets(done))
    await expect(diff(null, to)).rejects.toMatchObject({
      data: { code, sentence: expect.stringContaining(words) },
    })
  })
})

describe('the hidden column of row ids', () => {
  const book = (...rows: [id: string, name: string, total: number][]) => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['填报单位：东海县', '', '报告期：2023年'],
      ['行标识', '项目名称', '建设单位', '总投资（万元）'],
      ...rows.map(([id, name, total]) => [id, name, '甲公司', total]),
    ])
    sheet['!cols'] = [{ hidden: true }, {}, {}, {}]
    const made = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(made, sheet, '项目清单')
    return new Uint8Array(XLSX.write(made, { type: 'array', bookType: 'xlsx' }))
  }

  it('is read, and tells a renamed row from a new one', async () => {
    const first = await test.importBytes('一.xlsx', book(['p1', '焚烧厂', 100], ['p2', '填埋场', 5]))
    const [sheet] = first.files[0]?.sheets ?? []
    expect(sheet?.columns.map(({ column, field }) => [column, field])).toEqual([
      ['A', 'rowId'],
      ['B', 'name'],
      ['C', 'owner'],
      ['D', 'totalInvestment'],
    ])
    expect(sheet?.skipped).toEqual([])
    expect(sheet?.records[0]?.fields.rowId).toMatchObject({ ref: 'A3', value: 'p1' })
    await test.importBytes('二.xlsx', book(['p2', '填埋场', 5], ['p1', '完全改名的项目', 110]))
    const { lists } = await diff()
    expect(lists[0]).toMatchObject({
      rowCounts: { kept: 2, added: 0, removed: 0, moved: 1, renamed: 1 },
      asked: [],
    })
    expect(lists[0]?.rows.find((row) => row.renamed)).toMatchObject({
      pairedBy: 'row-id',
      before: { label: '焚烧厂' },
      after: { label: '完全改名的项目' },
    })
  })
})
