import { describe, expect, it } from 'vitest'
import { traceSchema } from '../../../../shared/contract/figures.ts'
import { AppError } from '../../../../shared/errors.ts'
import { type FigureToTrace, traceFigure } from '../../../../shared/rules/figures/trace.ts'
import { converted, ratio, returnsOf, row } from '../../../fixtures/returns-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const returns = returnsOf('2023', {
  donghai: {
    targets: [ratio(15, converted('0.5', '万吨', '吨', '10000', '5000'), '8000', '62.5')],
    wastes: [row('粉煤灰', { generated: '10' }, '煤粉灰'), row('粉煤灰', { generated: '10' }, '煤粉灰')],
    projects: [row('甲项目', { totalInvestment: '100' }), row('乙项目', { totalInvestment: '待定' })],
  },
  guanyun: { targets: [ratio(15, '', '', '90')], wastes: [row('HW99 怪废物', { generated: '7' }, '怪废物')] },
})

const trace = (figure: FigureToTrace) => traceSchema.parse(traceFigure(seedCatalogue, returns, figure))

describe('tracing', () => {
  it('leads from an indicator to the cells, and says who is left out', () => {
    const found = trace({ kind: 'indicator', seq: 15 })
    expect(found.figure).toMatchObject({
      key: '15',
      unit: '%',
      value: '62.5',
      numerator: '5000',
      display: '62.50%',
    })
    expect(found.contributions).toEqual([
      {
        ...{ unit: '东海县', role: 'numerator', part: null, coefficient: '1', value: '5000', measure: '吨' },
        ...{ kind: 'reported', why: null, decimals: 1 },
        converted: { from: '万吨', factor: '10000' },
        source: { file: 'donghai.xlsx', sheet: 'targets', ref: 'I5', raw: '0.5', submission: 1, version: 1 },
      },
      {
        ...{
          unit: '东海县',
          role: 'denominator',
          part: null,
          coefficient: '1',
          value: '8000',
          measure: null,
        },
        ...{ kind: 'reported', why: null, decimals: 0 },
        converted: null,
        source: { file: 'donghai.xlsx', sheet: 'targets', ref: 'K5', raw: '8000', submission: 1, version: 1 },
      },
    ])
    expect(found.leftOut[0]).toMatchObject({ unit: '灌云县', why: '只报了完成值，没有分子、分母，不能汇总' })
    expect(found.leftOut[0]?.source?.ref).toBe('L5')
  })

  it('finds a waste by name, alias or its own words', () => {
    const ash = trace({ kind: 'waste', name: '煤粉灰', field: 'generated' })
    expect(ash.figure).toMatchObject({ key: '粉煤灰', name: '粉煤灰产生量', value: '10', display: '10 吨' })
    expect(ash.leftOut).toMatchObject([{ unit: '东海县', why: '第6行与第5行完全相同，只计一次' }])
    expect(trace({ kind: 'waste', name: '怪 废物', field: 'generated' }).figure.value).toBe('7')
    expect(trace({ kind: 'waste', name: '粉煤灰', field: 'stored' }).figure).toMatchObject({
      value: null,
      display: '—',
    })
  })

  it('leads to one project or to all', () => {
    const all = trace({ kind: 'project', name: null, field: 'totalInvestment' })
    expect(all.figure).toMatchObject({ name: '全部项目总投资', value: '100', display: '100 万元' })
    expect(all.leftOut).toMatchObject([{ unit: '东海县', why: '乙项目：总投资填的是文字“待定”，不是一个数' }])
    expect(trace({ kind: 'project', name: '甲 项目', field: 'totalInvestment' }).figure.value).toBe('100')
  })

  it.each<FigureToTrace>([
    { kind: 'indicator', seq: 63 },
    { kind: 'waste', name: '没有的', field: 'stored' },
    { kind: 'project', name: '没有的', field: 'totalInvestment' },
  ])('refuses what does not exist: %j', (figure) => {
    expect(() => trace(figure)).toThrow(AppError)
  })
})
