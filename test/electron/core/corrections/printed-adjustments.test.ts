import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readBook } from '../../../../electron/core/workbook/read-book.ts'
import type { ExportManifest } from '../../../../shared/contract/lists.ts'
import { openTestApp, resultOf, type TestApp } from '../../../fixtures/open-app.ts'

let test: TestApp
beforeEach(async () => {
  test = await openTestApp()
})
afterEach(() => test.close())

const bytes = (text: string) => new TextEncoder().encode(text)
const bring = async (generated: string, utilised = '50', unit = '东海县') => {
  const text = `填报单位：${unit}\n固体废物名称,产生量（吨）,综合利用量（吨）,处置量（吨）,贮存量（吨）,倾倒丢弃量（吨）\n粉煤灰,${generated},${utilised},0,0,0\n`
  const { files } = await test.importBytes(`${unit}.csv`, bytes(text))
  expect(files[0]?.outcome).toBe('imported')
}
type Order = Parameters<TestApp['client']['corrections']['adjust']>[0]
const order: Order = {
  ...{ period: '2023', unit: '东海县', list: 'wastes', key: '粉煤灰', part: null, field: 'generated' },
  ...{ to: '60', measure: null, kind: 'scope', reason: '补入自备电厂的产生量', document: '纪要〔2024〕2号' },
}
const adjust = (more: Partial<Order> = {}) => test.client.corrections.adjust({ ...order, ...more })

describe('an adjustment', () => {
  it('is printed with its mark and both numbers, in the city’s list and the unit’s, and proven', async () => {
    await bring('55')
    await adjust()
    const manifest = await resultOf<ExportManifest>(
      await test.client.lists.export({ period: '2023', unit: null, folder: null, formats: ['xlsx'] }),
    )
    const wastes = manifest.files.filter((file) => file.list === 'wastes')
    for (const unit of [null, '东海县'])
      expect(wastes.find((file) => file.unit === unit)?.totals.generated).toBe('60')
    const { file } = wastes.find((one) => one.unit === '东海县') ?? { file: '' }
    const list = await test.client.lists.download({ runHash: manifest.runHash, file })
    const book = await readBook(new Uint8Array(await list.arrayBuffer()), 'list.xlsx')
    const cells = book.sheets[0]?.cells ?? []
    expect(cells.filter((cell) => cell.kind === 'number' && cell.format?.includes('＊'))).toMatchObject([
      { content: '60' },
      { content: '60' },
      { content: '60' },
    ])
    const notes = cells.filter(
      (cell) => cell.kind === 'text' && cell.content.includes('报送 55 吨，调整为 60 吨'),
    )
    expect(notes).toHaveLength(1)
  })
})
