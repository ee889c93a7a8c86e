import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RuleDraft } from '../../../../shared/contract/rules.ts'
import { openTestApp, type TestApp } from '../../../fixtures/open-app.ts'

let test: TestApp
beforeEach(async () => {
  test = await openTestApp()
})
afterEach(() => test.close())

const returned = new TextEncoder().encode(
  '填报单位：东海县\n废物名称,产生量(吨),综合利用量(吨)\n粉煤灰,10,9\n炉渣,5,8\n煤矸石,,3',
)

const draft: RuleDraft = {
  ...{ id: null, name: '利用量不超过产生量', basis: '算术', list: 'wastes', scope: 'within' },
  ...{ severity: 'B', why: '利用的只能是产生的。', fix: '请核对。', who: 'unit', enabled: true },
  formula: {
    ...{ where: null, left: 'generated', operator: 'at-least', right: 'utilised' },
    ...{ leftMissing: 'skip-if-any', rightMissing: 'skip-if-any', tolerance: 'printed' },
  },
}

const formula = draft.formula as NonNullable<RuleDraft['formula']>
const period = '2023'
const rules = () => test.client.rules
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { data?: { code: string; sentence: string } }) => error.data,
  )
const findings = async (id: string) =>
  (await test.client.checks.run({ period, unit: null })).findings.filter(({ rule }) => rule === id)

describe('a rule of the office', () => {
  it('is tried without being kept, saved, checked, switched off and taken out', async () => {
    await test.importBytes('东海县.csv', returned)
    const trial = await rules().try({ rule: draft, period })
    expect(trial.counts).toMatchObject({ pass: 1, fail: 1 })
    expect(trial.findings[0]?.message).toContain('“炉渣”')
    expect(trial.findings[0]?.cells.map(({ ref }) => ref)).toEqual(['B4', 'C4'])
    expect((await rules().list({ period })).some(({ rule }) => rule.origin === 'office')).toBe(false)

    const saved = await rules().save({ rule: draft })
    expect(saved.rule).toMatchObject({ id: 'wastes.office-1', origin: 'office', evaluation: 'formula' })
    expect(saved.words?.relation).toBe('产生量≥综合利用量')
    const found = (await findings('wastes.office-1')).filter(({ result }) => result === 'fail')
    expect(found.map(({ message }) => message)).toEqual([trial.findings[0]?.message])
    const listed = (await rules().list({ list: 'wastes', period })).find(
      ({ rule }) => rule.id === saved.rule.id,
    )
    expect(listed?.counts).toEqual(trial.counts)

    await rules().turn({ id: 'wastes.office-1', on: false })
    expect(await findings('wastes.office-1')).toEqual([])
    expect(await rules().remove({ id: 'wastes.office-1' })).toEqual({ id: 'wastes.office-1' })
    const { recent } = await test.client.library.overview({ period })
    expect(recent.slice(0, 3).map(({ sentence }) => sentence)).toEqual([
      '删除审核规则“利用量不超过产生量”',
      '停用审核规则“利用量不超过产生量”',
      '新增审核规则“利用量不超过产生量”',
    ])
  })

  it('is numbered within its list, and knows how far it looks', async () => {
    const before = { ...draft, formula: { ...formula, left: 'before("generated")' } }
    expect((await rules().save({ rule: draft })).rule.id).toBe('wastes.office-1')
    const second = await rules().save({ rule: { ...before, name: '另一条' } })
    expect(second.rule).toMatchObject({ id: 'wastes.office-2', scope: 'periods' })
    const edited = await rules().save({ rule: { ...before, id: 'wastes.office-2', severity: 'C' } })
    expect(edited.rule).toMatchObject({ id: 'wastes.office-2', severity: 'C' })
  })

  it('is not kept where it is not understood', async () => {
    const rule = { ...draft, formula: { ...formula, left: 'genrated' } }
    expect(await refusal(rules().save({ rule }))).toMatchObject({
      code: 'rule-not-understood',
      sentence:
        '规则“利用量不超过产生量”没有保存：第 1 个字符处的“genrated”不是这张清单的字段，也不是可用的函数。',
    })
    expect((await rules().analyse({ rule })).faults).toHaveLength(1)
  })

  it('is not kept where it contradicts a binding rule, unless it is off', async () => {
    await rules().save({ rule: { ...draft, severity: 'A' } })
    const against: RuleDraft = { ...draft, name: '相反', formula: { ...formula, operator: 'less' } }
    expect(await refusal(rules().save({ rule: against }))).toMatchObject({ code: 'rule-contradicts' })
    const { rule } = await rules().save({ rule: { ...against, enabled: false } })
    expect(await refusal(rules().turn({ id: rule.id, on: true }))).toMatchObject({ code: 'rule-contradicts' })
  })
})

describe('a built-in rule', () => {
  const one = async () => {
    const [known] = await rules().list({ list: 'wastes' })
    if (!known) throw new Error('no rule')
    const { evaluation: _, origin: __, ...rule } = known.rule
    return rule
  }

  it('changes its severity and words, can be switched off, and goes back to what was shipped', async () => {
    const rule = await one()
    const changed = await rules().save({ rule: { ...rule, severity: 'D', name: '改过的' } })
    expect(changed).toMatchObject({
      changed: true,
      rule: { severity: 'D', name: '改过的', origin: 'built-in' },
    })
    expect((await rules().turn({ id: rule.id, on: false })).rule.enabled).toBe(false)
    const back = await rules().reset({ id: rule.id })
    expect(back).toMatchObject({ changed: false, rule })
    const { recent } = await test.client.library.overview({ period })
    expect(recent.map(({ sentence }) => sentence.slice(0, 4))).toEqual(['恢复内置', '停用审核', '修改审核'])
  })

  it('keeps its list and relation, and cannot be taken out', async () => {
    const rule = await one()
    const other = { ...rule, list: 'targets' as const }
    expect(await refusal(rules().save({ rule: other }))).toMatchObject({ code: 'rule-built-in' })
    expect(await refusal(rules().save({ rule: { ...rule, formula } }))).toMatchObject({
      code: 'rule-built-in',
    })
    expect(await refusal(rules().remove({ id: rule.id }))).toMatchObject({ code: 'rule-built-in' })
    expect(await refusal(rules().remove({ id: 'wastes.nothing' }))).toMatchObject({ code: 'rule-unknown' })
  })
})

describe('what rules go by', () => {
  it('names every field and every function of a list, each a text of the language', async () => {
    const vocabulary = await rules().vocabulary({ list: 'targets' })
    expect(vocabulary.fields.find(({ field }) => field === 'numerator')).toMatchObject({ kind: 'number' })
    expect(vocabulary.rows).toHaveLength(62)
    for (const one of vocabulary.functions) {
      const rule: RuleDraft = {
        ...draft,
        list: 'targets',
        formula: { ...formula, left: one.example, right: '0' },
      }
      expect((await rules().analyse({ rule })).faults).toEqual([])
    }
    expect((await rules().vocabulary({ list: 'wastes' })).functions.map(({ name }) => name)).toEqual([
      ...['before', 'indicator', 'waste', 'wastes', 'total'],
    ])
  })

  it('no shipped rule is contradictory, never applies or never holds', async () => {
    const reviewed = await rules().review({})
    const kinds = ['contradictory', 'never-applies', 'never-holds', 'always-true', 'same', 'measures']
    const bad = reviewed.flatMap((one) => one.remarks.filter(({ kind }) => kinds.includes(kind)))
    expect(bad.map(({ sentence }) => sentence)).toEqual([])
  })

  it('says which cells are looked at', async () => {
    await test.importBytes('东海县.csv', returned)
    await rules().save({ rule: draft })
    const { fields } = await test.client.checks.coverage({ period })
    const field = fields.find(({ list, row }) => list === 'wastes' && row === 'utilised')
    expect(field).toMatchObject({ unit: '东海县', filled: 3 })
    expect(field?.rules).toContain('wastes.office-1')
  })
})
