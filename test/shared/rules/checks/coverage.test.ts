import { describe, expect, it } from 'vitest'
import type { CheckRule } from '../../../../shared/model/catalogue.ts'
import { coverageOf } from '../../../../shared/rules/checks/coverage.ts'
import { ratio, returnsOf, row, slip } from '../../../fixtures/returns-builder.ts'
import { formulaRule } from '../../../fixtures/rule-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const least = formulaRule('wastes', {}, { id: 'wastes.least' })
const known = seedCatalogue.checkRules.filter(({ id }) =>
  ['wastes.value-understood', 'wastes.value-certain'].includes(id),
)

const returns = returnsOf('2023', {
  donghai: {
    targets: [ratio(15, '93', '100', '93')],
    wastes: [
      row('粉煤灰', { generated: '9', utilised: '8', stored: '1', disposed: '' }, '粉煤灰'),
      row('炉渣', { generated: '9', utilised: slip }, '炉渣'),
    ],
  },
})

function coverage(...checkRules: CheckRule[]) {
  return coverageOf({ ...seedCatalogue, checkRules }, returns, { unit: null })
}

function field(name: string, ...rules: CheckRule[]) {
  const { fields } = coverage(...rules)
  const {
    filled,
    guarded,
    rules: ids,
  } = fields.find(({ list, row: own }) => list === 'wastes' && own === name) ?? {}
  return { filled, guarded, ids }
}

describe('which cells rules look at', () => {
  it('counts those that a rule came to a result on', () => {
    expect(field('generated', least)).toEqual({ filled: 2, guarded: 1, ids: ['wastes.least'] })
    expect(field('stored', least)).toEqual({ filled: 1, guarded: 0, ids: [] })
    expect(field('disposed', least)).toEqual({ filled: 0, guarded: 0, ids: [] })
  })

  it('does not count what only asks whether a cell can be read, nor a rule that is switched off', () => {
    expect(known).toHaveLength(2)
    expect(field('generated', ...known)).toEqual({ filled: 2, guarded: 0, ids: [] })
    expect(field('generated', { ...least, enabled: false })).toEqual({ filled: 2, guarded: 0, ids: [] })
  })

  it('leaves out what it is told to', () => {
    const { fields } = coverageOf({ ...seedCatalogue, checkRules: [least] }, returns, { unit: null }, [
      'formula',
    ])
    const own = fields.find(({ list, row: name }) => list === 'wastes' && name === 'generated')
    expect(own).toMatchObject({ filled: 2, guarded: 0 })
  })

  it('counts the numbers of an indicator together', () => {
    const rule = formulaRule('targets', { left: 'numerator', operator: 'at-most', right: 'denominator' })
    const of = (...rules: CheckRule[]) =>
      coverage(...rules).indicators.map(({ row: key, filled, guarded }) => ({ key, filled, guarded }))
    expect(of(rule)).toEqual([{ key: '15', filled: 3, guarded: 2 }])
    expect(of()).toEqual([{ key: '15', filled: 3, guarded: 0 }])
  })
})
