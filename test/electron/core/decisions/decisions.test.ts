import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ruling } from '../../../../shared/model/decision.ts'
import { openTestApp, type TestApp } from '../../../fixtures/open-app.ts'

let test: TestApp
beforeEach(async () => {
  test = await openTestApp()
})
afterEach(() => test.close())

const period = '2023'
const said = { period, reason: '口径按市无废办会议纪要核定', document: '纪要〔2024〕2号' }
const decide = (ruling: Ruling) => test.client.decisions.decide({ ...said, ruling })
const bring = async (unit: string, numerator: string, denominator: string) => {
  const text = `填报单位：${unit}\n指标名称,分子数值,分母数值,完成值\n一般工业固体废物产生强度,${numerator},${denominator},\n`
  const { files } = await test.importBytes(`${unit}.csv`, new TextEncoder().encode(text))
  expect(files[0]?.outcome).toBe('imported')
}
const cityOf = async (seq: number) => {
  const { indicators } = await test.client.figures.consolidate({ period })
  return indicators.find((one) => one.seq === seq)?.city
}

describe('a decision', () => {
  it('is kept by the catalogue’s ids, whatever name it was given by, and counts', async () => {
    await bring('连云区', '900', '1000')
    await bring('徐圩新区', '400', '500')
    const decision = await decide({
      ...{ kind: 'scope', host: '320703', zone: '徐圩新区', list: 'targets', key: '一般工业固废产生强度' },
      includes: true,
    })
    expect(decision).toMatchObject({
      ...{ kind: 'scope', state: 'in-force', author: '测试员' },
      ruling: { host: 'lianyun', zone: 'xuwei', key: '2' },
      sentence: '连云区的目标责任清单“2”含徐圩新区',
    })
    expect(await cityOf(2)).toMatchObject({ numerator: '900', denominator: '1000' })
  })

  it('is replaced by the next one about the same, and holds again when that is taken back', async () => {
    await bring('连云区', '900', '1000')
    await bring('徐圩新区', '400', '500')
    const scope = { kind: 'scope', host: '连云区', zone: '徐圩新区', list: null, key: null } as const
    const first = await decide({ ...scope, includes: true })
    const second = await decide({ ...scope, includes: false })
    expect(await cityOf(2)).toMatchObject({ denominator: '1500' })
    const states = async () =>
      (await test.client.decisions.decisions({ period, takenBack: true })).map((one) => one.state)
    expect(await states()).toEqual(['replaced', 'in-force'])
    await test.client.decisions.takeBack({ id: second.id })
    expect(await states()).toEqual(['in-force', 'taken-back'])
    expect(await cityOf(2)).toMatchObject({ denominator: '1000' })
    // Undone, what was taken back holds again.
    await test.client.history.undo({})
    expect(await cityOf(2)).toMatchObject({ denominator: '1500' })
    expect(first.state).toBe('in-force')
    expect(await test.client.history.verify({})).toMatchObject({ ok: true, checked: { rows: 3 } })
  })

  it('says which units report: the others are in no check, matrix and list', async () => {
    await bring('连云区', '900', '1000')
    await bring('云台山景区', '1', '10')
    const { units } = await test.client.library.overview({ period })
    const names = units.map((unit) => unit.name).filter((name) => name !== '云台山景区')
    await decide({ kind: 'reporters', units: names })
    expect((await test.client.library.overview({ period })).units).toHaveLength(9)
    const figures = await test.client.figures.consolidate({ period })
    expect(figures.notCounted).toEqual([
      { unit: '云台山景区', list: 'targets', why: '2023 年不在应报单位之列' },
    ])
    expect(figures.coverage.targets.expected).toBe(9)
    const { findings } = await test.client.checks.run({ period, unit: null })
    expect(findings.some((finding) => finding.unit === '云台山景区')).toBe(false)
    // Another year is another matter.
    expect((await test.client.library.overview({ period: '2024' })).units).toHaveLength(10)
  })

  it.each<[string, Ruling, RegExp]>([
    [
      'a department nobody knows',
      { kind: 'source', indicator: 2, role: 'figure', department: '市气象局' },
      /没有部门“市气象局”/,
    ],
    [
      'an indicator nobody knows',
      { kind: 'source', indicator: 99, role: 'figure', department: null },
      /没有第 99 项/,
    ],
    [
      'an indicator in words',
      { kind: 'source', indicator: 45, role: 'figure', department: null },
      /文字说明/,
    ],
    [
      'a numerator of a count',
      { kind: 'source', indicator: 5, role: 'numerator', department: null },
      /没有分子、分母/,
    ],
    [
      'a class of an indicator without',
      {
        ...{ kind: 'department-figure', department: '市统计局', indicator: 2, part: '大型' },
        role: 'value',
        value: '1',
      },
      /不分档/,
    ],
    [
      'a zone in another district',
      { kind: 'scope', host: '赣榆区', zone: '徐圩新区', list: null, key: null, includes: true },
      /不在赣榆区辖区内/,
    ],
    ['the city as a reporter', { kind: 'reporters', units: ['连云港市', '东海县'] }, /不含市本级/],
  ])('is refused about %s', async (_, ruling, sentence) => {
    await expect(decide(ruling)).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'decision-unfit', sentence: expect.stringMatching(sentence) },
    })
    expect(await test.client.decisions.decisions({ period, takenBack: true })).toEqual([])
  })

  it('may choose the city’s own return, by its name', async () => {
    const decision = await decide({ kind: 'source', indicator: 5, role: 'figure', department: '连云港市' })
    expect(decision).toMatchObject({
      ruling: { department: 'lianyungang' },
      sentence: '第 5 项指标值采用连云港市的数',
    })
  })

  it('needs a reason and a paper', async () => {
    const ruling = { kind: 'source', indicator: 2, role: 'figure', department: null } as const
    await expect(test.client.decisions.decide({ ...said, ruling, reason: '属实' })).rejects.toMatchObject({
      data: { code: 'reason-poor' },
    })
    await expect(test.client.decisions.decide({ ...said, ruling, document: ' ' })).rejects.toMatchObject({
      data: { code: 'detail-missing' },
    })
  })
})

describe('where a cell goes', () => {
  it('is told with what it brings, and why it brings nothing', async () => {
    await bring('连云区', '900', '1000')
    await bring('徐圩新区', '400', '500')
    const found = await test.client.figures.trace({ period, figure: { kind: 'indicator', seq: 2 } })
    const { source } = found.contributions.find((one) => one.value === '400') ?? {}
    const at = {
      period,
      submission: source?.submission ?? 0,
      sheet: source?.sheet ?? '',
      ref: source?.ref ?? '',
    }
    const uses = async () =>
      (await test.client.figures.uses(at)).figures.map(({ field, brings }) => [field, brings])
    expect(await uses()).toEqual([['numerator', '400']])
    await decide({ kind: 'scope', host: '连云区', zone: '徐圩新区', list: null, key: null, includes: true })
    expect(await uses()).toEqual([
      ['numerator', '400'],
      ['numerator', '-400'],
    ])
    const elsewhere = await test.client.figures.uses({ ...at, ref: 'A1' })
    expect(elsewhere).toEqual({ figures: [], leftOut: [] })
  })
})
