import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../../../electron/core/app.ts'
import type { Catalogue } from '../../../../shared/model/catalogue.ts'
import { openTestApp, type TestApp } from '../../../fixtures/open-app.ts'

let test: TestApp
beforeEach(async () => {
  test = await openTestApp()
})
afterEach(() => test.close())

const targets = (unit: string, value: string) =>
  new TextEncoder().encode(
    [
      `填报单位：${unit},报告期：2023年`,
      '三级指标,分子数值,分母数值,完成值',
      `秸秆综合利用率,${value},100,${value}%`,
    ].join('\n'),
  )

async function received(): Promise<string[]> {
  const { units } = await test.client.library.overview({ period: '2023' })
  return units.flatMap((unit) =>
    Object.entries(unit.lists).flatMap(([list, cell]) =>
      cell.state === 'received' ? [`${unit.name} ${list} v${cell.version}`] : [],
    ),
  )
}

async function straw(): Promise<string | null> {
  const { indicators } = await test.client.figures.consolidate({ period: '2023' })
  return indicators.find((one) => one.seq === 20)?.city.value ?? null
}

const undo = (order: { expected?: number; through?: number } = {}) => test.client.history.undo(order)
const redo = (order: { expected?: number; through?: number } = {}) => test.client.history.redo(order)
const refusal = (code: string) => ({ data: { code } })

describe('an import', () => {
  it('that is undone counts nowhere; redone, it is back as it was', async () => {
    await test.importBytes('东海县.csv', targets('东海县', '97'))
    expect([await received(), await straw()]).toEqual([['东海县 targets v1'], '97'])
    const undone = await undo()
    expect(undone.sentence).toBe('已撤销：导入东海县 2023 年报表第 1 版（东海县.csv）')
    expect(undone.state).toMatchObject({ undo: null, redo: { operation: 1, kind: 'import' } })
    expect([await received(), await straw()]).toEqual([[], null])
    const { findings } = await test.client.checks.run({ period: '2023', unit: null })
    expect(findings.flatMap((finding) => finding.cells)).toEqual([])
    await expect(test.client.sources.original({ submission: 1 })).rejects.toMatchObject(
      refusal('source-unknown'),
    )
    const redone = await redo()
    expect(redone.sentence).toBe('已重做：导入东海县 2023 年报表第 1 版（东海县.csv）')
    expect([await received(), await straw()]).toEqual([['东海县 targets v1'], '97'])
  })

  it('of a new version gives the place back to the one before', async () => {
    await test.importBytes('东海县.csv', targets('东海县', '97'))
    await test.importBytes('东海县.csv', targets('东海县', '80'))
    expect(await straw()).toBe('80')
    await undo()
    expect([await received(), await straw()]).toEqual([['东海县 targets v1'], '97'])
    // The same bytes as the version that counts again: nothing new to store.
    const same = await test.importBytes('东海县.csv', targets('东海县', '97'))
    expect(same.files[0]).toMatchObject({ outcome: 'duplicate', version: 1 })
  })

  it('that was undone keeps its number: the next version has another one, and there is nothing to redo', async () => {
    await test.importBytes('东海县.csv', targets('东海县', '97'))
    await undo()
    const again = await test.importBytes('东海县.csv', targets('东海县', '97'))
    expect(again.files[0]).toMatchObject({ outcome: 'imported', version: 2 })
    await expect(redo()).rejects.toMatchObject(refusal('history-empty'))
  })
})

describe('what people said about names and layouts', () => {
  const names = async () =>
    (await test.client.mappings.aliases({ takenBack: false })).map((alias) => alias.targetLabel)
  const alias = { kind: 'indicator', name: '稻麦秸秆利用率', unit: null } as const

  it('is forgotten and known again', async () => {
    await test.client.mappings.addAlias({ ...alias, target: '20' })
    const key = async () => {
      const bytes = new TextEncoder().encode(
        '填报单位：东海县\n三级指标,分子数值,分母数值,完成值\n稻麦秸秆利用率,97,100,97%',
      )
      const report = await test.importBytes('东海县.csv', bytes, { dryRun: true })
      return report.files[0]?.sheets[0]?.records[0]?.key
    }
    expect([await names(), await key()]).toEqual([['秸秆综合利用率'], '20'])
    await undo()
    expect([await names(), await key()]).toEqual([[], null])
    await redo()
    expect([await names(), await key()]).toEqual([['秸秆综合利用率'], '20'])
  })

  it('taken back, holds again', async () => {
    const { id } = await test.client.mappings.addAlias({ ...alias, target: '20' })
    await test.client.mappings.takeBackAlias({ id })
    expect(await names()).toEqual([])
    await undo()
    expect(await names()).toEqual(['秸秆综合利用率'])
    await redo()
    expect(await names()).toEqual([])
  })
})

describe('the catalogue', () => {
  const all = () => test.client.catalogue.all()
  const replace = async (change: (catalogue: Catalogue) => Catalogue) =>
    test.client.catalogue.replace({ catalogue: change(await all()) })

  it.each<[string, (catalogue: Catalogue) => Catalogue]>([
    [
      'an entry changed',
      (one) => ({ ...one, tasks: one.tasks.map((task) => ({ ...task, title: `${task.title}。` })) }),
    ],
    ['entries left out', (one) => ({ ...one, tasks: one.tasks.filter((_, index) => index % 3 > 0) })],
    [
      'an entry added in the middle',
      (one) => ({
        ...one,
        wastes: one.wastes.flatMap((waste, index) =>
          index === 2 ? [waste, { ...waste, name: '新废物', aliases: [] }] : [waste],
        ),
      }),
    ],
    ['another order', (one) => ({ ...one, tasks: one.tasks.toReversed() })],
    ['the plan itself', (one) => ({ ...one, plan: { ...one.plan, title: '另一个方案' } })],
  ])('%s: back to the letter, and there again', async (_, change) => {
    const before = await all()
    await replace(change)
    const after = await all()
    expect(after).not.toEqual(before)
    await undo()
    expect(await all()).toEqual(before)
    await redo()
    expect(await all()).toEqual(after)
    expect((await test.client.history.verify()).problems).toEqual([])
  })

  it('changed past the history is not overwritten: undo refuses and says why', async () => {
    await replace((one) => ({ ...one, plan: { ...one.plan, title: '另一个方案' } }))
    test.editLibrary(
      "UPDATE catalogue_entry SET content = json_set(content, '$.title', '直接改的') WHERE kind = 'plan'",
    )
    const refused = undo()
    await expect(refused).rejects.toMatchObject({
      data: {
        code: 'history-refused',
        sentence: expect.stringMatching(/不能撤销“修改目录 1 项”.*又被改动过/),
      },
    })
    expect((await all()).plan.title).toBe('直接改的')
    expect((await test.client.history.state()).undo?.kind).toBe('catalogue')
  })

  it('does not lose a unit that has returns', async () => {
    const [unit] = (await all()).units.filter((one) => one.kind === 'county')
    const other = {
      ...unit,
      id: 'new-town',
      name: '新城区',
      aliases: [],
      codes: [{ ...unit?.codes[0], code: '320799' }],
    }
    await replace((one) => ({ ...one, units: [...one.units, other as Catalogue['units'][number]] }))
    await test.importBytes('新城区.csv', targets('新城区', '97'))
    // Undo goes back step by step: first the return, then the unit.
    expect((await undo()).steps[0]?.kind).toBe('import')
    expect((await undo()).steps[0]?.kind).toBe('catalogue')
    expect((await all()).units.map((one) => one.id)).not.toContain('new-town')
    await redo()
    await redo()
    expect(await received()).toEqual(['新城区 targets v1'])
  })
})

describe('two people', () => {
  it('share one history: the latest operation goes first, and its author is named', async () => {
    const other = await createApp({
      libraryFile: `${test.folder}/测试.hbk`,
      host: 'test',
      version: '0',
      author: '李四',
      log: { info() {}, error() {} },
    })
    const client = createRouterClient(other.router)
    await test.importBytes('东海县.csv', targets('东海县', '97'))
    const seen = await test.client.history.state()
    await client.mappings.addAlias({ kind: 'indicator', name: '稻麦秸秆利用率', target: '20', unit: null })
    // The first window still believes its own import to be the latest.
    await expect(undo({ expected: seen.undo?.operation ?? 0 })).rejects.toMatchObject({
      data: { code: 'history-moved', sentence: expect.stringContaining('现在要撤销的是“记住指标名称') },
    })
    expect(await received()).toHaveLength(1)
    expect((await undo()).sentence).toMatch(/^已撤销李四的操作：记住指标名称/)
    // What one program changed, the other knows at once.
    expect(await client.mappings.aliases({ takenBack: true })).toEqual([])
    const plan = (await client.catalogue.all()).plan
    await test.client.catalogue.replace({
      catalogue: { ...(await test.client.catalogue.all()), plan: { ...plan, title: '另一个方案' } },
    })
    expect((await client.catalogue.plan()).title).toBe('另一个方案')
    await other.close()
  })
})

describe('the history', () => {
  it('names what was done, undone and redone, newest first, with what counts', async () => {
    await test.importBytes('东海县.csv', targets('东海县', '97'))
    await test.importBytes('灌云县.csv', targets('灌云县', '90'))
    await undo()
    const { entries, more } = await test.client.history.list({ limit: 10 })
    expect(entries.map(({ id, operation, action, undone }) => [id, operation, action, undone])).toEqual([
      [3, 2, 'undo', true],
      [2, 2, 'do', true],
      [1, 1, 'do', false],
    ])
    expect(entries[0]?.sentence).toBe('撤销：导入灌云县 2023 年报表第 1 版（灌云县.csv）')
    expect(more).toBe(false)
    const { recent } = await test.client.library.overview({ period: '2023' })
    expect(recent[0]?.sentence).toBe(entries[0]?.sentence)
  })

  it('is read page by page and by what one looks for', async () => {
    for (const unit of ['东海县', '灌云县', '赣榆区'])
      await test.importBytes(`${unit}.csv`, targets(unit, '9'))
    await undo()
    const ids = async (filter: Partial<Parameters<typeof test.client.history.list>[0]>) => {
      const { entries, more } = await test.client.history.list({ limit: 2, ...filter })
      return [...entries.map((entry) => entry.id), more]
    }
    expect(await ids({})).toEqual([4, 3, true])
    expect(await ids({ before: 3 })).toEqual([2, 1, false])
    expect(await ids({ text: '灌云' })).toEqual([2, false])
    expect(await ids({ undone: true })).toEqual([3, false])
    expect(await ids({ undone: false })).toEqual([2, 1, false])
    expect(await ids({ author: '没有此人' })).toEqual([false])
    expect(await ids({ kind: 'catalogue' })).toEqual([false])
    expect(await test.client.history.authors()).toEqual(['测试员'])
  })

  it('moves several steps at once, back to the one that is named', async () => {
    for (const unit of ['东海县', '灌云县', '赣榆区'])
      await test.importBytes(`${unit}.csv`, targets(unit, '9'))
    expect((await undo({ through: 2 })).sentence).toBe(
      '已撤销 2 步，最后一步：导入灌云县 2023 年报表第 1 版（灌云县.csv）',
    )
    expect(await received()).toEqual(['东海县 targets v1'])
    await expect(undo({ through: 3 })).rejects.toMatchObject(refusal('history-moved'))
    expect((await redo({ through: 3 })).steps.map((step) => step.operation)).toEqual([2, 3])
    expect(await received()).toHaveLength(3)
  })

  it('shows what changed in words, part by part', async () => {
    const catalogue = await test.client.catalogue.all()
    const changed = catalogue.indicators.map((one) =>
      one.seq === 20 ? { ...one, aliases: ['甲', '乙'] } : one,
    )
    await test.client.catalogue.replace({ catalogue: { ...catalogue, indicators: changed } })
    expect(await test.client.history.changes({ operation: 1 })).toEqual([
      { what: '指标 20', parts: [{ name: '别名', before: expect.any(String), after: '甲、乙' }] },
    ])
  })

  it('has nothing to undo in a new library', async () => {
    expect(await test.client.history.state()).toEqual({ undo: null, redo: null })
    await expect(undo()).rejects.toMatchObject({
      data: { code: 'history-empty', sentence: '没有可以撤销的操作。' },
    })
  })
})
