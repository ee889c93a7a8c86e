import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Catalogue } from '../../../shared/model/catalogue.ts'
import { openTestApp, type TestApp } from '../../fixtures/open-app.ts'

let test: TestApp
beforeEach(async () => {
  test = await openTestApp()
})
afterEach(() => test.close())

const returned = new TextEncoder().encode(
  '填报单位：东海县\n三级指标,分子数值,分母数值,完成值\n稻麦秸秆利用率,97,100,97%',
)

async function replace(change: (catalogue: Catalogue) => Catalogue) {
  return test.client.catalogue.replace({ catalogue: change(await test.client.catalogue.all()) })
}

const withAlias = (catalogue: Catalogue): Catalogue => ({
  ...catalogue,
  indicators: catalogue.indicators.map((one) =>
    one.seq === 20 ? { ...one, aliases: [...one.aliases, '稻麦秸秆利用率'] } : one,
  ),
})

const keyOf = async () => {
  const report = await test.importBytes('东海县.csv', returned, { dryRun: true })
  return report.files[0]?.sheets[0]?.records[0]?.key
}

describe('the office changes its catalogue', () => {
  it('and the next return is read by it, with the change in the history', async () => {
    expect(await keyOf()).toBeNull()
    expect(await replace(withAlias)).toEqual({ changed: 1 })
    expect(await keyOf()).toBe('20')
    const { recent } = await test.client.library.overview({ period: '2023' })
    expect(recent[0]).toMatchObject({ author: '测试员', sentence: '修改目录 1 项' })
  })

  it('the same catalogue again changes nothing and leaves no entry', async () => {
    expect(await replace((catalogue) => catalogue)).toEqual({ changed: 0 })
    expect((await test.client.library.overview({ period: '2023' })).recent).toEqual([])
  })
})

describe('what does not fit is refused, and the catalogue is as before', () => {
  it.each<[string, (catalogue: Catalogue) => Catalogue, string]>([
    [
      'an entry twice',
      (one) => ({ ...one, tasks: [...one.tasks, ...one.tasks.slice(0, 1)] }),
      '“A-1”出现了两次',
    ],
    [
      'a reporter nobody knows',
      (one) => ({ ...one, indicators: one.indicators.map((entry) => ({ ...entry, reporter: 'nowhere' })) }),
      'nowhere',
    ],
    [
      'a check nobody can run',
      (one) => ({
        ...one,
        checkRules: one.checkRules.map((rule) => ({ ...rule, evaluation: 'by-feeling' })),
      }),
      'by-feeling',
    ],
    [
      'a symbol of two states',
      (one) => {
        const { settings } = one.plan
        const symbols = { ...settings.symbols, withheld: ['N／A'] }
        return { ...one, plan: { ...one.plan, settings: { ...settings, symbols } } }
      },
      '“N／A”归入了两种状态',
    ],
  ])('%s', async (_, change, word) => {
    const before = await test.client.catalogue.all()
    await expect(replace(change)).rejects.toMatchObject({
      data: { code: 'catalogue-unfit', sentence: expect.stringContaining(word) },
    })
    expect(await test.client.catalogue.all()).toEqual(before)
  })

  it('a unit that has handed in a return', async () => {
    await replace(withAlias)
    await test.importBytes('东海县.csv', returned)
    const change = (one: Catalogue) => ({ ...one, units: one.units.filter((unit) => unit.id !== 'donghai') })
    await expect(replace(change)).rejects.toMatchObject({
      data: { sentence: expect.stringContaining('“东海县”已有上报表') },
    })
  })
})
