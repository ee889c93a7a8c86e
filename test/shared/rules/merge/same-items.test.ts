import { describe, expect, it } from 'vitest'
import type { RulingOf } from '../../../../shared/model/decision.ts'
import { consolidate } from '../../../../shared/rules/figures/consolidate.ts'
import { findSameItems, type ItemRow } from '../../../../shared/rules/merge/same-items.ts'
import { decided, type Lists, ratio, returnsOf, row, target } from '../../../fixtures/returns-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

interface Named {
  readonly unit: string
  readonly name: string
  readonly owner?: string
  readonly approval?: string
}

function rowsOf(named: readonly Named[]): ItemRow[] {
  return named.flatMap(({ unit, name, owner = '', approval = '' }) =>
    returnsOf('2023', { [unit]: { projects: [row(null, { name, owner, approval }, name)] } }).lists.flatMap(
      ({ records }) => records.map((record) => ({ unit, record })),
    ),
  )
}

const ruling = (same: boolean, ...names: string[]): RulingOf<'same-item'> => ({
  ...{ kind: 'same-item', list: 'projects', same },
  items: names.map((name) => {
    const [unit = '', key = ''] = name.split('/')
    return { unit, key }
  }),
})

const shape = (named: readonly Named[], ...decisions: RulingOf<'same-item'>[]) => {
  const { same, asked } = findSameItems(
    'projects',
    rowsOf(named),
    decisions.map((one, at) => decided(one, at + 1)),
  )
  const units = (rows: readonly ItemRow[]) => rows.map(({ unit }) => unit).join('+')
  return {
    same: same.map(({ rows, by }) => `${units(rows)} ${by}`),
    asked: asked.map(({ rows }) => units(rows)),
  }
}

describe('rows that stand for one project', () => {
  it.each<[string, Named[], string[], string[]]>([
    [
      'name and owner, in whatever spelling',
      [
        { unit: 'lianyun', name: '危废焚烧项目（一期）', owner: '甲公司' },
        { unit: 'xuwei', name: '危废焚烧项目(一期)', owner: ' 甲公司' },
      ],
      ['lianyun+xuwei name'],
      [],
    ],
    [
      'one approval number, whatever it is called',
      [
        { unit: 'lianyun', name: '焚烧项目', approval: '连发改备〔2022〕7号' },
        { unit: 'xuwei', name: '危废焚烧', approval: '连发改备〔2022〕7号' },
      ],
      ['lianyun+xuwei code'],
      [],
    ],
    [
      'a name alone asks',
      [
        { unit: 'donghai', name: '垃圾分类项目' },
        { unit: 'guanyun', name: '垃圾分类项目' },
      ],
      [],
      ['donghai+guanyun'],
    ],
    [
      'one name and two owners asks',
      [
        { unit: 'donghai', name: '垃圾分类项目', owner: '东海城管' },
        { unit: 'guanyun', name: '垃圾分类项目', owner: '灌云城管' },
      ],
      [],
      ['donghai+guanyun'],
    ],
    [
      'alike is not the same',
      [
        { unit: 'donghai', name: '危废焚烧一期', owner: '甲' },
        { unit: 'guanyun', name: '危废焚烧二期', owner: '甲' },
      ],
      [],
      [],
    ],
    [
      'three, through two different things',
      [
        { unit: 'lianyun', name: '一号', owner: '甲', approval: 'A1' },
        { unit: 'xuwei', name: '一号', owner: '甲' },
        { unit: 'kaifaqu', name: '别名', approval: 'A1' },
      ],
      ['lianyun+xuwei+kaifaqu code'],
      [],
    ],
  ])('%s', (_, named, same, asked) => {
    expect(shape(named)).toEqual({ same, asked })
  })

  const twins: Named[] = [
    { unit: 'donghai', name: '垃圾分类项目' },
    { unit: 'guanyun', name: '垃圾分类项目' },
  ]
  it('are what a person says they are', () => {
    const items = ['donghai/垃圾分类项目', 'guanyun/垃圾分类项目'] as const
    expect(shape(twins, ruling(true, ...items))).toEqual({ same: ['donghai+guanyun decision'], asked: [] })
    expect(shape(twins, ruling(false, ...items))).toEqual({ same: [], asked: [] })
  })

  it('stay apart where a person says so, even if name and owner are alike', () => {
    const owned = twins.map((one) => ({ ...one, owner: '甲公司' }))
    expect(shape(owned)).toEqual({ same: ['donghai+guanyun name'], asked: [] })
    expect(shape(owned, ruling(false, 'donghai/垃圾分类项目', 'guanyun/垃圾分类项目'))).toEqual({
      same: [],
      asked: [],
    })
  })
})

it('what a person keeps apart is not brought together by way of a third row', () => {
  const codes = ['donghai', 'guanyun', 'guannan'].map((unit) => ({
    unit,
    name: `${unit}项目`,
    approval: '一号',
  }))
  expect(shape(codes).same).toEqual(['donghai+guanyun+guannan code'])
  const apart = ruling(false, 'donghai/donghai项目', 'guannan/guannan项目')
  expect(shape(codes, apart).same).toEqual(['donghai+guanyun code'])
})

describe('what several units list', () => {
  const lists: Lists = {
    lianyun: {
      targets: [target(48, { value: '1.5' })],
      projects: [
        row(
          null,
          { name: '焚烧项目', owner: '甲公司', totalInvestment: '10000', status: '在建', years: '2022-2024' },
          '焚烧项目',
        ),
        row(
          null,
          {
            name: '填埋场',
            owner: '乙公司',
            totalInvestment: '5000',
            status: '已完工',
            years: '2021年至2023年',
          },
          '填埋场',
        ),
      ],
    },
    xuwei: {
      targets: [target(48, { value: '1' })],
      projects: [
        row(
          null,
          { name: '焚烧项目', owner: '甲公司', totalInvestment: '10000', status: '在建', years: '2022-2024' },
          '焚烧项目',
        ),
      ],
    },
  }
  const figures = consolidate(seedCatalogue, returnsOf('2023', lists))

  it('is counted once, and every row stays to be seen', () => {
    expect(figures.projects).toMatchObject({ count: 2, totalInvestment: '15000' })
    expect(figures.projects.rows.map(({ unit, leftOut }) => [unit, leftOut])).toEqual([
      ['连云区', null],
      ['连云区', null],
      ['徐圩新区', '与连云区第5行“焚烧项目”是同一项目，只计一次'],
    ])
    expect(figures.sameItems).toMatchObject([
      { list: 'projects', state: 'same', by: 'name', why: '名称、单位相同' },
    ])
  })

  it('is taken out of the indicator that is their sum, in its measure', () => {
    const city = figures.indicators.find(({ seq }) => seq === 48)?.city
    expect(city).toMatchObject({ value: '1.5' })
    expect(city?.eliminated).toMatchObject([
      { unit: '徐圩新区', kind: 'duplicate', value: '-1', why: '“焚烧项目”连云区已列，只计一次' },
    ])
    expect(figures.projects.reconciliation).toEqual({
      ...{ seq: 48, unit: '亿元', indicator: '1.5', list: '1.5', difference: '0' },
      // Half the last place of 1.5 and 1 亿元, of the 10000 万元 taken out, and of 10000 and 5000 万元.
      ...{ tolerance: '0.55015', verdict: 'exact' },
    })
  })

  it('is added up by state and by the year it began', () => {
    expect(figures.projects.byState).toEqual([
      { state: '在建', count: 1, totalInvestment: '10000', completedInvestment: null },
      { state: '已完工', count: 1, totalInvestment: '5000', completedInvestment: null },
    ])
    expect(figures.projects.byStart.map(({ year, count }) => [year, count])).toEqual([
      ['2021', 1],
      ['2022', 1],
    ])
  })

  it('is taken out of a count once for each further unit', () => {
    const named = (...codes: string[]) =>
      codes.map((creditCode) =>
        row(null, { name: `厂${creditCode}`, indicator: '5', creditCode }, `厂${creditCode}`),
      )
    const found = consolidate(
      seedCatalogue,
      returnsOf('2023', {
        lianyun: { targets: [target(5, { value: '3' })], items: named('A', 'B', 'C') },
        xuwei: { targets: [target(5, { value: '2' })], items: named('B', 'D') },
        kaifaqu: { targets: [target(5, { value: '' })], items: named('B') },
      }),
    ).indicators.find(({ seq }) => seq === 5)
    expect(found?.city.value).toBe(seedCatalogue.indicators.find(({ seq }) => seq === 5)?.items ? '4' : '5')
  })

  it('takes nothing out of a rate: a list does not say which class its things belong to', () => {
    const mine = (unit: string) => ({
      targets: [ratio(4, '1', '2', '', '大型')],
      items: [row(null, { name: `${unit}矿`, indicator: '4', creditCode: 'A' }, `${unit}矿`)],
    })
    const returns = returnsOf('2023', { lianyun: mine('甲'), xuwei: mine('乙') })
    const city = consolidate(seedCatalogue, returns).indicators.find(({ seq }) => seq === 4)?.city
    expect(city?.eliminated).toEqual([])
    expect(city?.parts[0]).toMatchObject({ numerator: '2', denominator: '4' })
  })
})
