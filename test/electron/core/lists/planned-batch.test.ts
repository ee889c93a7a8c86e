import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../../../fixtures/open-app.ts'

const targets = (value: string) =>
  new TextEncoder().encode(
    [
      '填报单位：东海县,,报告期：2023年,,,',
      '序号,三级指标,计量单位,分子数值,分母数值,完成值',
      `18,一般工业固体废物综合利用率,%,${value},100,${value}`,
    ].join('\r\n'),
  )

let office: TestApp
beforeEach(async () => {
  office = await openTestApp()
})
afterEach(() => office.close())

const period = '2023'
async function textOf(unit: string | null, path: string): Promise<string> {
  const pages = await office.client.lists.preview({ period, unit, path })
  return pages.flatMap(({ texts }) => texts.flatMap(({ runs }) => runs.map((run) => run[3]))).join('\n')
}

test('what is looked at is what the library holds now, whatever was looked at before', async () => {
  await office.importBytes('东海县.csv', targets('97.31'))
  const documents = await office.client.lists.documents({ period, unit: null })
  const path = documents.find(({ unit, list }) => unit === null && list === 'targets')?.path ?? ''
  const own = documents.find(({ unit, list }) => unit === '东海县' && list === 'targets')?.path ?? ''
  for (const [unit, document] of [
    [null, path],
    ['东海县', own],
  ] as const)
    expect(await textOf(unit, document)).toContain('97.31')
  await office.importBytes('东海县.csv', targets('80.26'))
  expect(await textOf(null, path)).toContain('80.26')
  expect(await textOf(null, path)).not.toContain('97.31')
  await office.client.history.undo({
    expected: (await office.client.history.state()).undo?.operation ?? null,
    through: null,
  })
  expect(await textOf(null, path)).toContain('97.31')
})

test('a document that there is not is refused', async () => {
  await expect(office.client.lists.documents({ period, unit: null })).rejects.toMatchObject({
    data: { code: 'nothing-received' },
  })
  await office.importBytes('东海县.csv', targets('97.31'))
  await expect(office.client.lists.preview({ period, unit: null, path: '没有' })).rejects.toMatchObject({
    data: { code: 'source-unknown' },
  })
})
