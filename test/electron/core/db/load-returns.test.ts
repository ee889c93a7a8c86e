import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLibrary } from '../../../../electron/core/db/open-library.ts'
import { enterHistory, latestHistory } from '../../../../electron/core/db/tables/history.ts'
import { type Library, libraryOf } from '../../../../electron/core/library.ts'
import { runChecks } from '../../../../shared/rules/checks/run-checks.ts'
import { openTestApp, type TestApp } from '../../../fixtures/open-app.ts'

let test: TestApp
let library: Library
beforeEach(async () => {
  test = await openTestApp()
  const file = join(test.folder, '测试.hbk')
  library = libraryOf(file, await openLibrary(file))
})
afterEach(async () => {
  library.db.close()
  await test.close()
})

const bring = async (unit: string, generated: string, period = '2023') => {
  const text = `填报单位：${unit}\n固体废物名称,产生量（吨）,综合利用量（吨）\n粉煤灰,${generated},3\n`
  const report = await test.importBytes(`${unit}.csv`, new TextEncoder().encode(text), { period })
  expect(report.files[0]?.outcome).toBe('imported')
}
const wastesOf = (unit: string, period = '2023') =>
  library.returns(period).lists.find((list) => list.unit === unit && list.list === 'wastes')
const by = { author: '测试员', at: '2024-01-08T08:00:00.000Z' }

describe('what counts for a period is loaded once', () => {
  it('and is the same object as long as nothing is handed in', async () => {
    await bring('东海县', '5')
    const returns = library.returns('2023')
    expect(library.returns('2023')).toBe(returns)
    await bring('东海县', '5', '2022')
    expect(library.returns('2023')).toBe(returns)
  })

  it('a return replaces its own lists only; undone, it counts no more', async () => {
    await bring('东海县', '5')
    await bring('赣榆区', '7')
    const donghai = wastesOf('donghai')
    const ganyu = wastesOf('ganyu')
    await bring('赣榆区', '8')
    expect(wastesOf('donghai')).toBe(donghai)
    expect(wastesOf('ganyu')).not.toBe(ganyu)
    expect(wastesOf('ganyu')?.records[0]?.fields.generated?.value).toBe('8')
    const operation = latestHistory(library.db, 1)[0]?.operation ?? 0
    enterHistory(library.db, operation, 'undo', by)
    expect(wastesOf('ganyu')).toEqual(ganyu)
    expect(wastesOf('donghai')).toBe(donghai)
  })

  it('a list of which every return is undone is gone', async () => {
    await bring('东海县', '5')
    library.returns('2023')
    enterHistory(library.db, latestHistory(library.db, 1)[0]?.operation ?? 0, 'undo', by)
    expect(library.returns('2023').lists).toEqual([])
  })

  it('taking up an unchanged catalogue keeps what was made from it', () => {
    const { catalogue, index } = library
    library.refresh()
    expect(library.catalogue).toBe(catalogue)
    expect(library.index).toBe(index)
  })
})

describe('checks with their memory', () => {
  it('say the same as checks without one, after every change', async () => {
    const both = () => {
      const { before, memory } = library.checkingOf('2023')
      const { catalogue } = library.index
      const returns = library.returns('2023')
      expect(runChecks(catalogue, returns, { unit: null, before, memory })).toEqual(
        runChecks(catalogue, returns, { unit: null, before }),
      )
    }
    both()
    await bring('东海县', '5')
    both()
    await bring('东海县', '2', '2022')
    both()
    await bring('赣榆区', '7')
    both()
    await bring('东海县', '1')
    both()
  })

  it('look at last year’s returns', async () => {
    await bring('东海县', '2', '2022')
    expect(library.checkingOf('2023').before).toBe(library.returns('2022'))
  })
})
