import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../../../shared/model/catalogue.ts'
import type { ListKind } from '../../../../shared/model/list-kind.ts'
import type { PrintedTable } from '../../../../shared/model/printed-list.ts'
import type { ReceivedRecord } from '../../../../shared/model/received.ts'
import type { FieldValue } from '../../../../shared/model/record.ts'
import { buildUnitForm } from '../../../../shared/rules/forms/build-unit-form.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const unit = seedCatalogue.units.find(({ id }) => id === 'donghai')
if (!unit) throw new Error('the seeds have no 东海县')

const at = { file: '去年.xlsx', sheet: '表', submission: 1, version: 1, columns: {} }
const text = (value: string): FieldValue => ({ state: 'text', value })
const number = (value: string): FieldValue => ({ state: 'number', value })

function record(list: ListKind, key: string, fields: Record<string, FieldValue>): ReceivedRecord {
  return { list, key, label: key, part: null, row: 5, fields, at }
}

const before: { list: ListKind; unit: string; records: ReceivedRecord[] }[] = [
  {
    list: 'targets',
    unit: 'donghai',
    records: [
      record('targets', '15', { value: number('85.2') }),
      record('targets', '16', { value: { state: 'not-applicable', value: null } }),
    ],
  },
  {
    list: 'projects',
    unit: 'donghai',
    records: [
      record('projects', '甲项目', {
        status: text('在建'),
        owner: text('甲公司'),
        totalInvestment: number('100'),
        yearDone: number('30'),
        rowId: text('projects|+2023-4'),
      }),
      record('projects', '乙项目', { status: text('已完工'), totalInvestment: number('50') }),
      record('projects', '丙项目', { status: text('未开工') }),
    ],
  },
]

function tableOf(list: ListKind, catalogue: Catalogue = seedCatalogue): PrintedTable {
  if (!unit) throw new Error('no unit')
  const sheets = buildUnitForm({ catalogue, period: '2024', unit, before: { period: '2023', lists: before } })
  const table = sheets.find((sheet) => sheet.list === list)?.table
  if (!table) throw new Error('no sheet')
  return table
}

function rowOf(table: PrintedTable, id: string) {
  const row = table.rows[table.rowIds?.ids.indexOf(id) ?? -1]
  return row && 'cells' in row ? row : undefined
}

describe('a blank form', () => {
  it('has last year’s figures beside this year’s, which nobody fills in', () => {
    const table = tableOf('targets')
    expect(rowOf(table, 'targets|15')?.cells.valueBefore).toMatchObject({ kind: 'number', value: '85.2' })
    expect(rowOf(table, 'targets|16')?.cells.valueBefore).toEqual({ kind: 'text', text: '—' })
    expect(rowOf(table, 'targets|17')?.cells.valueBefore).toBeUndefined()
    expect(rowOf(table, 'targets|15')?.open).toEqual({
      numerator: 'number',
      denominator: 'number',
      value: 'number',
      note: 'text',
    })
    const fields = table.columns.map(({ field }) => field)
    expect(fields.indexOf('valueBefore')).toBe(fields.indexOf('value') + 1)
  })

  it('asks a count for its number alone, and words in words', () => {
    const table = tableOf('targets')
    expect(rowOf(table, 'targets|5')?.open).toEqual({ value: 'number', note: 'text' })
    expect(rowOf(table, 'targets|34')?.open).toEqual({ value: 'text', note: 'text' })
    expect(rowOf(table, 'targets|4|大型')?.open?.numerator).toBe('number')
  })

  it('carries unfinished projects over with their ids, without last year’s figures and state', () => {
    const table = tableOf('projects')
    const named = table.rows.flatMap((row) => ('cells' in row && row.cells.name ? [row.cells.name] : []))
    expect(named).toEqual([
      { kind: 'text', text: '甲项目' },
      { kind: 'text', text: '丙项目' },
    ])
    const carried = rowOf(table, 'projects|+2023-4')?.cells
    expect(carried?.totalInvestment).toMatchObject({ value: '100' })
    expect([carried?.yearDone, carried?.status]).toEqual([undefined, undefined])
    expect(rowOf(table, 'projects|丙项目')).toBeDefined()
    const ids = table.rowIds?.ids ?? []
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('offers the words that the office’s own rule knows', () => {
    const choices = (table: PrintedTable) =>
      table.columns.find(({ field }) => field === 'status')?.answer?.choices
    expect(choices(tableOf('projects'))).toEqual(['已完工', '在建', '未开工', '已停缓建'])
    const checkRules = seedCatalogue.checkRules.map((rule) =>
      rule.id === 'projects.status-known'
        ? { ...rule, parameters: { ...rule.parameters, words: ['甲', '乙'] } }
        : rule,
    )
    expect(choices(tableOf('projects', { ...seedCatalogue, checkRules }))).toEqual(['甲', '乙'])
  })

  it('warns by the rules that are on, and by no other', () => {
    const warned = (catalogue: Catalogue) => tableOf('wastes', catalogue).warnings?.length ?? 0
    const off = seedCatalogue.checkRules.map((rule) =>
      rule.id === 'wastes.waste-balance' ? { ...rule, enabled: false } : rule,
    )
    expect(warned({ ...seedCatalogue, checkRules: off })).toBe(warned(seedCatalogue) - 1)
  })

  it('says by when and whom to ask, as far as the office has said it', () => {
    const settings = {
      ...seedCatalogue.plan.settings,
      queries: { ...seedCatalogue.plan.settings.queries, phone: '0518-1' },
    }
    const catalogue = { ...seedCatalogue, plan: { ...seedCatalogue.plan, settings } }
    const guide =
      unit && buildUnitForm({ catalogue, period: '2024', unit, before: { period: '2023', lists: [] } })[0]
    const words = guide?.table.rows.flatMap((row) =>
      'cells' in row && row.cells.text?.kind === 'text' ? [row.cells.text.text] : [],
    )
    expect(words).toContain('请于 2025年1月10日前报出。')
    expect(words?.some((said) => said.includes('电话：0518-1'))).toBe(true)
  })
})
