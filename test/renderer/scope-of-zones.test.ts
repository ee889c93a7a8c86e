import { describe, expect, it } from 'vitest'
import { zoneScopes } from '../../renderer/pages/decisions/scope-of-zones.ts'
import type { KnownDecision } from '../../shared/contract/decisions.ts'
import { consolidationSchema } from '../../shared/contract/figures.ts'
import type { Decision, Ruling } from '../../shared/model/decision.ts'
import type { PeriodReturns } from '../../shared/model/received.ts'
import { consolidate } from '../../shared/rules/figures/consolidate.ts'
import { decided, ratio, returnsOf, row } from '../fixtures/returns-builder.ts'
import { seedCatalogue } from '../seeds/seed-catalogue.ts'

const returns = returnsOf('2023', {
  lianyun: {
    targets: [ratio(15, '900', '1000'), ratio(20, '50', '60')],
    wastes: [row('粉煤灰', { generated: '500', utilised: '500' })],
    projects: [row('甲项目', { totalInvestment: '100' })],
  },
  xuwei: {
    targets: [ratio(15, '400', '500'), ratio(20, '5', '6')],
    wastes: [row('粉煤灰', { generated: '200', utilised: '150' })],
    projects: [row('乙项目', { totalInvestment: '40' })],
  },
})

const scope = (includes: boolean, list: 'targets' | null = null): Decision =>
  decided({ kind: 'scope', host: 'lianyun', zone: 'xuwei', list, key: null, includes } satisfies Ruling)

function known(decision: Decision): KnownDecision {
  return { ...decision, kind: decision.ruling.kind, sentence: '', state: 'in-force' }
}

function ofXuwei(all: PeriodReturns, ...decisions: Decision[]) {
  const figures = consolidationSchema.parse(consolidate(seedCatalogue, all, decisions))
  const units = seedCatalogue.units.filter(({ kind }) => kind !== 'city')
  const found = zoneScopes(figures, units, decisions.map(known)).find(({ zone }) => zone.id === 'xuwei')
  if (!found) throw new Error('no such zone')
  return found
}

describe('what holds between a zone and its district', () => {
  it('is nothing where neither a person nor the return says anything', () => {
    expect(ofXuwei(returns)).toMatchObject({
      host: { id: 'lianyun' },
      whole: undefined,
      particular: [],
      declared: [],
      out: { indicators: 0, wastes: 0, projects: 0 },
    })
  })

  it('is what was decided, with how much is taken out for it', () => {
    expect(ofXuwei(returns, scope(true))).toMatchObject({
      whole: { ruling: { includes: true } },
      declared: [],
      out: { indicators: 2, wastes: 1, projects: 1 },
    })
  })

  it('tells a decision about one list from one about all', () => {
    const found = ofXuwei(returns, scope(true, 'targets'))
    expect(found.whole).toBeUndefined()
    expect(found.particular).toHaveLength(1)
    expect(found).toMatchObject({ declared: [], out: { indicators: 2, wastes: 0, projects: 0 } })
  })

  it('is what the return declares, in its words, until somebody decides', () => {
    const source = {
      file: '连云区.xlsx',
      sheet: '清单',
      ref: 'A3',
      raw: '含徐圩新区',
      submission: 1,
      version: 1,
    }
    const declaring: PeriodReturns = {
      ...returns,
      lists: returns.lists.map((list) =>
        list.unit === 'lianyun' && list.list === 'targets'
          ? { ...list, scopes: [{ includes: true, zones: ['xuwei'], source }] }
          : list,
      ),
    }
    expect(ofXuwei(declaring).declared).toEqual([
      '连云区的报表写明含徐圩新区（“含徐圩新区”，连云区.xlsx 清单!A3）',
    ])
    expect(ofXuwei(declaring, scope(false))).toMatchObject({ declared: [], out: { indicators: 0 } })
  })
})
