import { describe, expect, it } from 'vitest'
import { consolidationSchema } from '../../../../shared/contract/figures.ts'
import { consolidate } from '../../../../shared/rules/figures/consolidate.ts'
import { converted, foreign, type Lists, returnsOf, row } from '../../../fixtures/returns-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

function figuresOf(lists: Lists) {
  return consolidationSchema.parse(consolidate(seedCatalogue, returnsOf('2023', lists)))
}

describe('wastes', () => {
  const ash = (generated: string, stored = '0') =>
    row('粉煤灰', { generated, stored, utilised: '/' }, '粉煤灰')

  it('add up by waste, with none where nobody reported', () => {
    const { wastes } = figuresOf({
      donghai: { wastes: [ash('0.1', '0.3'), row('HW99 怪废物', { generated: '7' }, '怪废物')] },
      guanyun: { wastes: [ash('0.2')] },
    })
    const found = wastes.find(({ name }) => name === '粉煤灰')
    expect(found?.city).toMatchObject({ generated: '0.3', stored: '0.3', utilised: null, discarded: null })
    expect(found?.units.map(({ unit, generated }) => [unit, generated])).toEqual([
      ['东海县', '0.1'],
      ['灌云县', '0.2'],
    ])
    expect(found?.units[0]?.sources.generated).toMatchObject({ file: 'donghai.xlsx', ref: 'F5' })
    expect(wastes.map(({ name }) => name)).toEqual([
      ...seedCatalogue.wastes.map(({ name }) => name),
      '怪废物',
    ])
  })

  it('add up several rows of a unit, but count a repeated row once', () => {
    const { wastes } = figuresOf({ donghai: { wastes: [ash('1'), ash('2'), ash('1')] } })
    expect(wastes.find(({ name }) => name === '粉煤灰')?.city.generated).toBe('3')
  })
})

it('counts tasks by state, and those that are late', () => {
  const lists = (status: string) => ({
    tasks: [row('A-6', { status }), row('B-5', { status }), row('A-8', { status })],
  })
  const { tasks } = figuresOf({
    donghai: lists('已完成'),
    guanyun: lists('正在推进'),
    guannan: lists('未开展'),
    ganyu: lists('持续开展'),
    haizhou: lists('情况复杂'),
    lianyun: lists('/'),
  })
  const task = (code: string) => tasks.find((one) => one.code === code)
  // Due in 2023, continuous, due in 2024.
  expect(task('A-6')?.city).toEqual({ done: 1, ongoing: 1, continuous: 1, 'not-started': 1, overdue: 2 })
  expect(task('B-5')?.city.overdue).toBe(0)
  expect(task('A-8')?.city.overdue).toBe(0)
  expect(
    task('A-6')
      ?.units.filter((one) => one.overdue)
      .map(({ unit }) => unit),
  ).toEqual(['灌云县', '灌南县'])
  const of = (unit: string) => task('A-6')?.units.find((one) => one.unit === unit)
  expect(of('海州区')).toMatchObject({ state: null, text: '情况复杂', source: { raw: '情况复杂' } })
  expect(of('连云区')).toMatchObject({ state: null, text: '不适用', source: null })
})

it('lists projects with their investments and coverage', () => {
  const { projects, units } = figuresOf({
    donghai: {
      projects: [
        row('甲', { totalInvestment: '0.1', completedInvestment: '', owner: '某公司', status: '在建' }),
        row('乙', {
          totalInvestment: converted('2', '亿元', '万元', '10000', '20000'),
          completedInvestment: '5',
        }),
      ],
    },
    guanyun: { projects: [row('丙', { totalInvestment: foreign('9', '美元') })] },
  })
  expect(projects).toMatchObject({
    count: 3,
    totalInvestment: '20000.1',
    completedInvestment: '5',
    unit: '万元',
  })
  expect(projects.coverage).toMatchObject({ reported: 2, expected: 10 })
  expect(projects.rows[0]).toMatchObject({
    unit: '东海县',
    name: '甲',
    owner: '某公司',
    completedInvestment: null,
  })
  expect(projects.rows[2]?.totalInvestment).toBeNull()
  expect(units).toHaveLength(10)
  expect(units[0]).toEqual({
    ...{ code: '320722', name: '东海县', kind: 'county' },
    lists: { targets: 'missing', wastes: 'missing', tasks: 'missing', projects: 'received' },
  })
})
