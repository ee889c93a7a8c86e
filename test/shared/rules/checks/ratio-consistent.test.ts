import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../../shared/rules/checks/run-checks.ts'
import { decimalText, exact } from '../../../../shared/rules/exact.ts'
import {
  type Cell,
  converted,
  foreign,
  type Row,
  ratio,
  returnsOf,
  slip,
  target,
} from '../../../fixtures/returns-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const catalogue = {
  ...seedCatalogue,
  checkRules: seedCatalogue.checkRules.filter(({ id }) => id === 'targets.ratio-consistent'),
}

function check(row: Row, unit = 'donghai') {
  const returns = returnsOf('2023', { [unit]: { targets: [row] } })
  return runChecks(catalogue, returns, { unit })
}

function outcome(numerator: Cell, denominator: Cell, value: Cell, seq = 15) {
  const { counts, findings } = check(ratio(seq, numerator, denominator, value))
  return findings[0]?.result ?? (counts.pass === 1 ? 'pass' : 'none')
}

describe('a reported ratio', () => {
  it.each([
    ['2', '3', '66.67', 'pass'],
    ['2', '3', '66.7', 'pass'],
    ['2', '3', '67', 'pass'],
    ['2', '3', '66.66', 'fail'],
    ['2', '3', '66.68', 'fail'],
    ['1', '8', '12.5', 'pass'],
    // Printed parts are rounded too: 0.7/1.1 can be anything from 0.65/1.15 to 0.75/1.05.
    ['0.7', '1.1', '70.00', 'pass'],
    ['0.7', '1.1', '72.00', 'fail'],
    // Counts are exact: 7/11 is 63.64.
    ['7', '11', '70.00', 'fail'],
    ['0', '5', '0', 'pass'],
    ['150', '100', '150', 'pass'],
    ['0', '0', '/', 'pass'],
    ['0', '0', '0', 'fail'],
    ['0', '0', '100', 'fail'],
    ['5', '0', '100', 'fail'],
    ['5', '0', '/', 'fail'],
    ['5', '8', '/', 'fail'],
    ['/', '/', '/', 'none'],
    ['', '', '/', 'none'],
    ['5', '8', '', 'unverifiable'],
    ['0', '0', '', 'unverifiable'],
    ['', '', '62.5', 'unverifiable'],
    ['5', '', '62.5', 'unverifiable'],
    ['', '', '', 'unverifiable'],
    ['5', slip, '62.5', 'unverifiable'],
    ['5', foreign('8', '箱'), '62.5', 'unverifiable'],
    // Shown as 0.0, stored as 0.04: a denominator that is all rounding says nothing.
    ['5', { state: 'number', value: '0.04', decimals: 1 }, '62.5', 'unverifiable'],
    [converted('0.5', '万吨', '吨', '10000', '5000'), '8000', '62.5', 'pass'],
    // 0.5 万吨 is 0.45 to 0.55: 56.25 % to 68.75 %.
    [converted('0.5', '万吨', '吨', '10000', '5000'), '8000', '68.0', 'pass'],
    [converted('0.5', '万吨', '吨', '10000', '5000'), '8000', '69.0', 'fail'],
  ] as const)('of %j ÷ %j given as %j: %s', (numerator, denominator, value, result) => {
    expect(outcome(numerator, denominator, value)).toBe(result)
  })

  it('is checked for intensities by their own multiplier', () => {
    expect(outcome('57', '100', '0.57', 2)).toBe('pass')
    expect(outcome('57', '100', '57', 2)).toBe('fail')
    expect(outcome('86', '100000', '0.86', 11)).toBe('pass')
  })

  it('is checked class by class where it has classes', () => {
    expect(check(ratio(4, '1', '2', '50', '大型')).counts).toEqual({ pass: 1, fail: 0, unverifiable: 0 })
    expect(check(ratio(4, '1', '2', '60', '大型')).findings[0]?.id).toBe(
      'targets.ratio-consistent/donghai/4/大型',
    )
    expect(check(target(4, { value: '大型 50%' })).counts).toEqual({ pass: 0, fail: 0, unverifiable: 0 })
  })

  it('concerns only those who report it', () => {
    expect(check(ratio(37, '1', '2', '99'), 'donghai').findings).toEqual([])
    expect(check(ratio(37, '1', '2', '99'), 'xuwei').findings).toHaveLength(1)
  })

  it('says where, how far off, and what to do', () => {
    const [finding] = check(ratio(15, '2', '3', '66.60')).findings
    expect(finding).toMatchObject({
      ...{ rule: 'targets.ratio-consistent', severity: 'A', unit: '东海县', list: 'targets', key: '15' },
      message:
        '东海县目标责任清单第15项“一般工业固体废物综合利用率”（L5、I5、K5）填报66.6%，按分子÷分母算得66.666667%，差0.066667，超出舍入范围0.005。分子或分母有误会带入全市汇总。请核对完成值、分子和分母。',
      suggestion: { kind: 'recomputed', ref: 'L5', from: '66.6', to: '66.67' },
    })
    expect(finding?.cells.map(({ ref, raw }) => [ref, raw])).toEqual([
      ['L5', '66.60'],
      ['I5', '2'],
      ['K5', '3'],
    ])
  })

  it('is never found wrong for being rounded', () => {
    const steps = fc.integer({ min: 1, max: 10 ** 7 })
    fc.assert(
      fc.property(
        steps,
        steps,
        fc.nat(3),
        fc.nat(3),
        fc.nat(4),
        (above, below, ofAbove, ofBelow, ofValue) => {
          const numerator = exact(above).div(1000)
          const denominator = exact(below).div(1000)
          const value = numerator.div(denominator).mul(100)
          const printedBelow = denominator.toFixed(ofBelow)
          // Whole numbers are counts and exact; a denominator that is printed as 0 is another mistake.
          const amount = (given: typeof value, decimals: number) =>
            decimals === 0 ? decimalText(given) : given.toFixed(decimals)
          fc.pre(Number(printedBelow) !== 0 || ofBelow === 0)
          expect(['pass', 'unverifiable']).toContain(
            outcome(amount(numerator, ofAbove), amount(denominator, ofBelow), value.toFixed(ofValue)),
          )
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('the suggestion', () => {
  it.each([
    ['a fraction for a percentage', ratio(15, '851', '1000', '0.851'), 'percent', 'L5', '0.851', '85.1'],
    ['a percentage taken twice', ratio(15, '851', '1000', '8510'), 'percent', 'L5', '8510', '85.1'],
    ['a numerator in 万吨', ratio(15, '3.2', '40000', '80'), 'unit-factor', 'I5', '3.2', '32000'],
    ['a denominator in 万吨', ratio(15, '32000', '4.0', '80'), 'unit-factor', 'K5', '4', '40000'],
    [
      'a numerator in kilograms',
      ratio(15, '32000.5', '40.1', '79.8'),
      'unit-factor',
      'I5',
      '32000.5',
      '32.0005',
    ],
    ['thousands of 家', ratio(1, '1.6', '2000', '80'), 'unit-factor', 'I5', '1.6', '1600'],
    ['a slipped point', ratio(15, '32000', '40000', '8.0'), 'unit-factor', 'L5', '8', '80'],
    ['an intensity off by 100', ratio(2, '57', '100', '57.00'), 'unit-factor', 'L5', '57', '0.57'],
    ['nothing of the kind', ratio(15, '32000', '40000', '8.3'), 'recomputed', 'L5', '8.3', '80.00'],
    // 1 × 100 with all its rounding could be anything: no reason to think so.
    ['a very coarse number', ratio(15, '52', '100', '1'), 'recomputed', 'L5', '1', '52.00'],
    ['0 ÷ 0', ratio(15, '0', '0', '100'), 'recomputed', 'L5', '100', '不适用'],
  ] as const)('for %s', (_, row, kind, ref, from, to) => {
    expect(check(row).findings[0]?.suggestion).toMatchObject({ kind, ref, from, to })
  })

  it('speaks in the unit in which the cell was written', () => {
    const inWan = ratio(15, converted('0.00032', '万吨', '吨', '10000', '3.2'), '40000', '80')
    expect(check(inWan).findings[0]?.suggestion).toMatchObject({ ref: 'I5', from: '0.00032', to: '3.2' })
  })
})
