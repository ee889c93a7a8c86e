import { describe, expect, test } from 'vitest'
import type { CellFormula } from '../../../../shared/model/cell-formula.ts'
import type { ListKind } from '../../../../shared/model/list-kind.ts'
import type { PrintedCell, PrintedTable } from '../../../../shared/model/printed-list.ts'
import { cityFigures } from '../../../../shared/rules/figures/city-figures.ts'
import { consolidate } from '../../../../shared/rules/figures/consolidate.ts'
import { buildCityLists, reportingUnits } from '../../../../shared/rules/lists/build-city-lists.ts'
import { buildUnitLists } from '../../../../shared/rules/lists/build-unit-lists.ts'
import { evaluateFormula, withFormula } from '../../../../shared/rules/lists/cell-formulas.ts'
import { calculateCity } from '../../../../shared/rules/lists/city-formulas.ts'
import { cellText } from '../../../../shared/rules/lists/printed-text.ts'
import { withTotalFormulas } from '../../../../shared/rules/lists/total-formulas.ts'
import { entry, numberCell, printedList, projectRows, textCell } from '../../../fixtures/printed-list.ts'
import { decided, type Lists, ratio, returnsOf, row } from '../../../fixtures/returns-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const bureau = seedCatalogue.departments.find(({ name }) => name === '市统计局')?.id ?? ''
const task = (code: string, status: string) => row(code, { status })
const lists: Lists = {
  donghai: {
    targets: [ratio(2, '100', '300'), ratio(15, '80', '90')],
    wastes: [row('粉煤灰', { generated: '0.1', utilised: '0.1' }), row('炉渣', { generated: '7' })],
    tasks: [task('A-1', '已完成'), task('A-2', '正在推进')],
  },
  lianyun: {
    targets: [ratio(2, '900', '1000'), ratio(15, '10', '30')],
    wastes: [row('粉煤灰', { generated: '500.2', utilised: '400' })],
    tasks: [task('A-1', '已完成')],
    projects: [row(null, { owner: '甲公司', totalInvestment: '100.5' }, '焚烧项目')],
  },
  xuwei: {
    targets: [ratio(2, '400', '500')],
    wastes: [row('粉煤灰', { generated: '200' })],
    projects: [
      row(null, { owner: '甲公司', totalInvestment: '100.5' }, '焚烧项目'),
      row(null, { owner: '乙公司', totalInvestment: '7' }, '分拣中心'),
    ],
  },
}
const zone = { kind: 'scope', host: 'lianyun', zone: 'xuwei', key: null, includes: true } as const
const decisions = [
  decided({ ...zone, list: 'targets' }, 1),
  decided({ ...zone, list: 'wastes' }, 2),
  decided(
    {
      ...{ kind: 'department-figure', department: bureau, indicator: 2, part: null },
      ...{ role: 'denominator', value: '1200' },
    },
    3,
  ),
  decided({ kind: 'source', indicator: 2, role: 'denominator', department: bureau }, 4),
]
const returns = returnsOf('2023', lists)
const consolidation = consolidate(seedCatalogue, returns, decisions)
const figures = cityFigures(seedCatalogue, returns, decisions)
const units = reportingUnits(seedCatalogue).map((unit) => buildUnitLists(seedCatalogue, returns, unit))
const repeated = consolidation.projects.rows.flatMap(({ leftOut }, at) => (leftOut === null ? [] : [at]))

function book(list: ListKind): PrintedTable[] {
  const [city] = buildCityLists(seedCatalogue, returns, consolidation).filter((one) => one.list === list)
  if (!city) throw new Error(list)
  const own = units.flatMap((lists) => lists.filter((one) => one.list === list))
  return calculateCity({ catalogue: seedCatalogue, city, units: own, figures, repeated })
}

function cellOf(tables: readonly PrintedTable[], field: string, where: Record<string, string>) {
  const found = tables[0]?.rows.find(
    (one) =>
      'cells' in one &&
      Object.entries(where).every(([key, text]) => {
        const cell = one.cells[key]
        return cell !== undefined && cellText(cell) === text
      }),
  )
  return found && 'cells' in found ? found.cells[field] : undefined
}

const formulaOf = (cell: PrintedCell | undefined) => (cell?.kind === 'number' ? cell.formula : undefined)

/** The units' cells a formula names, with what is printed there. */
function named(tables: readonly PrintedTable[], places: Extract<CellFormula, { kind: 'sum' }>['add']) {
  return places.map(({ sheet, row: at, field }) => {
    const found = tables[sheet]?.rows[at]
    const cell = found && 'cells' in found ? found.cells[field] : undefined
    return `${tables[sheet]?.sheetName} ${cell ? cellText(cell) : ''}`
  })
}

describe('the city’s numbers over the units’ sheets', () => {
  test('a sum names the very cells it is made of; what stands there twice is subtracted', () => {
    const tables = book('wastes')
    const cell = cellOf(tables, 'generated', { name: '粉煤灰' })
    const formula = formulaOf(cell)
    expect(cell && cellText(cell)).toBe('500.3')
    if (formula?.kind !== 'sum') throw new Error('no sum')
    expect(named(tables, formula.add)).toEqual(['东海县 0.1', '连云区 500.2', '徐圩新区 200'])
    expect(named(tables, formula.subtract)).toEqual(['徐圩新区 200'])
  })
  test('a rate is calculated from the city’s own numerator and denominator', () => {
    const tables = book('targets')
    const formula = formulaOf(cellOf(tables, 'value', { seq: '15' }))
    expect(formula).toMatchObject({ kind: 'quotient', multiplier: '100' })
    expect(formulaOf(cellOf(tables, 'numerator', { seq: '15' }))).toMatchObject({ kind: 'sum' })
  })
  test('a number that a department brought stands on no sheet: it stays a number', () => {
    const tables = book('targets')
    const cell = cellOf(tables, 'denominator', { seq: '2' })
    expect(cell && cellText(cell)).toBe('1200')
    expect(formulaOf(cell)).toBeUndefined()
    expect(formulaOf(cellOf(tables, 'numerator', { seq: '2' }))).toBeDefined()
  })
  test('states are counted', () => {
    const tables = book('tasks')
    expect(formulaOf(cellOf(tables, 'done', { code: 'A-1' }))).toMatchObject({
      kind: 'count',
      text: '已完成',
    })
    expect(formulaOf(cellOf(tables, 'noState', { code: 'A-1' }))).toMatchObject({ constant: 10 })
  })
  test('amounts of projects are those of the units, less what two of them name', () => {
    const tables = book('projects')
    expect(formulaOf(cellOf(tables, 'totalInvestment', { name: '分拣中心' }))).toMatchObject({
      add: [{ field: 'totalInvestment' }],
    })
    const twice = formulaOf(cellOf(tables, 'totalInvestment', { name: '剔除重复' }))
    expect(twice).toMatchObject({ kind: 'sum', add: [], subtract: [{ sheet: 0 }] })
    const total = cellOf(tables, 'totalInvestment', { name: '合计' })
    expect(total && cellText(total)).toBe('107.5')
    expect(formulaOf(total)).toBeDefined()
  })
  test.each(['targets', 'wastes', 'tasks', 'projects'] as const)(
    'every formula of the %s gives just what is printed',
    (list) => {
      const tables = book(list)
      const cells = tables.flatMap(({ rows }) =>
        rows.flatMap((one) => ('cells' in one ? Object.values(one.cells) : [])),
      )
      const calculated = cells.flatMap((cell) => (cell.kind === 'number' && cell.formula ? [cell] : []))
      expect(calculated.length).toBeGreaterThan(3)
      for (const { formula, value, decimals } of calculated)
        expect(formula && evaluateFormula(formula, tables, decimals)?.toFixed()).toBe(value)
    },
  )
})

describe('a formula that would give another number', () => {
  const table = printedList(projectRows(2))
  const place = (at: number, field = 'total') => ({ sheet: 0, row: at, field })
  test.each<[string, PrintedCell, CellFormula]>([
    ['a sum', numberCell('1'), { kind: 'sum', add: [place(0)], subtract: [] }],
    [
      'a rate over nothing',
      numberCell('0'),
      { kind: 'quotient', numerator: place(0), denominator: place(0, 'done'), multiplier: '1' },
    ],
    ['a count', numberCell('3'), { kind: 'count', of: [place(0, 'note')], text: '按计划推进' }],
    ['for a text', textCell('1000.5'), { kind: 'sum', add: [place(0)], subtract: [] }],
    [
      'a sum of more terms than a program takes',
      numberCell('251251.5'),
      { kind: 'sum', add: Array.from({ length: 251 }, () => place(0)), subtract: [] },
    ],
  ])('%s: the cell stays as it is', (_, cell, formula) => {
    expect(withFormula(cell, formula, [table])).toBe(cell)
  })
})

test('a subtotal adds up what stands under its heading, a total all entries', () => {
  const heading = (unit: string, name: string, total: string) =>
    entry({ unit: textCell(unit), name: textCell(name), total: numberCell(total) })
  const sum = (kind: 'subtotal' | 'total', total: string, unit?: string) => ({
    kind,
    cells: { ...(unit ? { unit: textCell(unit) } : {}), total: numberCell(total) },
  })
  const table = withTotalFormulas(
    printedList([
      heading('甲县', '一', '0'),
      heading('乙县', '二', '2'),
      heading('乙县', '三', '3'),
      sum('subtotal', '5', '乙县'),
      sum('total', '5'),
    ]),
  )
  const rowsOf = (at: number) => {
    const found = table.rows[at]
    const formula = found && 'cells' in found ? formulaOf(found.cells.total) : undefined
    return formula?.kind === 'sum' ? formula.add.map((one) => one.row) : null
  }
  expect(rowsOf(3)).toEqual([1, 2])
  expect(rowsOf(4)).toEqual([0, 1, 2])
})
