import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLibrary } from '../../../../electron/core/db/open-library.ts'
import { enterHistory } from '../../../../electron/core/db/tables/history.ts'
import { passZipGate } from '../../../../electron/core/workbook/zip-gate.ts'
import { fillWorkbook } from '../../../fixtures/fill-answers.ts'
import { type Office, offices, openOffice } from './query-office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  for (const [unit, amount] of offices) await office.receive(unit, amount)
})
afterAll(async () => {
  await office.close()
  rmSync(office.folder, { recursive: true })
})

/** Everything that a package holds, markup left out, so that a text cut into runs is whole again. */
function textOf(path: string): string {
  const parts = passZipGate(readFileSync(path))
  const texts = [...parts].map(([name, bytes]) => {
    const xml = new TextDecoder().decode(bytes)
    return `${name}\n${xml}\n${xml.replace(/<[^>]*>/g, '')}`
  })
  return texts.join('\n')
}

const path = (out: string, file: string) => join(office.folder, out, file)

test('findings become queries once; each unit counts its own, by its own code', async () => {
  const { created, skipped } = await office.ask()
  expect(skipped).toEqual([])
  expect(created.length).toBeGreaterThanOrEqual(20)
  expect(created.map(({ code }) => code)).toContain('CX2023-320722-0001')
  expect(created.map(({ code }) => code)).toContain('CX2023-XUWEI-0002')
  expect(new Set(created.map(({ code }) => code)).size).toBe(created.length)
  expect(created.every(({ state }) => state === 'draft')).toBe(true)
  expect((await office.ask()).created).toEqual([])
  const again = created[0]?.finding ?? ''
  const twice = await office.client.queries.create({ period: '2023', findings: [again], due: null })
  expect(twice).toMatchObject({ created: [], skipped: [{ finding: again, code: created[0]?.code }] })
})

test('the checks say of a finding that it was asked', async () => {
  const { findings } = await office.client.checks.run({ period: '2023', unit: '东海县' })
  const asked = findings.filter(({ handling }) => handling.state === 'asked')
  expect(asked.length).toBeGreaterThanOrEqual(2)
  expect(asked[0]?.handling).toMatchObject({ query: expect.stringMatching(/^CX2023-320722-/) })
})

describe('what is sent', () => {
  test('a workbook and a letter for each unit, and nothing of any other unit in either', async () => {
    const { files, sent } = await office.send('全部')
    expect(files).toHaveLength(20)
    expect(sent.length).toBeGreaterThanOrEqual(20)
    for (const { file, unit } of files) {
      const text = textOf(path('全部', file))
      const [, own = ''] = offices.find(([name]) => name === unit) ?? []
      expect(text.includes(own), file).toBe(true)
      const others = offices.filter(([name]) => name !== unit).flat()
      expect(
        others.filter((word) => text.includes(word)),
        file,
      ).toEqual([])
      const codes = new Set(text.match(/CX2023-[0-9A-Z]+(?=-\d{4})/g))
      expect(codes.size, file).toBe(1)
    }
  })
  test('names the product and no person', () => {
    for (const file of readdirSync(path('全部', '01-东海县'))) {
      const core = new TextDecoder().decode(
        passZipGate(readFileSync(path('全部', `01-东海县/${file}`))).get('docProps/core.xml'),
      )
      expect(core).toContain('<dc:creator>汇表</dc:creator>')
      expect(core).not.toContain('李四')
    }
  })
  test('the sheet is locked but for its answers, has choices, a filter, and a hidden column of codes', () => {
    const parts = passZipGate(readFileSync(path('全部', '01-东海县/核实单-东海县-2023.xlsx')))
    const sheet = new TextDecoder().decode(parts.get('xl/worksheets/sheet1.xml'))
    expect(sheet).toMatch(
      /<sheetProtection sheet="1"[^>]* sort="0" autoFilter="0"\/><autoFilter ref="A\d+:L\d+"\/>/,
    )
    expect(sheet).toMatch(/<col min="12" max="12" width="30" hidden="1" customWidth="1"\/>/)
    expect(sheet).toContain(
      '<formula1>"更正（将重新报送）,数据无误（说明原因）,暂无法核实（预计日期）"</formula1>',
    )
    const styles = new TextDecoder().decode(parts.get('xl/styles.xml'))
    expect(styles.match(/<protection locked="0"\/>/g)).toHaveLength(1)
  })
  test('again into the same folder replaces it; nothing is sent twice', async () => {
    const { files, sent } = await office.send('全部')
    expect(files).toHaveLength(20)
    expect(sent).toEqual([])
  })
  test('a unit without questions, and a unit unknown, are refused', async () => {
    await expect(office.send('没有', '连云港市')).rejects.toMatchObject({ data: { code: 'queries-none' } })
  })
})

describe('answers', () => {
  const sheet = () => path('全部', '01-东海县/核实单-东海县-2023.xlsx')
  const first = 'CX2023-320722-0001'
  const second = 'CX2023-320722-0002'
  const said = {
    [first]: ['更正（将重新报送）', '710101 应为 71.0101'],
    [second]: ['数据无误（说明原因）', '全年停产检修，炉渣留在厂内待定'],
  } as const

  test('are reported before anything is stored', async () => {
    const report = await office.readBack('核实单.xlsx', fillWorkbook(sheet(), said), true)
    expect(report.dryRun).toBe(true)
    expect(report.files[0]).toMatchObject({ outcome: 'read', unit: '东海县', period: '2023' })
    expect((await office.queryOf(first)).state).toBe('sent')
  })
  test.each(['xlsx', 'biff8', 'csv', 'ods', 'xlml'] as const)(
    'are read from %s, and stored once',
    async (format) => {
      const bytes = fillWorkbook(sheet(), said, format)
      const report = await office.readBack(`核实单.${format}`, bytes)
      const outcomes = report.files[0]?.answers.filter(({ code }) => code === first || code === second)
      const wanted = format === 'xlsx' ? 'answered' : 'unchanged'
      expect(outcomes?.map(({ outcome }) => outcome)).toEqual([wanted, wanted])
      expect((await office.queryOf(first)).rounds[0]?.answer).toMatchObject({
        ...{ kind: 'corrected', text: '710101 应为 71.0101', respondent: '王五', phone: '0518-12345678' },
        source: { file: '核实单.xlsx', sheet: '核实单' },
      })
    },
  )
  test('the same file twice is a duplicate; what is no answer workbook is refused', async () => {
    const again = await office.readBack('改名.xlsx', fillWorkbook(sheet(), said))
    expect(again.files).toMatchObject([{ outcome: 'duplicate', answers: [] }])
    const other = await office.readBack('报表.csv', new TextEncoder().encode('单位,数值\n东海县,1\n'))
    expect(other.files).toMatchObject([{ outcome: 'refused', error: { code: 'query-codes-missing' } }])
  })
  test('数据无误 becomes an explanation when the office accepts it', async () => {
    const { queries } = await office.client.queries.decide({
      codes: [second],
      decision: 'accepted',
      text: '',
    })
    expect(queries).toMatchObject([{ state: 'accepted' }])
    const library = await openLibrary(join(office.folder, '数据.hbk'))
    const rows = library.prepare('SELECT finding, text, query_id FROM explanation').all()
    library.close()
    expect(rows).toEqual([
      expect.objectContaining({ text: '全年停产检修，炉渣留在厂内待定', query_id: expect.any(Number) }),
    ])
  })
  test('更正 waits for a new version, which is seen and can then be accepted', async () => {
    const accept = { codes: [first], decision: 'accepted' as const, text: '' }
    await expect(office.client.queries.decide(accept)).rejects.toMatchObject({
      data: { code: 'query-not-resubmitted' },
    })
    expect((await office.queryOf(first)).resubmitted).toBeNull()
    await office.receive('东海县', '710199')
    const { resubmitted } = await office.queryOf(first)
    expect(resubmitted?.version).toBe(2)
    expect(resubmitted?.cells).toContainEqual(
      expect.objectContaining({ from: expect.objectContaining({ raw: '710101' }) }),
    )
    expect((await office.client.queries.decide(accept)).queries).toMatchObject([{ state: 'accepted' }])
  })
})

test('a rejection needs its reason, and is in the next letter with the earlier round', async () => {
  const code: string = 'CX2023-320723-0001'
  const sheet = path('全部', '02-灌云县/核实单-灌云县-2023.xlsx')
  const answer = ['数据无误（说明原因）', '今年口径变化，含往年贮存量'] as const
  await office.readBack('灌云.xlsx', fillWorkbook(sheet, { [code]: answer }))
  const reopen = { codes: [code], decision: 'reopened' as const }
  const decide = (text: string) => office.client.queries.decide({ ...reopen, text })
  await expect(decide(' ')).rejects.toMatchObject({ data: { code: 'query-reason-missing' } })
  await expect(decide('东海县已经改了，你们也改')).rejects.toMatchObject({
    data: { code: 'query-names-other' },
  })
  expect((await decide('请附口径变化的文件')).queries).toMatchObject([{ state: 'reopened' }])
  const { sent, files } = await office.send('再核', '灌云县')
  expect(sent).toEqual([code])
  for (const { file } of files) {
    expect(textOf(path('再核', file))).toContain(
      '上次答复：数据无误，今年口径变化，含往年贮存量。退回原因：请附口径变化的文件',
    )
  }
  const late = await office.readBack('旧单.xlsx', fillWorkbook(sheet, { [code]: ['更正', '1'] }))
  expect(late.files[0]?.answers.find((one) => one.code === code)).toMatchObject({ outcome: 'older-round' })
})

test('a person’s own question about chosen cells', async () => {
  const { candidates } = await office.client.queries.draft({ period: '2023', unit: '徐圩新区' })
  const [cell] = candidates.flatMap(({ cells }) => cells)
  if (!cell) throw new Error('no cell')
  const { submission, sheet, ref } = cell
  const own = (text: string) => ({
    ...{ unit: '徐圩新区', severity: 'C' as const, cells: [{ submission, sheet, ref }], text },
  })
  const ask = (text: string) =>
    office.client.queries.create({ period: '2023', findings: [], own: [own(text)], due: '2024-02-01' })
  await expect(ask('灌云县报的是多少？')).rejects.toMatchObject({ data: { code: 'query-names-other' } })
  const { created } = await ask('请说明产生量的来源。')
  expect(created).toMatchObject([
    { rule: null, text: '请说明产生量的来源。', due: '2024-02-01', cells: [{ ref }] },
  ])
})

test('an undone operation counts no more, and its numbers are not given again', async () => {
  const library = await openLibrary(join(office.folder, '数据.hbk'))
  const code = 'CX2023-XUWEI-0003'
  const operation = library
    .prepare('SELECT operation_id FROM query WHERE code = ?')
    .pluck()
    .get(code) as number
  enterHistory(library, operation, 'undo', { author: '李四', at: new Date().toISOString() })
  library.close()
  const { queries } = await office.client.queries.list({ period: '2023', unit: '徐圩新区' })
  expect(queries.map((query) => query.code)).not.toContain(code)
  const [cell] = queries.flatMap(({ cells }) => cells)
  if (!cell) throw new Error('no cell')
  const { submission, sheet, ref } = cell
  const own = [
    { unit: '徐圩新区', severity: 'C' as const, cells: [{ submission, sheet, ref }], text: '请说明。' },
  ]
  const { created } = await office.client.queries.create({ period: '2023', findings: [], own, due: null })
  expect(created.map((query) => query.code)).toEqual(['CX2023-XUWEI-0004'])
})
