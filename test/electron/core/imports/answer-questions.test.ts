import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportedFile, ImportReport } from '../../../../shared/contract/imports.ts'
import type { Answer } from '../../../../shared/model/mapping.ts'
import { openTestApp, resultOf, type TestApp } from '../../../fixtures/open-app.ts'

let test: TestApp
beforeEach(async () => {
  test = await openTestApp()
})
afterEach(() => test.close())

const csv = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'))
const wastes = (unit: string, amount: string, column = '产出数') =>
  csv(
    `填报单位：${unit},报告期：2023年`,
    `类别,废物名称,${column},综合利用量`,
    `一般工业固体废物,炉渣,${amount},9`,
  )
const targets = (name: string) =>
  csv('填报单位：东海县,报告期：2023年', '三级指标,分子数值,分母数值,完成值', `${name},97,100,97%`)

const register = (name: string, bytes: Uint8Array) => test.app.files.registerBytes(name, bytes).id
type Said = Pick<Answer, 'key' | 'remember'>

async function run(ids: readonly string[], answers: readonly Answer[] = [], dryRun = false) {
  const order = { period: '2023', files: [...ids], unit: null, dryRun, allOrNothing: false, records: true }
  const work = await test.client.imports.run({ ...order, answers: [...answers] })
  return (await resultOf<ImportReport>(work)).files
}

/** Imports a file, then again with one thing said to each of its questions. */
async function answer(id: string, said: Said): Promise<{ before: ImportedFile; after: ImportedFile }> {
  const [before] = await run([id])
  if (!before) throw new Error('no report')
  const file = before.sha256 ?? ''
  const answers = before.questions.map((question) => ({ file, question: question.id, ...said }))
  const [after] = await run([id], answers)
  if (!after) throw new Error('no report')
  return { before, after }
}

const generated = (file: ImportedFile | undefined) => file?.sheets[0]?.records[0]?.fields.generated?.value

describe('a column that only a person can name', () => {
  it('holds the file back; the answer lets it in without choosing it again', async () => {
    const { before, after } = await answer(register('东海县.csv', wastes('东海县', '10')), {
      key: 'generated',
      remember: 'unit',
    })
    expect(before).toMatchObject({ outcome: 'needs-mapping', error: { code: 'questions-open' } })
    expect(before.questions).toMatchObject([
      { id: 'column:东海县!C2', kind: 'column', raw: '产出数', blocking: true, list: 'wastes' },
    ])
    expect(before.questions[0]?.sentence).toBe('废物清单中“产出数”这一列是什么？')
    expect(after).toMatchObject({ outcome: 'imported', version: 1, error: null, questions: [] })
    expect(generated(after)).toBe('10')
    expect(after.sheets[0]?.columns.find((column) => column.field === 'generated')?.how).toBe('confirmed')
    expect(after.remembered).toEqual(['“产出数”经本次确认，作“产生量”。'])
  })

  it('is asked about once: the next return of the same layout uses the profile and says so, until it is taken back', async () => {
    await answer(register('一.csv', wastes('东海县', '10')), { key: 'generated', remember: 'unit' })
    const [second] = await run([register('二.csv', wastes('东海县', '11'))])
    expect(second).toMatchObject({ outcome: 'imported', version: 2, drift: [] })
    expect(second?.sheets[0]?.columns.map((column) => column.how)).toEqual(Array(4).fill('profile'))
    expect(second?.remembered[0]).toMatch(/^废物清单沿用测试员 \d{4}-\d\d-\d\d 确认的东海县表式。$/)
    // Another unit has its own layouts.
    const [other] = await run([register('三.csv', wastes('灌云县', '12'))])
    expect(other?.outcome).toBe('needs-mapping')

    const [profile] = await test.client.mappings.profiles({ takenBack: false })
    expect(profile).toMatchObject({ unitName: '东海县', list: 'wastes', author: '测试员' })
    await test.client.mappings.takeBackProfile({ id: profile?.id ?? 0 })
    const [again] = await run([register('四.csv', wastes('东海县', '13'))])
    expect(again?.outcome).toBe('needs-mapping')
    await expect(test.client.mappings.takeBackProfile({ id: profile?.id ?? 0 })).rejects.toMatchObject({
      data: { code: 'profile-unknown' },
    })
  })

  it('named for the whole office lets in the other files of the batch at once', async () => {
    const ids = [register('一.csv', wastes('东海县', '10')), register('二.csv', wastes('灌云县', '12'))]
    const [first] = await run(ids)
    const question = { file: first?.sha256 ?? '', question: 'column:一!C2', key: 'generated' }
    const files = await run(ids, [{ ...question, remember: 'office' }])
    expect(files.map((file) => [file.outcome, generated(file)])).toEqual([
      ['imported', '10'],
      ['imported', '12'],
    ])
    expect(files[1]?.sheets[0]?.columns.find((column) => column.field === 'generated')?.how).toBe('alias')
    expect(files[1]?.remembered[0]).toContain('栏目“产出数”按测试员')
    expect(await test.client.mappings.aliases({ takenBack: false })).toMatchObject([
      { kind: 'column', name: '产出数', target: 'wastes.generated', scopeName: null },
    ])
  })

  it('named for this once is forgotten', async () => {
    await answer(register('一.csv', wastes('东海县', '10')), { key: 'generated', remember: 'no' })
    expect(await test.client.mappings.profiles({ takenBack: true })).toEqual([])
    const [second] = await run([register('二.csv', wastes('东海县', '11'))])
    expect(second?.outcome).toBe('needs-mapping')
  })

  it('tried out leaves nothing behind', async () => {
    const id = register('一.csv', wastes('东海县', '10'))
    const [before] = await run([id])
    const said = { question: 'column:一!C2', key: 'generated', remember: 'unit' } as const
    const [tried] = await run([id], [{ file: before?.sha256 ?? '', ...said }], true)
    expect(tried?.outcome).toBe('imported')
    expect(await test.client.mappings.profiles({ takenBack: true })).toEqual([])
  })
})

describe('an answer that cannot be taken', () => {
  it.each<[string, string | null]>([
    ['a field that the list does not have', 'nonsense'],
    ['a field of another list', 'numerator'],
  ])('%s is refused, and nothing is stored', async (_, key) => {
    const { after } = await answer(register('一.csv', wastes('东海县', '10')), { key, remember: 'unit' })
    expect(after).toMatchObject({ outcome: 'refused', error: { code: 'answer-unknown' } })
    expect(await test.client.mappings.profiles({ takenBack: true })).toEqual([])
  })

  it('to a question that is not asked is told', async () => {
    const id = register('一.csv', targets('秸秆综合利用率'))
    const [first] = await run([id], [], true)
    const stray = { question: 'column:x!Z9', key: 'generated', remember: 'no' } as const
    const [after] = await run([id], [{ file: first?.sha256 ?? '', ...stray }])
    expect(after?.outcome).toBe('imported')
    expect(after?.notices).toMatchObject([{ code: 'answer-unused' }])
  })
})

describe('a name that the catalogue does not know', () => {
  it('waits beside the stored return; once said, the same bytes are read anew as the next version', async () => {
    const id = register('东海县.csv', targets('稻麦秸秆利用率'))
    const { before, after } = await answer(id, { key: '20', remember: 'office' })
    expect(before).toMatchObject({ outcome: 'imported', version: 1 })
    expect(before.questions).toMatchObject([{ kind: 'entry', raw: '稻麦秸秆利用率', blocking: false }])
    expect(after).toMatchObject({ outcome: 'imported', version: 2, questions: [] })
    expect(after.sheets[0]?.records[0]?.key).toBe('20')
    // Nothing new was said: the same bytes, the same reading.
    expect((await run([id]))[0]).toMatchObject({ outcome: 'duplicate', version: 2 })
    const { recent } = await test.client.library.overview({ period: '2023' })
    expect(recent.map((entry) => entry.sentence)).toContain(
      '记住指标名称：“稻麦秸秆利用率”即“秸秆综合利用率”（全市）',
    )
  })

  it('set aside as none of ours is not asked about again', async () => {
    const id = register('东海县.csv', targets('本县自选指标'))
    const { before, after } = await answer(id, { key: null, remember: 'unit' })
    expect(before.sheets[0]).toMatchObject({ recordCount: 1, skipped: [] })
    // The row stays in the account, with its reason, and is no record any more.
    expect(after).toMatchObject({ outcome: 'imported', version: 2, questions: [] })
    expect(after.sheets[0]).toMatchObject({ recordCount: 0, rows: { used: 0, skipped: 1 } })
    expect(after.sheets[0]?.skipped).toHaveLength(4)
    expect(after.sheets[0]?.skipped[0]).toEqual({
      ref: 'A3',
      raw: '本县自选指标',
      why: '经人工确认不是目录中的项目，不计入',
    })
    expect((await run([id]))[0]).toMatchObject({ outcome: 'duplicate', questions: [] })
    expect(await test.client.mappings.aliases({ takenBack: false })).toMatchObject([
      { target: null, targetLabel: null, scopeName: '东海县' },
    ])
  })
})

describe('whose return it is', () => {
  it('is asked where the table does not say; its own name is remembered for all', async () => {
    const lines = [
      '填报单位：赣马工业集中区',
      '三级指标,分子数值,分母数值,完成值',
      '秸秆综合利用率,97,100,97%',
    ]
    const { before, after } = await answer(register('报表.csv', csv(...lines)), {
      key: 'ganyu',
      remember: 'office',
    })
    expect(before).toMatchObject({ outcome: 'needs-mapping', error: { code: 'unit-unrecognised' } })
    expect(before.questions).toMatchObject([{ kind: 'unit', raw: '赣马工业集中区', ref: 'A1' }])
    expect(after).toMatchObject({ outcome: 'imported', unit: '赣榆区' })
    const [next] = await run([register('再报.csv', csv(...lines.slice(0, 2), '秸秆综合利用率,98,100,98%'))])
    expect(next).toMatchObject({ outcome: 'imported', unit: '赣榆区', version: 2 })
  })
})

describe('a header that changed', () => {
  it('is reported column by column against the one before, and not once it is the usual one', async () => {
    await run([register('一.csv', wastes('东海县', '10', '产生量'))])
    const changed = (amount: string) =>
      csv(
        '填报单位：东海县,报告期：2023年',
        '废物名称,类别,产生量（吨）,经办人',
        `炉渣,一般工业固体废物,${amount},张三`,
      )
    const [second] = await run([register('二.csv', changed('11'))])
    const [drift] = second?.drift ?? []
    expect(drift?.since).toBe('与东海县 2023 年报表第 1 版相比')
    expect(drift?.rows.map((row) => [row.change, row.was?.path ?? null, row.is?.path ?? null])).toEqual(
      expect.arrayContaining([
        ['renamed', '产生量', '产生量（吨）'],
        ['added', null, '经办人'],
        ['removed', '综合利用量', null],
      ]),
    )
    const [third] = await run([register('三.csv', changed('12'))])
    expect(third).toMatchObject({ outcome: 'imported', drift: [] })
  })
})

describe('a question about a column that was another', () => {
  it('is proposed what the column held before, and why', async () => {
    await run([register('一.csv', wastes('东海县', '10', '产生量'))])
    const [changed] = await run([register('二.csv', wastes('东海县', '11', '合计数'))])
    const [question] = changed?.questions ?? []
    expect(question).toMatchObject({ kind: 'column', raw: '合计数' })
    expect(question?.candidates[0]).toMatchObject({
      key: 'generated',
      why: '由“产生量”改名，建议仍作“产生量”',
    })
    expect(question?.candidates.filter((one) => one.why !== undefined)).toHaveLength(1)
  })
})

describe('names kept by hand', () => {
  it('are refused where they lead nowhere or are taken', async () => {
    const add = (name: string, target: string) =>
      test.client.mappings.addAlias({ kind: 'indicator', name, target, unit: null })
    await expect(add('稻麦秸秆利用率', '999')).rejects.toMatchObject({
      data: { code: 'alias-target-unknown' },
    })
    await expect(add('　', '20')).rejects.toMatchObject({ data: { code: 'alias-name-empty' } })
    await expect(add('秸秆综合利用率', '21')).rejects.toMatchObject({ data: { code: 'alias-taken' } })
    expect(await add('稻麦秸秆利用率', '秸秆综合利用率')).toMatchObject({ target: '20' })
    await expect(add('稻麦 秸秆利用率', '21')).rejects.toMatchObject({
      data: { code: 'alias-taken', sentence: expect.stringContaining('“秸秆综合利用率”') },
    })
  })
})
