import { expect, test, vi } from 'vitest'
import { resultOf } from '../fixtures/open-app.ts'
import { clientOf, openDesktop } from './open-desktop.ts'

const csv = new File(
  ['填报单位：东海县,报告期：2023年\n三级指标,分子数值,分母数值,完成值\n秸秆综合利用率,97,100,97%'],
  '东海县.csv',
)

test('files are read in utility processes, which end with the library', async () => {
  const { window, world } = await openDesktop()
  const client = clientOf(window)
  const { id } = await client.files.upload({ file: csv })
  const order = { period: '2023', files: [id], unit: null, dryRun: true, allOrNothing: true }
  const { files } = await resultOf(await client.imports.run(order))
  expect(files).toMatchObject([{ file: '东海县.csv', outcome: 'imported', unit: '东海县' }])
  expect(world.children).toHaveLength(1)
  window.close()
  await vi.waitFor(() => expect(world.exitCode).toBe(0))
  expect(world.children[0]?.pid).toBeUndefined()
})

test('a file that fills the memory of its process is refused, and the next one is read', async () => {
  const { window, world } = await openDesktop()
  const client = clientOf(window)
  const { id } = await client.files.upload({ file: csv })
  const inspect = async () => {
    const { files } = await resultOf(await client.inspections.run({ files: [id] }))
    return files[0]
  }
  world.memory = { workingSetSize: 2_000_000, peakWorkingSetSize: 2_000_000 }
  expect(await inspect()).toMatchObject({ outcome: 'refused', error: { code: 'file-too-large' } })
  world.memory = { workingSetSize: 50_000, peakWorkingSetSize: 50_000 }
  expect(await inspect()).toMatchObject({ outcome: 'read' })
  expect(world.children).toHaveLength(2)
})
