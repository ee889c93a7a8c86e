import { describe, expect, it } from 'vitest'
import { consolidationSchema } from '../../../../shared/contract/figures.ts'
import type { Decision, Ruling } from '../../../../shared/model/decision.ts'
import { consolidate } from '../../../../shared/rules/figures/consolidate.ts'
import { decided, type Lists, ratio, returnsOf, target } from '../../../fixtures/returns-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const bureau = seedCatalogue.departments.find(({ name }) => name === '市统计局')?.id ?? ''
const trade = seedCatalogue.departments.find(({ name }) => name === '市工信局')?.id ?? ''

function cityOf(seq: number, lists: Lists, ...rulings: Ruling[]) {
  const decisions: Decision[] = rulings.map((ruling, at) => decided(ruling, at + 1))
  const figures = consolidationSchema.parse(consolidate(seedCatalogue, returnsOf('2023', lists), decisions))
  const found = figures.indicators.find((one) => one.seq === seq)
  if (!found) throw new Error(`no figure ${seq}`)
  return found.city
}

const given = (role: 'value' | 'numerator' | 'denominator', value: string, department = bureau): Ruling => ({
  ...{ kind: 'department-figure', department, indicator: 2, part: null, role, value },
})
const choose = (role: 'figure' | 'numerator' | 'denominator', department: string | null): Ruling => ({
  ...{ kind: 'source', indicator: 2, role, department },
})

const units: Lists = {
  donghai: { targets: [ratio(2, '300', '1000')] },
  guanyun: { targets: [ratio(2, '200', '1000')] },
}

describe('a figure with one source', () => {
  it('has nothing to choose', () => {
    expect(cityOf(2, units).choice).toEqual({ state: 'single', why: null, sources: [] })
  })
})

describe('a figure with the units’ numbers and a department’s', () => {
  it('stays the units’ while they differ and nobody has chosen, and says so', () => {
    const city = cityOf(2, units, given('denominator', '2500'), given('numerator', '500'))
    expect(city).toMatchObject({ value: '0.25', numerator: '500', denominator: '2000' })
    expect(city.choice).toMatchObject({ state: 'pending', why: '各单位合计、市统计局的数据不一致，尚未选定' })
    expect(city.choice.sources).toMatchObject([
      { department: null, name: '各单位合计', value: '0.25', difference: null, counts: ['figure'] },
      { department: bureau, value: '0.2', difference: '-0.05', percent: '-20', counts: [] },
    ])
  })

  it.each([
    ['the whole figure', [choose('figure', bureau)], { value: '0.2', denominator: '2500', numerator: '500' }],
    [
      'the denominator alone',
      [choose('denominator', bureau)],
      { value: '0.2', denominator: '2500', numerator: '500' },
    ],
    ['the units', [choose('figure', null)], { value: '0.25', denominator: '2000' }],
  ])('is what somebody chose: %s', (_, choices, expected) => {
    const city = cityOf(2, units, given('denominator', '2500'), given('numerator', '500'), ...choices)
    expect(city).toMatchObject(expected)
    expect(city.choice.state).toBe('chosen')
    expect(city.choice.why).toContain('口径核定（连无废办函〔2024〕3号）')
  })

  it('takes numerator and denominator from where somebody chose', () => {
    const city = cityOf(2, units, given('denominator', '2500'), choose('denominator', bureau))
    expect(city).toMatchObject({ numerator: '500', denominator: '2500', value: '0.2' })
    expect(city.choice.sources.map(({ name, counts }) => [name, counts])).toEqual([
      ['各单位合计', ['numerator']],
      ['市统计局', ['denominator']],
    ])
    // Who is missing among the units still matters for what they bring.
    expect(city.coverage).toMatchObject({ reported: 2, expected: 10 })
  })

  it('has none where what somebody chose is not there', () => {
    const city = cityOf(2, units, given('denominator', '2500'), choose('numerator', bureau))
    expect(city).toMatchObject({ value: null, display: '—', reason: '已选市统计局的数据，但其中没有分子' })
  })

  it('has none either where the department that somebody chose gives nothing at all', () => {
    const { value, reason, choice } = cityOf(2, units, choose('figure', bureau))
    expect({ value, reason }).toEqual({ value: null, reason: '已选市统计局的数据，但其中没有指标值' })
    expect(choice.state).toBe('chosen')
  })

  it('is about the whole city where it is a department’s, whoever has reported', () => {
    const city = cityOf(2, units, given('value', '0.21'), choose('figure', bureau))
    expect(city).toMatchObject({ value: '0.21', coverage: { reported: 1, expected: 1, missing: [] } })
  })

  it('agrees with a department’s rounded number', () => {
    const thirds: Lists = { donghai: { targets: [ratio(2, '1', '3')] } }
    expect(cityOf(2, thirds, given('value', '0.33')).choice.state).toBe('agree')
    expect(cityOf(2, thirds, given('value', '0.34')).choice.state).toBe('pending')
  })

  it('is the department’s where no unit gives a number, as long as departments agree', () => {
    const none: Lists = { donghai: { targets: [ratio(2, '', '', '0.3')] } }
    expect(cityOf(2, none, given('value', '0.21'))).toMatchObject({
      value: '0.21',
      choice: { state: 'single', why: '各单位没有可以汇总的数，采用市统计局的数据' },
    })
    const two = cityOf(2, none, given('value', '0.21'), given('value', '0.5', trade))
    expect(two.value).toBeNull()
    expect(two.reason).toBe('市工信局、市统计局的数据不一致，尚未选定')
  })
})

describe('a department’s own table', () => {
  it('is a source beside the units, with its cell', () => {
    const city = cityOf(2, { ...units, [bureau]: { targets: [ratio(2, '600', '2400')] } })
    expect(city.value).toBe('0.25')
    expect(city.choice.state).toBe('pending')
    expect(city.choice.sources[1]).toMatchObject({
      name: '市统计局',
      numerator: '600',
      source: { ref: 'I5' },
    })
  })

  it('that contradicts what was put down by hand is left out until one of them goes', () => {
    const lists = { ...units, [bureau]: { targets: [ratio(2, '600', '2400')] } }
    const city = cityOf(2, lists, given('numerator', '601'))
    expect(city.choice.sources[1]?.leftOut).toBe('来表与登记的分子不一致，请收回其中一个')
  })
})

describe('the city’s own return', () => {
  it('is a source beside the units, never instead of them', () => {
    const city = cityOf(5, {
      donghai: { targets: [target(5, { value: '7' })] },
      lianyungang: { targets: [target(5, { value: '9' })] },
    })
    expect(city.value).toBe('7')
    const lists = {
      donghai: { targets: [target(5, { value: '7' })] },
      lianyungang: { targets: [target(5, { value: '9' })] },
    }
    const own: Ruling = { kind: 'source', indicator: 5, role: 'figure', department: 'lianyungang' }
    expect(cityOf(5, lists, own)).toMatchObject({ value: '9', choice: { state: 'chosen' } })
    expect(city.choice.sources.map(({ name, value }) => [name, value])).toEqual([
      ['各单位合计', '7'],
      ['连云港市', '9'],
    ])
  })
})
