import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { writeSampleReturns } from '../../../../electron/core/samples/write-sample-returns.ts'
import { seedCatalogue } from '../../../../electron/core/seed-catalogue.ts'
import { frozenPeriodSchema } from '../../../../shared/model/frozen-period.ts'
import { exact } from '../../../../shared/rules/exact.ts'
import { openTestApp, type TestApp } from '../../../fixtures/open-app.ts'

const open: TestApp[] = []
afterEach(async () => {
  for (const test of open.splice(0)) await test.close()
})
async function newApp(): Promise<TestApp> {
  const test = await openTestApp()
  open.push(test)
  return test
}

const period = '2023'
const enough = 3

/** The first sample returns, read in one go or backwards one by one. */
async function bringSamples(test: TestApp, order: (paths: string[]) => string[] = (paths) => paths) {
  const { files } = await writeSampleReturns(join(test.folder, '上报表'), seedCatalogue())
  for (const path of order(files.slice(0, enough)))
    await test.importFiles([test.app.files.registerPath(path).id])
}
const scope = {
  ...{ period, reason: '连云区按辖区在地口径统计', document: '纪要〔2024〕2号' },
  ruling: { kind: 'scope', host: 'haizhou', zone: 'gaoxin', list: null, key: null, includes: true },
} as const
const sign = (test: TestApp) => test.client.signOffs.sign({ period, note: '送审稿' })
const content = (test: TestApp, id: number) => test.client.signOffs.content({ id })

describe('a sign-off', { timeout: 60_000 }, () => {
  it('gives the same bytes on another machine, in whatever order the same files came in', async () => {
    const [one, other] = [await newApp(), await newApp()]
    await bringSamples(one)
    await one.client.decisions.decide(scope)
    await other.client.decisions.decide(scope)
    // Something that was done and undone in between leaves nothing behind.
    await other.client.mappings.addAlias({ kind: 'indicator', name: '别名', target: '20', unit: null })
    await other.client.history.undo({})
    await bringSamples(other, (paths) => paths.toReversed())
    const [first, second] = [await sign(one), await sign(other)]
    expect(second.hash).toBe(first.hash)
    expect((await content(other, second.id)).text).toBe((await content(one, first.id)).text)
  })

  it('freezes inputs, rules, decisions and results, whose parts add up', async () => {
    const test = await newApp()
    await bringSamples(test)
    await test.client.decisions.decide(scope)
    const { id, hash } = await sign(test)
    const { text } = await content(test, id)
    const frozen = frozenPeriodSchema.parse(JSON.parse(text))
    expect(frozen.inputs.every((input) => /^[0-9a-f]{64}$/.test(input.sha256))).toBe(true)
    expect(frozen.decisions).toMatchObject([{ ruling: scope.ruling, document: scope.document }])
    const sums = frozen.figures.filter((one) => one.additive && one.isNumber && one.value !== null)
    expect(sums.length).toBeGreaterThan(100)
    for (const { parts, value, name } of sums) {
      const sum = parts.reduce((all, part) => all.add(part.value), exact(0))
      expect([name, sum.toFixed()]).toEqual([name, value])
    }
    // Nothing of this machine, and nobody.
    expect(text).not.toContain(test.folder)
    expect(text).not.toContain('测试员')
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is outdated when a figure changes, says by which unit, and is current again when that is undone', async () => {
    const test = await newApp()
    await bringSamples(test)
    const { id } = await sign(test)
    await expect(sign(test)).rejects.toMatchObject({ data: { code: 'sign-off-same' } })
    const state = async () => (await test.client.signOffs.signOffs({ period, takenBack: false }))[0]?.state
    expect(await state()).toBe('current')
    const changes = async () => (await test.client.signOffs.changes({ period, since: id })).figures
    expect(await changes()).toEqual([])
    const [cell] = await test.client.corrections.cells({
      period,
      at: { by: 'row', unit: '东海县', list: 'wastes', key: '粉煤灰' },
    })
    await test.client.corrections.adjust({
      ...{ period, unit: '东海县', list: 'wastes', key: '粉煤灰', part: null, field: 'generated' },
      ...{ to: '1', measure: null, kind: 'error', reason: '东海县来函更正', document: '东环〔2024〕1号' },
    })
    expect(await state()).toBe('outdated')
    const [changed, ...others] = await changes()
    expect(others).toEqual([])
    expect(changed).toMatchObject({ kind: 'waste', key: '粉煤灰', field: 'generated' })
    expect(changed?.contributions).toMatchObject([{ label: '东海县', difference: changed?.difference }])
    expect(cell?.unit).toBe('东海县')
    await test.client.history.undo({})
    expect(await state()).toBe('current')
  })

  it('tells what came in and what went by unit, exactly', async () => {
    const test = await newApp()
    await bringSamples(test)
    await sign(test)
    const { files } = await writeSampleReturns(join(test.folder, '上报表'), seedCatalogue())
    await test.importFiles(
      files.slice(enough, enough + 2).map((path) => test.app.files.registerPath(path).id),
    )
    const { figures } = await test.client.signOffs.changes({ period, since: null })
    expect(figures.length).toBeGreaterThan(20)
    for (const { additive, before, after, contributions, name } of figures) {
      if (!additive) continue
      const sum = contributions.reduce((all, one) => all.add(one.difference ?? 0), exact(0))
      const difference = exact(after ?? 0).sub(before ?? 0)
      expect([name, sum.toFixed()]).toEqual([name, difference.toFixed()])
    }
  })

  it('is taken back and stays on record; a content edited by hand is named', async () => {
    const test = await newApp()
    await bringSamples(test)
    const { id } = await sign(test)
    await test.client.signOffs.takeBack({ id })
    expect(await test.client.signOffs.signOffs({ period, takenBack: false })).toEqual([])
    expect(await test.client.signOffs.signOffs({ period, takenBack: true })).toMatchObject([
      { id, state: 'taken-back' },
    ])
    await expect(test.client.signOffs.takeBack({ id })).rejects.toMatchObject({
      data: { code: 'sign-off-unknown' },
    })
    expect(await test.client.history.verify({})).toMatchObject({ ok: true })
    test.editLibrary(`UPDATE sign_off SET content = x'00' WHERE id = ${id}`)
    const { ok, first } = await test.client.history.verify({})
    expect(ok).toBe(false)
    expect(first?.sentence).toContain('定稿')
  })

  it('needs something to sign', async () => {
    const test = await newApp()
    await expect(sign(test)).rejects.toMatchObject({ data: { code: 'nothing-received' } })
    await expect(test.client.signOffs.changes({ period, since: null })).rejects.toMatchObject({
      data: { code: 'sign-off-none' },
    })
  })
})
