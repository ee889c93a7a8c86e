import { describe, expect, it } from 'vitest'
import { type CheckRule, checkRuleSchema, type Formula } from '../../../../shared/model/catalogue.ts'
import { runChecks } from '../../../../shared/rules/checks/run-checks.ts'
import { type Lists, ratio, returnsOf, row, slip, target } from '../../../fixtures/returns-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

function ruleOf(list: CheckRule['list'], formula: Partial<Formula>): CheckRule {
  return checkRuleSchema.parse({
    ...{ id: `${list}.tried`, name: '试用', basis: '算术', list, severity: 'B' },
    ...{ evaluation: 'formula', parameters: {} },
    formula: {
      where: null,
      left: 'generated',
      operator: 'at-least',
      right: 'utilised',
      leftMissing: 'skip-if-any',
      rightMissing: 'skip-if-any',
      tolerance: 'printed',
      ...formula,
    },
  })
}

function check(list: CheckRule['list'], formula: Partial<Formula>, now: Lists, before?: Lists) {
  return runChecks({ ...seedCatalogue, checkRules: [ruleOf(list, formula)] }, returnsOf('2023', now), {
    unit: 'donghai',
    before: before ? returnsOf('2022', before) : null,
  })
}

function outcome(report: ReturnType<typeof check>) {
  return report.findings[0]?.result ?? (report.counts.pass > 0 ? 'pass' : 'none')
}

const waste = (fields: Record<string, string | object>): Lists => ({
  donghai: { wastes: [row('粉煤灰', fields as Record<string, string>, '粉煤灰')] },
})

describe('a formula about one row', () => {
  it.each([
    ['holds', {}, { generated: '10', utilised: '9' }, 'pass'],
    ['does not hold', {}, { generated: '8', utilised: '9' }, 'fail'],
    ['holds within the rounding of what was printed', {}, { generated: '8.9', utilised: '8.94' }, 'pass'],
    ['fails beyond it', {}, { generated: '8.9', utilised: '8.96' }, 'fail'],
    ['is exact when told so', { tolerance: 'exact' }, { generated: '8.9', utilised: '8.94' }, 'fail'],
    ['allows percents', { tolerance: { percent: '5' } }, { generated: '95', utilised: '100' }, 'pass'],
    [
      'fails beyond the percents',
      { tolerance: { percent: '5' } },
      { generated: '94', utilised: '100' },
      'fail',
    ],
    ['cannot be checked with a number missing', {}, { generated: '10', utilised: '' }, 'unverifiable'],
    [
      'counts the missing as nothing',
      { rightMissing: 'never-skip' },
      { generated: '10', utilised: '' },
      'pass',
    ],
    [
      'cannot count a slip as nothing',
      { rightMissing: 'never-skip' },
      { generated: '10', utilised: slip },
      'unverifiable',
    ],
    ['does not concern what is not applicable', {}, { generated: '/', utilised: '3' }, 'none'],
    ['does not concern an empty row', {}, { generated: '', utilised: '' }, 'none'],
    [
      'calculates',
      { right: 'utilised - utilisedPrior + 2 * stored' },
      { generated: '10', utilised: '9', utilisedPrior: '3', stored: '2' },
      'pass',
    ],
    [
      'calculates exactly',
      { operator: 'equal', right: 'utilised * 0.1', tolerance: 'exact' },
      { generated: '0.3', utilised: '3' },
      'pass',
    ],
    ['has its condition', { where: 'key == "炉渣"' }, { generated: '8', utilised: '9' }, 'none'],
    [
      'has its condition met',
      { where: 'key == "粉煤灰" && generated > 1' },
      { generated: '8', utilised: '9' },
      'fail',
    ],
    [
      'cannot divide by nothing',
      { right: 'utilised / stored' },
      { generated: '8', utilised: '9', stored: '0' },
      'unverifiable',
    ],
    ['asks for both', { operator: 'required-pair' }, { generated: '8', utilised: '9' }, 'pass'],
    ['misses the other', { operator: 'required-pair' }, { generated: '8', utilised: '' }, 'fail'],
    [
      'cannot say of a slip',
      { operator: 'required-pair' },
      { generated: '8', utilised: slip },
      'unverifiable',
    ],
    ['asks for one only', { operator: 'exclusive-pair' }, { generated: '8', utilised: '' }, 'pass'],
    ['has one too many', { operator: 'exclusive-pair' }, { generated: '8', utilised: '9' }, 'fail'],
  ] as const)('%s', (_, formula, fields, expected) => {
    expect(outcome(check('wastes', formula as Partial<Formula>, waste(fields)))).toBe(expected)
  })

  it('counts a sum of which a part is blank, unless all are', () => {
    const sum = { right: 'utilised + stored', rightMissing: 'skip-if-all' } as const
    expect(outcome(check('wastes', sum, waste({ generated: '10', utilised: '9', stored: '' })))).toBe('pass')
    expect(outcome(check('wastes', sum, waste({ generated: '10', utilised: '', stored: '' })))).toBe(
      'unverifiable',
    )
  })

  it('says what does not hold, where, and both numbers', () => {
    const [finding] = check(
      'wastes',
      { right: 'utilised - utilisedPrior' },
      waste({ generated: '8', utilised: '11', utilisedPrior: '2' }),
    ).findings
    expect(finding?.message).toBe(
      '东海县废物清单“粉煤灰”（F5、G5、H5）：产生量（8）应≥综合利用量－利用往年贮存量（9），相差1。',
    )
    expect(finding?.cells.map(({ ref }) => ref)).toEqual(['F5', 'G5', 'H5'])
  })
})

describe('a formula that looks elsewhere', () => {
  it('compares with the plan', () => {
    const formula = { left: 'value', operator: 'at-least', right: 'plan("target")' } as const
    expect(outcome(check('targets', formula, { donghai: { targets: [ratio(15, '93', '100', '93')] } }))).toBe(
      'pass',
    )
    expect(outcome(check('targets', formula, { donghai: { targets: [ratio(15, '90', '100', '90')] } }))).toBe(
      'fail',
    )
  })

  it('compares with the year before, which must have come in', () => {
    const formula = { left: 'numerator', right: 'before("numerator")' } as const
    const of = (numerator: string): Lists => ({
      donghai: { targets: [ratio(15, numerator, '100', numerator)] },
    })
    expect(outcome(check('targets', formula, of('90'), of('80')))).toBe('pass')
    expect(outcome(check('targets', formula, of('70'), of('80')))).toBe('fail')
    expect(outcome(check('targets', formula, of('70')))).toBe('unverifiable')
  })

  it('compares lists of a unit, and names the cells of both', () => {
    const formula = {
      where: 'key == "48"',
      left: 'value * 10000',
      operator: 'equal',
      right: 'total("projects", "totalInvestment")',
    } as const
    const lists = (value: string): Lists => ({
      donghai: {
        targets: [target(48, { value })],
        projects: [row('甲', { totalInvestment: '1000' }, '甲'), row('乙', { totalInvestment: '500' }, '乙')],
      },
    })
    expect(outcome(check('targets', formula, lists('0.15')))).toBe('pass')
    const report = check('targets', formula, lists('0.25'))
    expect(outcome(report)).toBe('fail')
    expect(report.findings[0]?.cells).toHaveLength(3)
    expect(outcome(check('targets', formula, { donghai: { targets: [target(48, { value: '1' })] } }))).toBe(
      'unverifiable',
    )
  })
})
