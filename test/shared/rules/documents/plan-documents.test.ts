import { describe, expect, test } from 'vitest'
import type { PrintedDocument } from '../../../../shared/model/printed-document.ts'
import type { PrintedTable } from '../../../../shared/model/printed-list.ts'
import { type DocumentScope, planDocuments } from '../../../../shared/rules/documents/plan-documents.ts'
import { consolidate } from '../../../../shared/rules/figures/consolidate.ts'
import { controlTotals } from '../../../../shared/rules/lists/control-totals.ts'
import { cellText } from '../../../../shared/rules/lists/printed-text.ts'
import { decided, type Lists, ratio, returnsOf, row } from '../../../fixtures/returns-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const lists: Lists = {
  donghai: {
    targets: [ratio(2, '100', '300'), ratio(15, '80', '90')],
    wastes: [row('粉煤灰', { generated: '0.125', utilised: '0.1' })],
    tasks: [row('A-17', { status: '正在推进' }), row('A-1', { status: '已完成' })],
    projects: [
      row(
        null,
        { owner: '甲公司', totalInvestment: '900', yearPlan: '30', yearDone: '10', status: '在建' },
        '焚烧项目',
      ),
      row(null, { owner: '丙公司', totalInvestment: '5', yearPlan: '0', status: '已完工' }, '旧项目'),
    ],
  },
  lianyun: { targets: [ratio(2, '900', '1000')], wastes: [row('粉煤灰', { generated: '500.2' })] },
  xuwei: { targets: [ratio(2, '400', '500')], wastes: [row('粉煤灰', { generated: '200' })] },
}
const decisions = [
  decided({ kind: 'scope', host: 'lianyun', zone: 'xuwei', list: 'targets', key: null, includes: true }, 1),
]
const returns = returnsOf('2023', lists)

function scope(more: Partial<DocumentScope> = {}): DocumentScope {
  return {
    ...{ catalogue: seedCatalogue, returns, decisions, unit: null, notesOnCells: false },
    consolidation: consolidate(seedCatalogue, returns, decisions),
    office: { adjustments: [], explanations: [], decisions: [] },
    method: {
      ...{ runHash: 'a'.repeat(64), catalogueHash: 'b'.repeat(64), productVersion: '1.2.3' },
      ...{ signOff: null, adjustments: 0, outcomes: new Map() },
      files: new Map([[1, { sha256: 'c'.repeat(64), receivedAt: '2024-01-05T08:00:00.000Z' }]]),
    },
    ...more,
  }
}

const documents = planDocuments(scope())
const tablesOf = (kind: PrintedDocument['kind']) =>
  documents.flatMap((document) => (document.kind === kind ? document.tables : []))
const named = (kind: PrintedDocument['kind'], sheet: string): PrintedTable => {
  const found = tablesOf(kind).find(({ sheetName }) => sheetName === sheet)
  if (!found) throw new Error(`${kind} ${sheet}`)
  return found
}
/** Each row as its texts by field. */
const rowsOf = (table: PrintedTable) =>
  table.rows.map((one) =>
    'text' in one
      ? { text: one.text }
      : Object.fromEntries(Object.entries(one.cells).map(([field, cell]) => [field, cellText(cell)])),
  )

describe('the documents of a batch', () => {
  test('every file has a path of its own, and only the 1+N lists are lists', () => {
    const paths = documents.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    expect(documents.filter(({ list }) => list !== null)).toHaveLength(44)
    expect(documents.filter(({ kind }) => kind === 'list')).toHaveLength(44)
  })
  test('one unit: its four lists and nothing of anybody else', () => {
    const own = planDocuments(scope({ unit: 'donghai' }))
    expect(own.map(({ unit }) => unit)).toEqual(Array(4).fill('东海县'))
    expect(JSON.stringify(own)).not.toContain('徐圩新区“')
    expect(own.every(({ workings }) => workings.length === 0)).toBe(true)
  })
  test('nothing of the returns travels with them but what is printed', () => {
    expect(JSON.stringify(documents)).not.toContain('"record"')
  })
  test('a city’s list brings the units’ sheets that it is calculated from, under their names', () => {
    const wastes = documents.find(({ kind, list, unit }) => kind === 'list' && list === 'wastes' && !unit)
    expect(wastes?.workings.map(({ sheetName }) => sheetName).slice(0, 2)).toEqual(['东海县', '灌云县'])
  })
  test('a note on a cell says in which file and cell its number was read, where that is asked for', () => {
    const commented = (wanted: boolean) =>
      JSON.stringify(planDocuments(scope({ unit: 'donghai', notesOnCells: wanted }))).includes(
        '来源：donghai.xlsx',
      )
    expect([commented(true), commented(false)]).toEqual([true, false])
  })
})

describe('lists by department', () => {
  test('hold exactly the indicators and tasks that name it, with the city’s figures', () => {
    const own = documents.filter(({ department }) => department === '市工信局')
    const [targets, tasks] = own.map(({ tables: [table] }) => rowsOf(table))
    const responsible = seedCatalogue.indicators.filter((one) => one.responsible.includes('市工信局'))
    expect(targets?.flatMap((one) => ('seq' in one ? [one.seq] : []))).toEqual(
      responsible.map(({ seq }) => String(seq)),
    )
    const leads = seedCatalogue.tasks.filter((one) => [...one.lead, ...one.support].includes('市工信局'))
    expect(tasks?.flatMap((one) => ('code' in one ? [one.code] : []))).toEqual(leads.map(({ code }) => code))
  })
  test('leave out no indicator and no task that has a department', () => {
    const all = tablesOf('department').flatMap(rowsOf)
    const seen = new Set(all.flatMap((one) => ('seq' in one ? [one.seq] : 'code' in one ? [one.code] : [])))
    const meant = [
      ...seedCatalogue.indicators.flatMap(({ seq, responsible }) =>
        responsible.length > 0 ? [String(seq)] : [],
      ),
      ...seedCatalogue.tasks.map(({ code }) => code),
    ]
    expect([...seen].toSorted()).toEqual(meant.toSorted())
  })
})

describe('the plan of the year', () => {
  test('puts overdue tasks first, and every task that is not done before the year somewhere', () => {
    const rows = rowsOf(named('year-plan', '重点任务'))
    expect(rows[0]).toEqual({ text: '一、2023年以前到期、尚未全部完成的任务' })
    expect(rows[1]).toMatchObject({ code: 'A-17', standing: '正在推进1家', overdue: '1' })
    expect(rows.flatMap((one) => ('code' in one ? [one.code] : [])).toSorted()).toEqual(
      seedCatalogue.tasks.map(({ code }) => code).toSorted(),
    )
  })
  test('lists the projects that the year plans or spends for; the share is that of the sums', () => {
    const table = named('year-plan', '重点项目')
    expect(rowsOf(table)).toMatchObject([
      { name: '焚烧项目', unit: '东海县', share: '33.33' },
      { name: '合计', yearPlan: '30', yearDone: '10', share: '33.33' },
    ])
    expect(controlTotals(table)).toEqual({ totalInvestment: '900', yearPlan: '30', yearDone: '10' })
  })
})

describe('units side by side', () => {
  test('every number as returned, the city’s as consolidated; what does not count stands in brackets', () => {
    const rows = rowsOf(named('side-by-side', '指标过录表'))
    const ofTwo = rows.filter((one) => 'seq' in one && one.seq === '2')
    expect(ofTwo).toMatchObject([
      { 东海县: '100', 连云区: '900', 徐圩新区: '400', city: '1000' },
      { 东海县: '300', 连云区: '1000', 徐圩新区: '500', city: '1300' },
      { city: '0.77' },
    ])
  })
  test('quantities with the totals of the consolidation, rounded for print', () => {
    const table = named('side-by-side', '废物产生量')
    const total = rowsOf(table).at(-1)
    expect(total).toMatchObject({ name: '合计', total: '700.33' })
    expect(table.notes.join('')).toContain('未报送：')
  })
})

describe('notes and method', () => {
  test('what was taken out is listed with its reason and its cell', () => {
    const rows = rowsOf(named('notes', '剔除重复'))
    expect(rows.map((one) => ('value' in one ? `${one.unit} ${one.item} ${one.value}` : ''))).toEqual([
      '徐圩新区 分子 400',
      '徐圩新区 分母 500',
    ])
    expect(rows[0]).toMatchObject({
      why: expect.stringContaining('口径'),
      place: expect.stringContaining('!'),
    })
  })
  test('a table of which there is nothing says so', () => {
    expect(rowsOf(named('notes', '市级调整'))).toEqual([{ text: '本期没有市级调整' }])
  })
  test('hash, coverage and rules stand in the method; every indicator has its definition', () => {
    const general = rowsOf(named('method', '汇总说明'))
    const contents = general.flatMap((one) => ('content' in one ? [one.content] : [])).join('\n')
    for (const part of ['a'.repeat(64), 'b'.repeat(64), '汇表 1.2.3', '未定稿', '已报3家'])
      expect(contents).toContain(part)
    expect(rowsOf(named('method', '指标口径'))).toHaveLength(62)
    expect(rowsOf(named('method', '报送版本'))[0]).toMatchObject({ unit: '东海县', sha256: 'c'.repeat(64) })
  })
})
