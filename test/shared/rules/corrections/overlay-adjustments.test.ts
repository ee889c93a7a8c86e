import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Adjustment } from '../../../../shared/model/correction.ts'
import type { ReceivedList } from '../../../../shared/model/received.ts'
import type { FieldValue } from '../../../../shared/model/record.ts'
import { overlayAdjustments } from '../../../../shared/rules/corrections/overlay-adjustments.ts'
import { exact } from '../../../../shared/rules/exact.ts'
import { consolidate } from '../../../../shared/rules/figures/consolidate.ts'
import { traceFigure } from '../../../../shared/rules/figures/trace.ts'
import { sourceOf } from '../../../../shared/rules/source-of.ts'
import { ratio, returnsOf, row } from '../../../fixtures/returns-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const number = (value: string): FieldValue => ({ state: value === '0' ? 'zero' : 'number', value })

function adjustment(more: Partial<Adjustment>): Adjustment {
  return {
    ...{ id: 1, unit: 'donghai', period: '2023', list: 'wastes', key: '粉煤灰', part: null },
    ...{ field: 'generated', reported: number('100'), adjusted: number('120'), kind: 'scope' },
    ...{ reason: '补入自备电厂的数', document: '纪要2号', author: '张三', at: '2024-01-08T00:00:00.000Z' },
    takenBack: null,
    ...more,
  }
}

const listOf = (list: 'wastes' | 'targets', rows: Parameters<typeof returnsOf>[1][string]['wastes'] = []) =>
  returnsOf('2023', { donghai: { [list]: rows } }).lists[0] as ReceivedList
const ash = (generated: string, more = {}) => row('粉煤灰', { generated, utilised: '90', ...more })
const generated = (list: ReceivedList, at = 0) => list.records[at]?.fields.generated

describe('the city’s figure over the reported one', () => {
  it('counts, with what was reported beside it and the cell it stands in', () => {
    const { list, lapsed } = overlayAdjustments(listOf('wastes', [ash('100')]), [adjustment({})])
    expect(lapsed).toEqual([])
    expect(generated(list)).toMatchObject({
      value: '120',
      adjustment: { id: 1, reported: '100', from: '100' },
    })
    const [record] = list.records
    expect(record && sourceOf(record, 'generated')).toMatchObject({
      raw: '100',
      adjusted: '120',
      ref: expect.stringMatching(/^[A-Z]+5$/),
      adjustment: {
        id: 1,
        from: '100',
        to: '120',
        why: expect.stringContaining('口径调整：补入自备电厂的数'),
      },
    })
    expect(record?.fields.utilised).toEqual(listOf('wastes', [ash('100')]).records[0]?.fields.utilised)
  })

  it.each<[string, FieldValue | null, string]>([
    ['a blank cell', { state: 'blank', value: null }, ''],
    ['a cell that says 不适用', { state: 'not-applicable', value: null, raw: '/' }, '/'],
  ])('fills %s', (_what, reported, cell) => {
    const { list } = overlayAdjustments(listOf('wastes', [ash(cell)]), [adjustment({ reported })])
    expect(generated(list)?.value).toBe('120')
  })

  it('a row that nobody returned appears, with the list of adjustments as its source', () => {
    const { list, lapsed } = overlayAdjustments(listOf('wastes', []), [adjustment({ reported: null })])
    expect(lapsed).toEqual([])
    const [record] = list.records
    expect(record).toMatchObject({ key: '粉煤灰', fields: { generated: { value: '120' } } })
    expect(record && sourceOf(record, 'generated')).toMatchObject({ submission: 0, ref: '第1号', raw: '' })
  })

  it.each<[string, string[]]>([
    ['another number', ['130']],
    ['nothing any more', ['']],
    ['no such row', []],
    ['two rows', ['100', '5']],
  ])('does not carry on where the return says now: %s', (_what, now) => {
    const reported = listOf(
      'wastes',
      now.map((value) => ash(value)),
    )
    const { list, lapsed } = overlayAdjustments(reported, [adjustment({})])
    expect(lapsed.map((one) => one.adjustment.id)).toEqual([1])
    expect(list.records).toEqual(reported.records)
  })

  it('the same number written in another way is the same number', () => {
    const { lapsed } = overlayAdjustments(listOf('wastes', [ash('100.00')]), [adjustment({})])
    expect(lapsed).toEqual([])
  })

  it('one of two rows of a name is meant by its number', () => {
    const two = listOf('wastes', [ash('100'), ash('7')])
    const { list } = overlayAdjustments(two, [adjustment({ key: '粉煤灰#2', reported: number('7') })])
    expect([generated(list)?.value, generated(list, 1)?.value]).toEqual(['100', '120'])
  })

  it('a class of a composite indicator is its own row', () => {
    const rows = [ratio(13, '1', '2', '', '大型'), ratio(13, '3', '4', '', '小型')]
    const { list } = overlayAdjustments(listOf('targets', rows), [
      adjustment({ list: 'targets', key: '13', part: '小型', field: 'numerator', reported: number('3') }),
    ])
    expect(list.records.map((one) => one.fields.numerator?.value)).toEqual(['1', '120'])
  })
})

describe('laws', () => {
  const amount = fc.bigInt(0n, 10n ** 12n).map((value) => exact(`${value}e-3`).toFixed())
  const city = (list: ReceivedList) =>
    consolidate(seedCatalogue, {
      period: '2023',
      lists: [list, ...returnsOf('2023', { ganyu: { wastes: [ash('11.5')] } }).lists],
    })
  const ashOf = (list: ReceivedList) => city(list).wastes.find((one) => one.name === '粉煤灰')?.city.generated

  it('the city’s sum differs by exactly what the cell differs', () => {
    fc.assert(
      fc.property(amount, amount, (before, after) => {
        const reported = listOf('wastes', [ash(before)])
        const value = reported.records[0]?.fields.generated ?? null
        const { list } = overlayAdjustments(reported, [
          adjustment({ reported: value, adjusted: number(after) }),
        ])
        const difference = exact(ashOf(list) ?? 0).sub(ashOf(reported) ?? 0)
        expect(difference.eq(exact(after).sub(before))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('without adjustments everything is as reported, to the object', () => {
    const reported = listOf('wastes', [ash('3')])
    expect(overlayAdjustments(reported, []).list).toBe(reported)
  })

  it('the trace shows both numbers, and the figure names the adjustment', () => {
    const reported = listOf('targets', [ratio(15, '80', '100')])
    const change = { list: 'targets', key: '15', field: 'numerator', reported: number('80') } as const
    const { list } = overlayAdjustments(reported, [adjustment({ ...change, adjusted: number('90') })])
    const returns = { period: '2023', lists: [list] }
    const trace = traceFigure(seedCatalogue, returns, { kind: 'indicator', seq: 15 })
    expect(trace.contributions[0]).toMatchObject({
      role: 'numerator',
      value: '90',
      source: { raw: '80', adjusted: '90', adjustment: { id: 1 } },
    })
    const figure = consolidate(seedCatalogue, returns).indicators.find((one) => one.seq === 15)
    expect(figure?.city).toMatchObject({ numerator: '90', adjustments: [1] })
  })

  it('estimates of a unit that handed in nothing are no return', () => {
    const estimated: ReceivedList = { unit: 'donghai', list: 'targets', records: [], isEstimated: true }
    const more = { list: 'targets', key: '15', reported: null } as const
    const { list } = overlayAdjustments(estimated, [
      adjustment({ ...more, field: 'numerator', adjusted: number('9') }),
      adjustment({ ...more, id: 2, field: 'denominator', adjusted: number('10') }),
    ])
    const { units, indicators } = consolidate(seedCatalogue, { period: '2023', lists: [list] })
    expect(units.find((one) => one.name === '东海县')?.lists.targets).toBe('missing')
    expect(indicators.find((one) => one.seq === 15)?.city).toMatchObject({
      numerator: '9',
      adjustments: [1, 2],
    })
  })
})
