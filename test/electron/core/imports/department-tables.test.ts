import { afterEach, beforeEach, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
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

const figures = (line: string, numerator: number) =>
  workbook({
    目标: [
      ['“无废城市”建设目标责任清单（2023年）'],
      [line],
      ['三级指标', '分子数值', '分母数值', '完成值'],
      ['一般工业固体废物产生强度', numerator, 250, null],
    ],
  })

it('the table of a city department is stored as its own, version by version, and is no unit’s return', async () => {
  const report = await test.importBytes('数据.xlsx', figures('填报单位：市统计局', 105))
  expect(report.files[0]).toMatchObject({ outcome: 'imported', unit: '市统计局', version: 1, error: null })
  expect(report.files[0]?.recognised.unit).toMatchObject([{ ref: 'A2', says: '市统计局' }])
  expect(report.files[0]?.notices.map(({ code }) => code)).toEqual(['department-figures'])
  const again = await test.importBytes('数据2.xlsx', figures('填报单位：连云港市统计局', 106))
  expect(again.files[0]).toMatchObject({ outcome: 'imported', unit: '市统计局', version: 2 })

  const { units, recent } = await test.client.library.overview({ period: '2023' })
  expect(recent.map(({ sentence }) => sentence)).toEqual([
    '导入市统计局 2023 年报表第 2 版（数据2.xlsx）',
    '导入市统计局 2023 年报表第 1 版（数据.xlsx）',
  ])
  expect(units.flatMap(({ lists }) => Object.values(lists)).every(({ state }) => state === 'missing')).toBe(
    true,
  )
  const { rows } = await test.client.checks.matrix({ period: '2023' })
  expect(rows.flatMap(({ cells }) => cells).filter(({ sources }) => sources.length > 0)).toEqual([])
  expect((await test.client.checks.coverage({ period: '2023' })).fields).toEqual([])
  const listed = await test.client.versions.list({ period: '2023', unit: '市统计局' })
  expect(listed.versions.map(({ version, lists }) => [version, lists[0]?.counts])).toEqual([
    [1, false],
    [2, true],
  ])
  expect(await test.client.history.verify({})).toMatchObject({ ok: true })
})

it('keeps its department in the catalogue', async () => {
  await test.importBytes('数据.xlsx', figures('填报单位：市统计局', 105))
  const catalogue = await test.client.catalogue.all()
  const without = { ...catalogue, departments: catalogue.departments.filter(({ id }) => id !== 'tongji') }
  await expect(test.client.catalogue.replace({ catalogue: without })).rejects.toMatchObject({
    data: { code: 'catalogue-unfit' },
  })
  const more = { ...catalogue, departments: catalogue.departments.filter(({ id }) => id !== 'gangkou') }
  expect(await test.client.catalogue.replace({ catalogue: more })).toEqual({ changed: 1 })
})

it('does not change what the checks find in a unit’s return', async () => {
  const own = figures('填报单位：东海县', 105)
  await test.importBytes('东海县.xlsx', own)
  const before = await test.client.checks.run({ period: '2023', unit: null })
  await test.importBytes('数据.xlsx', figures('填报单位：市统计局', 105))
  expect(await test.client.checks.run({ period: '2023', unit: null })).toEqual(before)
})

it('is taken for a department’s where a person names one; it is among the answers where the file names it', async () => {
  const plain = figures('', 105)
  const asked = await test.importBytes('市住建局数据.xlsx', plain)
  expect(asked.files[0]).toMatchObject({ outcome: 'needs-mapping', unit: null })
  expect(asked.files[0]?.questions[0]?.candidates[0]).toMatchObject({ key: 'zhujian', label: '市住建局' })
  const named = await test.importBytes('市住建局数据.xlsx', plain, { unit: '连云港市住房和城乡建设局' })
  expect(named.files[0]).toMatchObject({ outcome: 'imported', unit: '市住建局', version: 1 })
  await expect(test.importBytes('数据.xlsx', plain, { unit: '东海县水务局' })).rejects.toMatchObject({
    data: { code: 'unit-unknown' },
  })
})

it('is remembered by the name that a person has tied to a department', async () => {
  const bytes = figures('填报单位：统计局', 105)
  const id = test.app.files.registerBytes('数据.xlsx', bytes).id
  const order = { period: '2023', files: [id], unit: null, dryRun: false, allOrNothing: false }
  const run = async (answers: Parameters<typeof test.client.imports.run>[0]['answers']) => {
    const work = await test.client.imports.run({ ...order, answers })
    for (;;) {
      const step = await work.next()
      if (step.done) return step.value.files[0]
    }
  }
  const first = await run([])
  const [question] = first?.questions ?? []
  expect(question?.candidates.map(({ label }) => label)).toContain('市统计局')
  const answer = { file: first?.sha256 ?? '', question: question?.id ?? '', key: 'tongji' }
  expect(await run([{ ...answer, remember: 'office' }])).toMatchObject({
    outcome: 'imported',
    unit: '市统计局',
  })
  const next = await test.importBytes('明年.xlsx', figures('填报单位：统计局', 107))
  expect(next.files[0]).toMatchObject({ outcome: 'imported', unit: '市统计局', version: 2 })
})
