import { describe, expect, it } from 'vitest'
import type { CheckReport } from '../../../../shared/contract/checks.ts'
import { type CheckRule, checkRuleSchema } from '../../../../shared/model/catalogue.ts'
import { runChecks } from '../../../../shared/rules/checks/run-checks.ts'
import { type Cell, type Lists, ratio, returnsOf, row } from '../../../fixtures/returns-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

function rule(id: string, left: string, operator: string, right: string): CheckRule {
  return checkRuleSchema.parse({
    ...{ id: `wastes.${id}`, name: id, basis: '算术', list: 'wastes', severity: 'A' },
    ...{ evaluation: 'formula', parameters: {} },
    formula: {
      ...{ where: null, left, operator, right, tolerance: 'printed' },
      ...{ leftMissing: 'skip-if-any', rightMissing: 'skip-if-any' },
    },
  })
}

const rules = [
  ...seedCatalogue.checkRules.filter(({ id }) =>
    ['wastes.waste-balance', 'targets.ratio-consistent'].includes(id),
  ),
  rule('used-of-generated', 'utilised', 'at-most', 'generated'),
  rule('stored-of-generated', 'stored', 'at-most', 'generated'),
  rule('not-negative', 'generated', 'at-least', '0'),
]

const order = ['generated', 'utilised', 'utilisedPrior', 'disposed', 'disposedPrior', 'stored', 'discarded']
const waste = (cells: readonly Cell[], name = '粉煤灰') =>
  row(name, Object.fromEntries(order.map((field, place) => [field, cells[place] ?? ''])), name)

function check(lists: Lists): CheckReport {
  const report = runChecks({ ...seedCatalogue, checkRules: rules }, returnsOf('2023', lists), {
    unit: 'donghai',
  })
  return { ...report, findings: report.findings.filter(({ result }) => result === 'fail') }
}
const wastes = (...rows: Lists['donghai'][keyof Lists['donghai']] & object) =>
  check({ donghai: { wastes: rows } })

describe('one edit that clears several findings', () => {
  it('is named, with what it clears', () => {
    // 100 written without two of its digits: the balance, and both parts larger than the whole.
    const report = wastes(waste(['10', '60', '0', '0', '0', '40', '0']))
    expect(report.findings.map((finding) => finding.rule)).toEqual([
      'wastes.used-of-generated',
      'wastes.stored-of-generated',
      'wastes.waste-balance',
    ])
    expect(report.repairs).toHaveLength(1)
    expect(report.repairs[0]).toMatchObject({
      ...{ unit: '东海县', list: 'wastes', to: '100', cell: { ref: 'F5', raw: '10' } },
      sentence: '只要改 F5 一处（10改为100），3条错误都消失。',
    })
    expect(report.repairs[0]?.clears).toHaveLength(3)
    // And every one of the three says so.
    expect(report.findings.map(({ suggestion }) => suggestion?.kind)).toEqual(Array(3).fill('unit-factor'))
  })

  it('clears what it says and breaks nothing when it is made', () => {
    const cases = [
      ['10', '60', '0', '0', '0', '40', '0'],
      ['73', '60', '0', '0', '0', '100', '0'],
      ['-100', '60', '0', '0', '0', '40', '0'],
      ['12.5', '1000.5', '0', '20.25', '0', '3.1', '0'],
      ['100', '60', '0', '20', '0', '40', '0'],
    ]
    for (const cells of cases) {
      const report = wastes(waste(cells))
      for (const repair of report.repairs) {
        const place = order.findIndex((_, index) => `${'FGHIJKL'[index]}5` === repair.cell.ref)
        const mended = wastes(waste(cells.with(place, repair.to)))
        const ids = mended.findings.map(({ id }) => id)
        expect(ids).toEqual(report.findings.map(({ id }) => id).filter((id) => !repair.clears.includes(id)))
      }
    }
    expect(cases.filter((cells) => wastes(waste(cells)).repairs.length > 0)).toHaveLength(4)
  })

  it('is not there where two cells would have to change', () => {
    const report = wastes(
      waste(['10', '60', '0', '0', '0', '9', '0']),
      waste(['10', '2', '0', '0', '0', '9', '0'], '炉渣'),
    )
    expect(report.findings.length).toBeGreaterThan(1)
    for (const { clears } of report.repairs)
      expect(new Set(clears.map((id) => id.split('/')[2])).size).toBe(1)
  })
})

describe('what probably happened', () => {
  it.each([
    ['a factor', ['1000', '60', '0', '0', '0', '40', '0'], 'unit-factor', 'F5', '100'],
    ['a sign', ['-100', '60', '0', '0', '0', '40', '0'], 'sign', 'F5', '100'],
    ['two digits exchanged', ['1234', '900', '0', '0', '0', '424', '0'], 'transposed', 'F5', '1324'],
    ['of a part', ['160', '61', '0', '0', '0', '144', '0'], null, '', ''],
  ] as const)('%s', (_, cells, kind, ref, to) => {
    const [finding] = wastes(waste(cells)).findings.filter((one) => one.rule === 'wastes.waste-balance')
    expect(finding?.suggestion?.kind ?? null).toBe(kind)
    if (kind) expect(finding?.suggestion).toMatchObject({ ref, to, from: cells[0] })
  })

  it.each([
    ['numerator and denominator exchanged', ratio(15, '100', '93', '93'), 'swapped'],
    ['two digits of the value exchanged', ratio(15, '187', '200', '95.3'), 'transposed'],
    ['a fraction for percent', ratio(15, '93', '100', '0.93'), 'percent'],
    ['nothing known', ratio(15, '71', '100', '93'), 'recomputed'],
  ] as const)('of a ratio: %s', (_, record, kind) => {
    expect(check({ donghai: { targets: [record] } }).findings[0]?.suggestion?.kind).toBe(kind)
  })

  it('rows that slipped by one', () => {
    const report = check({
      donghai: {
        targets: [
          ratio(15, '11', '20', '93'),
          ratio(16, '93', '100', '47'),
          ratio(17, '47', '100', '81.2'),
          ratio(20, '812', '1000', '97'),
        ],
      },
    })
    expect(report.findings.map(({ key, suggestion }) => [key, suggestion?.kind])).toEqual([
      ['15', 'shifted-row'],
      ['16', 'shifted-row'],
      ['17', 'shifted-row'],
      ['20', 'recomputed'],
    ])
    expect(report.findings[0]?.suggestion).toMatchObject({ from: '11', to: '93' })
  })
})
