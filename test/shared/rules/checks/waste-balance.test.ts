import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../../shared/rules/checks/run-checks.ts'
import { type Cell, converted, foreign, returnsOf, row, slip } from '../../../fixtures/returns-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const catalogue = {
  ...seedCatalogue,
  checkRules: seedCatalogue.checkRules.filter(({ id }) => id === 'wastes.waste-balance'),
}
const order = ['generated', 'utilised', 'utilisedPrior', 'disposed', 'disposedPrior', 'stored', 'discarded']

function check(cells: readonly Cell[]) {
  const fields = Object.fromEntries(order.map((field, place) => [field, cells[place] ?? '']))
  const returns = returnsOf('2023', { donghai: { wastes: [row('粉煤灰', fields, '粉煤灰')] } })
  return runChecks(catalogue, returns, { unit: 'donghai' })
}

function outcome(cells: readonly Cell[]) {
  const { counts, findings } = check(cells)
  return findings[0]?.result ?? (counts.pass === 1 ? 'pass' : 'none')
}

describe('the balance of a waste', () => {
  // generated, utilised, of it prior, disposed, of it prior, stored, discarded
  it.each([
    // As the city itself published for 2006: 271.19 against 271.18.
    [['271.18', '279.98', '35.40', '0.94', '', '25.67', ''], 'pass'],
    [['271.15', '279.98', '35.40', '0.94', '', '25.67', ''], 'fail'],
    [['100', '80', '0', '15', '0', '5', '0'], 'pass'],
    [['100', '90', '10', '20', '5', '4', '1'], 'pass'],
    [['100', '90', '10', '20', '5', '4', '6'], 'fail'],
    [['100', '80', '', '/', '', '20', ''], 'pass'],
    [['100', '80', '', '', '', '20', ''], 'unverifiable'],
    [['', '80', '', '15', '', '5', ''], 'unverifiable'],
    [['/', '80', '', '15', '', '5', ''], 'unverifiable'],
    [['100', '80', slip, '15', '', '5', ''], 'unverifiable'],
    [['100', foreign('80', '箱'), '', '15', '', '5', ''], 'unverifiable'],
    [['/', '/', '/', '/', '/', '/', '/'], 'none'],
    [['', '', '', '', '', '', ''], 'unverifiable'],
    [['0', '0', '0', '0', '0', '0', '0'], 'pass'],
    // Written in 万吨 with two decimals, each number stands for ± 50 吨.
    [[converted('1.00', '万吨', '吨', '10000', '10000'), '9950', '', '0', '', '0', ''], 'pass'],
    [[converted('1.00', '万吨', '吨', '10000', '10000'), '9000', '', '0', '', '0', ''], 'fail'],
  ] as const)('%j: %s', (cells, result) => expect(outcome(cells)).toBe(result))

  it('names the imbalance, its tolerance and the cells', () => {
    const [finding] = check(['100.0', '80.0', '', '15.0', '', '4.0', '']).findings
    expect(finding).toMatchObject({
      ...{ id: 'wastes.waste-balance/donghai/粉煤灰', severity: 'B', key: '粉煤灰', suggestion: null },
      message:
        '东海县废物清单“粉煤灰”（F5、G5、I5、K5）产生量100，而利用、处置、贮存和倾倒丢弃合计（扣除往年贮存量）为99，差1，超出舍入范围0.2。请核对各项去向的数量。',
    })
    expect(finding?.cells.map(({ ref }) => ref)).toEqual(['F5', 'G5', 'I5', 'K5'])
  })

  it.each([
    [['12.5', '100000', '', '20000', '', '5000', ''], 'F5', '12.5', '125000'],
    [['125000', '10', '', '20000', '', '5000', ''], 'G5', '10', '100000'],
    [['125000', '100000', '', '2000', '', '5000', ''], 'I5', '2000', '20000'],
  ] as const)('suggests what explains %j', (cells, ref, from, to) => {
    expect(check(cells).findings[0]?.suggestion).toMatchObject({ kind: 'unit-factor', ref, from, to })
  })

  it.each([
    // 74 for 47; two digits in one number only explain it.
    [['100', '74', '', '50', '', '3', ''], { kind: 'transposed', ref: 'G5', from: '74', to: '47' }],
    [['100', '80', '', '-15', '', '5', ''], { kind: 'sign', ref: 'I5', from: '-15', to: '15' }],
    [['100', '80', '', '15', '', '9', ''], null],
  ] as const)('suggests which slip of the hand explains %j', (cells, suggestion) => {
    const [finding] = check(cells).findings
    if (suggestion === null) expect(finding?.suggestion).toBeNull()
    else expect(finding?.suggestion).toMatchObject(suggestion)
  })
})
