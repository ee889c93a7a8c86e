import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SideBySide, sideBySideSchema } from '../../../../shared/contract/tables.ts'
import { AppError } from '../../../../shared/errors.ts'
import type { Decision } from '../../../../shared/model/decision.ts'
import { exact } from '../../../../shared/rules/exact.ts'
import { figureBasis } from '../../../../shared/rules/figures/basis.ts'
import { consolidate } from '../../../../shared/rules/figures/consolidate.ts'
import { sideBySide, type TableToPrint } from '../../../../shared/rules/tables/side-by-side.ts'
import { decided, type Lists, returnsOf, row } from '../../../fixtures/returns-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const generated: TableToPrint = { kind: 'wastes', quantity: 'generated' }
const contained = decided({
  kind: 'scope',
  host: 'lianyun',
  zone: 'xuwei',
  list: null,
  key: null,
  includes: true,
})

function table(
  lists: Lists,
  more: Partial<{ what: TableToPrint; measure: string; decimals: number; balance: 'none' | 'balanced' }> = {},
  ...decisions: Decision[]
): SideBySide {
  const { what = generated, measure = null, decimals = 0, balance = 'balanced' } = more
  const basis = figureBasis(seedCatalogue, returnsOf('2023', lists), decisions)
  return sideBySideSchema.parse(sideBySide(basis, what, measure, { decimals, rounding: 'half-up', balance }))
}
type Figure = SideBySide['grandTotal']
const sum = (figures: readonly Figure[]) =>
  figures.reduce((all, one) => all.add(one?.printed ?? 0), exact(0)).toFixed()

const lists: Lists = {
  lianyun: {
    wastes: [
      row('粉煤灰', { generated: '14999' }),
      row('炉渣', { generated: '25001' }),
      row('秸秆', { generated: '1' }),
    ],
  },
  xuwei: { wastes: [row('粉煤灰', { generated: '4999' })] },
  donghai: { wastes: [row('粉煤灰', { generated: '0' }), row('秸秆', { generated: '35002' })] },
}

describe('units side by side', () => {
  it('stand under the subtotals of their categories, in the measure asked for', () => {
    const found = table(lists, { measure: '万吨' })
    expect(found.rows.map(({ name, within }) => [name, within])).toEqual([
      ['一般工业固体废物', null],
      ['粉煤灰', '一般工业固体废物/'],
      ['炉渣', '一般工业固体废物/'],
      ['农业固体废物', null],
      ['秸秆', '农业固体废物/'],
    ])
    expect(found.grandTotal?.exact).toBe('8.0002')
    expect(found.coverage).toMatchObject({ reported: 3, expected: 10 })
    // A zero that was reported stays one; what nobody reported stays blank.
    const donghai = found.columns.findIndex(({ name }) => name === '东海县')
    expect(found.cells[1]?.[donghai]?.printed).toBe('0')
    expect(found.cells[2]?.[donghai]).toBeNull()
  })

  it('show what stands there twice in a column of its own', () => {
    const found = table(lists, {}, contained)
    expect(found.columns.at(-1)?.name).toBe('剔除重复')
    expect(found.cells[1]?.at(-1)?.printed).toBe('-4999')
    expect(found.rowTotals[1]?.exact).toBe('14999')
  })

  it('are rounded each by itself with a note, or balanced with a list of what was moved', () => {
    const loose = table(lists, { measure: '万吨', balance: 'none' })
    expect(loose.moved).toEqual([])
    expect(loose.note).toBe('因四舍五入，分项之和与合计略有差异')
    expect(loose.gaps.length).toBeGreaterThan(0)
    const tight = table(lists, { measure: '万吨' })
    expect(tight.gaps).toEqual([])
    expect(tight.note).toBe(`本表${tight.moved.length}处因平衡调整`)
    for (const one of tight.moved) expect(exact(one.printed).sub(one.exact).abs().lt(1)).toBe(true)
  })

  it('show projects by their state', () => {
    const found = table(
      {
        lianyun: {
          projects: [
            row(null, { owner: '甲', totalInvestment: '10.4', status: '在建' }, '一'),
            row(null, { owner: '乙', totalInvestment: '3' }, '二'),
          ],
        },
        xuwei: { projects: [row(null, { owner: '甲', totalInvestment: '10.4', status: '在建' }, '一')] },
      },
      { what: { kind: 'projects', investment: 'totalInvestment' } },
    )
    expect(found.rows.map(({ name }) => name)).toEqual(['在建', '未填报'])
    expect(found.grandTotal).toMatchObject({ exact: '13.4', printed: '13' })
  })

  it('are refused in a measure that does not convert', () => {
    expect(() => table(lists, { measure: '万元' })).toThrow(AppError)
  })

  it('add up on paper, and exactly to the consolidated totals', () => {
    const amount = fc
      .integer({ min: -(10 ** 7), max: 10 ** 9 })
      .map((steps) => exact(steps).div(1000).toFixed())
    const unit = fc.record({ ash: amount, slag: fc.option(amount), straw: fc.option(amount) })
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 10 }), fc.boolean(), (units, isContained) => {
        const names = [
          'lianyun',
          'xuwei',
          'donghai',
          'guanyun',
          'guannan',
          'ganyu',
          'haizhou',
          'kaifaqu',
          'gaoxin',
          'yuntaishan',
        ]
        const own: Lists = Object.fromEntries(
          units.map(({ ash, slag, straw }, place) => [
            names[place] ?? '',
            {
              wastes: [
                row('粉煤灰', { generated: ash }),
                ...(slag === null ? [] : [row('炉渣', { generated: slag })]),
                ...(straw === null ? [] : [row('秸秆', { generated: straw })]),
              ],
            },
          ]),
        )
        const decisions = isContained ? [contained] : []
        const found = table(own, { decimals: 1 }, ...decisions)
        const { wastes } = consolidate(seedCatalogue, returnsOf('2023', own), decisions)
        found.rows.forEach(({ code, within }, place) => {
          expect(sum(found.cells[place] ?? [])).toBe(exact(found.rowTotals[place]?.printed ?? 0).toFixed())
          if (within === null) return
          expect(found.rowTotals[place]?.exact).toBe(wastes.find(({ name }) => name === code)?.city.generated)
        })
        found.columns.forEach((_, column) => {
          const parts = found.rows.flatMap(({ within }, place) =>
            within === null ? [] : [found.cells[place]?.[column] ?? null],
          )
          expect(sum(parts)).toBe(exact(found.columnTotals[column]?.printed ?? 0).toFixed())
        })
        expect(sum(found.columnTotals)).toBe(exact(found.grandTotal?.printed ?? 0).toFixed())
      }),
      { numRuns: 60 },
    )
  })
})
