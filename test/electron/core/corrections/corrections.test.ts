import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestApp, type TestApp } from '../../../fixtures/open-app.ts'

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
const bringTargets = async (numerator: string, value = '97%') => {
  const text = `填报单位：东海县\n三级指标,分子数值,分母数值,完成值\n秸秆综合利用率,${numerator},100,${value}\n`
  const { files } = await test.importBytes('东海县.csv', bytes(text))
  expect(files[0]?.outcome).toBe('imported')
}

type Order = Parameters<TestApp['client']['corrections']['adjust']>[0]
const order: Order = {
  ...{ period: '2023', unit: '东海县', list: 'wastes', key: '粉煤灰', part: null, field: 'generated' },
  ...{ to: '60', measure: null, kind: 'scope', reason: '补入自备电厂的产生量', document: '纪要〔2024〕2号' },
}
const adjust = (more: Partial<Order> = {}) => test.client.corrections.adjust({ ...order, ...more })
const cityAsh = async () => {
  const { wastes } = await test.client.figures.consolidate({ period: '2023' })
  return wastes.find((one) => one.name === '粉煤灰')?.city.generated
}
const findings = async (rule?: string) => {
  const report = await test.client.checks.run({ period: '2023', unit: null })
  return report.findings.filter((one) => one.result === 'fail' && (rule === undefined || one.rule === rule))
}
const listed = () => test.client.corrections.adjustments({ period: '2023', takenBack: true })

describe('an adjustment', () => {
  it('counts in figures and checks, beside what was reported; taken back, all is as before', async () => {
    await bring('55')
    const before = await test.client.figures.consolidate({ period: '2023' })
    const failed = await findings()
    const made = await adjust()
    expect(made).toMatchObject({ id: 1, from: '55 吨', to: '60 吨', state: 'in-force', author: '测试员' })
    expect(await cityAsh()).toBe('60')
    const trace = await test.client.figures.trace({
      period: '2023',
      figure: { kind: 'waste', name: '粉煤灰', field: 'generated' },
    })
    expect(trace.contributions).toMatchObject([{ value: '60', source: { raw: '55', adjusted: '60' } }])
    const taken = await test.client.corrections.takeBackAdjustment({ id: 1 })
    expect(taken).toMatchObject({ state: 'taken-back', takenBack: { author: '测试员' } })
    expect(await test.client.figures.consolidate({ period: '2023' })).toEqual(before)
    expect(await findings()).toEqual(failed)
    expect(await test.client.corrections.adjustments({ period: '2023', takenBack: false })).toEqual([])
  })

  it('is undone and redone; the one it replaced holds again', async () => {
    await bring('55')
    await adjust()
    await adjust({ to: '70' })
    expect((await listed()).map((one) => one.state)).toEqual(['taken-back', 'in-force'])
    expect(await cityAsh()).toBe('70')
    await test.client.history.undo({})
    expect(await cityAsh()).toBe('60')
    await test.client.history.undo({})
    expect(await cityAsh()).toBe('55')
    await test.client.history.redo({})
    expect(await cityAsh()).toBe('60')
    const { recent } = await test.client.library.overview({ period: '2023' })
    expect(recent.map((one) => one.sentence).join()).toContain(
      '口径调整：东海县2023年废物清单粉煤灰“产生量”由“55 吨”调整为“60 吨”',
    )
  })

  it('does not carry on over a new version that says something else: it waits, and says so', async () => {
    await bring('55')
    await adjust()
    await bring('58')
    expect(await cityAsh()).toBe('58')
    expect(await listed()).toMatchObject([
      { state: 'review', sentence: expect.stringContaining('由“55 吨”变为“58 吨”') },
    ])
    const [lapsed] = await findings('corrections.adjustment-lapsed')
    expect(lapsed).toMatchObject({ severity: 'D', unit: '东海县', key: '粉煤灰' })
    await bring('55', '49')
    expect(await cityAsh()).toBe('60')
    expect(await findings('corrections.adjustment-lapsed')).toEqual([])
  })

  it('is given in another unit of measure, and says how it was converted', async () => {
    await bring('55')
    const made = await adjust({ to: '0.0061', measure: '万吨' })
    expect(made).toMatchObject({ value: '61', to: '61 吨', converted: { from: '万吨', factor: '10000' } })
    expect(await cityAsh()).toBe('61')
  })

  it('estimates what was never reported, with no list at all', async () => {
    await adjust({ unit: '赣榆区', kind: 'estimate', to: '12.5' })
    expect(await cityAsh()).toBe('12.5')
    const { units } = await test.client.figures.consolidate({ period: '2023' })
    expect(units.find((one) => one.name === '赣榆区')?.lists.wastes).toBe('missing')
    expect((await listed())[0]).toMatchObject({ from: '未填', source: { submission: 0 } })
    await test.client.corrections.takeBackAdjustment({ id: 1 })
    expect(await cityAsh()).toBeNull()
  })

  it('is given for a cell by the name of its row and the header of its column', async () => {
    await bringTargets('97')
    const made = await adjust({ list: 'targets', key: '秸秆综合利用率', field: '分子数值', to: '96' })
    expect(made).toMatchObject({ key: '20', field: 'numerator', row: '第20项 秸秆综合利用率' })
  })

  const unfit: [string, Partial<Order>][] = [
    ['adjustment-value', { to: '大约六十' }],
    ['adjustment-value', { to: '' }],
    ['adjustment-value', { to: '60左右' }],
    ['adjustment-measure', { measure: '万元' }],
    ['adjustment-measure', { measure: '一些' }],
    ['adjustment-same', { to: '55.00' }],
    ['adjustment-field', { field: 'name' }],
    ['adjustment-field', { field: '没有的栏' }],
    ['adjustment-row', { key: '没有的废物' }],
    ['adjustment-row', { part: '大型' }],
    ['reason-poor', { reason: '核实无误' }],
    ['detail-missing', { document: ' ' }],
    ['unit-unknown', { unit: '某县' }],
    ['period-invalid', { period: '1999' }],
  ]
  it('that is unfit is refused, and nothing changes', async () => {
    await bring('55')
    for (const [code, more] of unfit)
      await expect(adjust(more), JSON.stringify(more)).rejects.toMatchObject({ data: { code } })
    expect(await listed()).toEqual([])
  })

  it('of one of two rows asks which', async () => {
    const text = '填报单位：东海县\n固体废物名称,产生量（吨）\n粉煤灰,1\n粉煤灰,2\n'
    await test.importBytes('东海县.csv', bytes(text))
    await expect(adjust()).rejects.toMatchObject({
      data: { code: 'adjustment-rows', sentence: expect.stringContaining('粉煤灰#1') },
    })
    await adjust({ key: '粉煤灰#2', to: '5' })
    expect(await cityAsh()).toBe('6')
  })

  it('leads to its cell, by address and by row', async () => {
    await bring('55')
    await adjust()
    const [made] = await listed()
    const { submission, sheet, ref } = made?.source ?? { submission: 0, sheet: '', ref: '' }
    const at = await test.client.corrections.cells({
      period: '2023',
      at: { by: 'address', submission, sheet, ref },
    })
    expect(at).toMatchObject([
      {
        unit: '东海县',
        key: '粉煤灰',
        field: 'generated',
        measure: '吨',
        reported: '55 吨',
        counted: '60 吨',
      },
    ])
    const row = await test.client.corrections.cells({
      period: '2023',
      at: { by: 'row', unit: '东海县', list: 'wastes', key: '粉煤灰' },
    })
    expect(row.map((cell) => cell.field)).toContain('stored')
  })
})

describe('an explanation', () => {
  // 贮存量 is left out of the sum: 废物产生与去向应平衡 objects (B).
  const text = '上年库存今年一并综合利用，故大于产生量'
  const explain = (
    finding: string,
    more: Partial<Parameters<TestApp['client']['corrections']['explain']>[0]> = {},
  ) => test.client.corrections.explain({ period: '2023', finding, cause: 'other', text, ...more })
  const balance = async () => (await findings('wastes.waste-balance'))[0]

  it('of a B finding needs leave; it holds until the value changes', async () => {
    await bring('55', '90')
    const finding = await balance()
    const id = finding?.id ?? ''
    await expect(explain(id)).rejects.toMatchObject({ data: { code: 'explanation-permit' } })
    const made = await explain(id, { permit: '王主任 2024-01-08 电话同意' })
    expect(made).toMatchObject({ id: 1, state: 'in-force', explained: expect.stringContaining('55') })
    expect((await balance())?.handling).toMatchObject({ state: 'explained', explanation: 1 })
    const report = await test.client.checks.run({ period: '2023', unit: null })
    expect(report.handling).toMatchObject({ explained: 1, open: report.findings.length - 1 })

    await bring('54', '90')
    expect((await balance())?.handling.state).toBe('open')
    const [expired] = await test.client.corrections.explanations({ period: '2023', takenBack: false })
    expect(expired).toMatchObject({ state: 'expired', sentence: expect.stringMatching(/55.*54/) })

    await bring('90', '90')
    expect(await test.client.corrections.explanations({ period: '2023', takenBack: false })).toMatchObject([
      { state: 'moot' },
    ])
  })

  it('expires with an adjustment of its cell too, and is taken back and undone', async () => {
    await bring('55', '90')
    const id = (await balance())?.id ?? ''
    await explain(id, { permit: '王主任' })
    await adjust({ to: '60' })
    expect((await balance())?.handling.state).toBe('open')
    await test.client.corrections.takeBackAdjustment({ id: 1 })
    expect((await balance())?.handling.state).toBe('explained')
    await test.client.corrections.takeBackExplanation({ id: 1 })
    expect((await balance())?.handling.state).toBe('open')
    await test.client.history.undo({})
    expect((await balance())?.handling.state).toBe('explained')
  })

  it('of an A finding is refused, as is one of what nobody found, and one that explains nothing', async () => {
    await bringTargets('50')
    const [blocking] = (await findings()).filter((one) => one.severity === 'A')
    await expect(explain(blocking?.id ?? '')).rejects.toMatchObject({
      data: { code: 'explanation-blocking' },
    })
    await expect(explain('wastes.x/donghai/1')).rejects.toMatchObject({ data: { code: 'finding-unknown' } })
    await bring('55', '90')
    const id = (await balance())?.id ?? ''
    await expect(explain(id, { text: '情况属实。', permit: '王' })).rejects.toMatchObject({
      data: { code: 'reason-poor' },
    })
  })

  it('that is the same for many findings has to be confirmed', async () => {
    const units = ['东海县', '灌云县', '灌南县', '赣榆区']
    for (const unit of units) await bring('55', '90', unit)
    const ids = (await findings('wastes.waste-balance')).map((one) => one.id)
    expect(ids).toHaveLength(4)
    for (const id of ids.slice(0, 3)) await explain(id, { permit: '王主任' })
    const last = ids[3] ?? ''
    await expect(explain(last, { permit: '王主任', text: `${text}。` })).rejects.toMatchObject({
      data: { code: 'explanation-repeated' },
    })
    expect(await explain(last, { permit: '王主任', confirmed: true })).toMatchObject({ state: 'in-force' })
  })
})

describe('an exemption', () => {
  const exempt = (more: Partial<Parameters<TestApp['client']['corrections']['exempt']>[0]> = {}) =>
    test.client.corrections.exempt({
      ...{ period: '2023', unit: '东海县', rule: 'targets.ratio-consistent', key: '20' },
      ...{ approver: '李局长', document: '连环〔2024〕8号', reason: '统计口径由省厅另行规定' },
      until: '2999-12-31',
      ...more,
    })
  const handling = async () => (await findings('targets.ratio-consistent'))[0]?.handling

  it('covers what the rule says of the unit until its last day, and is taken back', async () => {
    await bringTargets('50')
    expect((await handling())?.state).toBe('open')
    expect(await exempt()).toMatchObject({ id: 1, state: 'in-force', covers: 1 })
    expect(await handling()).toMatchObject({
      state: 'exempt',
      exemption: 1,
      sentence: '李局长批准豁免至 2999-12-31（连环〔2024〕8号）：统计口径由省厅另行规定',
    })
    const { units } = await test.client.library.overview({ period: '2023' })
    const blocking = units.find((one) => one.name === '东海县')?.lists.targets.blocking ?? 0
    await test.client.corrections.takeBackExemption({ id: 1 })
    expect((await handling())?.state).toBe('open')
    const after = await test.client.library.overview({ period: '2023' })
    expect(after.units.find((one) => one.name === '东海县')?.lists.targets.blocking).toBe(blocking + 1)
  })

  it('of another row or unit does not cover it', async () => {
    await bringTargets('50')
    await exempt({ key: '21' })
    await exempt({ unit: '赣榆区', key: null })
    expect((await handling())?.state).toBe('open')
    await exempt({ key: null })
    expect((await handling())?.state).toBe('exempt')
  })

  const unfit: [string, Parameters<typeof exempt>[0]][] = [
    ['exemption-date', { until: '2020-01-01' }],
    ['exemption-date', { until: '2999-02-30' }],
    ['exemption-date', { until: '明年' }],
    ['detail-missing', { until: '' }],
    ['detail-missing', { approver: '' }],
    ['detail-missing', { document: '' }],
    ['reason-poor', { reason: '同意' }],
    ['exemption-rule', { rule: 'targets.no-such-rule' }],
  ]
  it('that is unfit is refused', async () => {
    for (const [code, more] of unfit)
      await expect(exempt(more), JSON.stringify(more)).rejects.toMatchObject({ data: { code } })
  })
})
