import { describe, expect, it } from 'vitest'
import type { FieldValue } from '../../../../shared/model/record.ts'
import { runChecks } from '../../../../shared/rules/checks/run-checks.ts'
import { parseValue } from '../../../../shared/rules/parse-value.ts'
import { type Cell, ratio, returnsOf, row, target } from '../../../fixtures/returns-builder.ts'
import { amountIn, numberCell, textCell } from '../../../fixtures/value-contexts.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const catalogue = {
  ...seedCatalogue,
  checkRules: seedCatalogue.checkRules.filter(({ evaluation }) => evaluation.startsWith('value-')),
}
const percent = amountIn('%')
const tonnes = amountIn('吨')
const read = (content: string, context = tonnes): FieldValue => parseValue(textCell(content), context)

function findings(lists: Parameters<typeof returnsOf>[1][string]) {
  return runChecks(catalogue, returnsOf('2023', { donghai: lists }), { unit: 'donghai' }).findings.filter(
    ({ result }) => result === 'fail',
  )
}

function ofWaste(cells: Readonly<Record<string, Cell>>) {
  return findings({ wastes: [row('粉煤灰', cells, '粉煤灰')] })
}

describe('cells that were not understood', () => {
  it('are listed with the cell, the reason and what it should probably be', () => {
    const [finding, ...others] = ofWaste({ generated: read('12..5'), utilised: '3' })
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      rule: 'wastes.value-understood',
      severity: 'B',
      message: '东海县废物清单“粉煤灰”（F5）：“12..5”像是录入有误，没有当作数值读入。请核对更正。',
      cells: [{ file: 'donghai.xlsx', ref: 'F5', raw: '12..5' }],
      suggestion: { kind: 'rewrite', ref: 'F5', from: '12..5', to: '12.5' },
    })
  })

  it.each([
    ['30~40', '30~40'],
    ['≥40', '≥40'],
    ['…', '…'],
    ['待核', '待核'],
    ['略有增加', '略有增加'],
  ])('“%s” where a number is wanted is one of them', (content, raw) => {
    const [finding] = ofWaste({ generated: read(content) })
    expect(finding).toMatchObject({ rule: 'wastes.value-understood', cells: [{ raw }], suggestion: null })
    expect(finding?.message).toContain('不是一个可以汇总的数值')
  })

  it('each has a finding of its own', () => {
    const found = ofWaste({ generated: read('1O0'), utilised: read('12,5') })
    expect(found.map(({ suggestion }) => suggestion?.to)).toEqual(['100', '12.5'])
  })

  it.each(['5', '0', '/', ''])('“%s” is none', (content) => {
    expect(ofWaste({ generated: read(content) })).toEqual([])
  })

  it('the summary of a composite indicator is one in words', () => {
    expect(findings({ targets: [target(4, { value: read('大型 50%、中型 0%', percent) })] })).toEqual([])
  })
})

describe('cells that can be understood in two ways', () => {
  const doubtful = read('0.93', percent)

  it('are kept and listed', () => {
    const [finding] = findings({ targets: [target(60, { value: doubtful })] })
    expect(finding).toMatchObject({
      rule: 'targets.value-certain',
      severity: 'C',
      suggestion: { kind: 'percent', from: '0.93', to: '93%' },
    })
  })

  it('a rate under % is certain where numerator and denominator say what it is', () => {
    expect(findings({ targets: [ratio(15, '93', '100', doubtful)] })).toEqual([])
    expect(findings({ targets: [ratio(15, '93', '', doubtful)] })).toHaveLength(1)
  })

  it('what the plan itself prints is nobody’s return', () => {
    expect(
      findings({ targets: [target(44, { value: '1', target: read('新增5项', amountIn('项')) })] }),
    ).toEqual([])
  })

  it('an approximate number is listed once, as a doubt', () => {
    expect(
      ofWaste({ generated: read('约30') }).map(({ rule, suggestion }) => [rule, suggestion?.to]),
    ).toEqual([['wastes.value-certain', '30']])
  })

  it('a doubt that a whole column shares is listed once', () => {
    const inColumn = (content: string) =>
      parseValue(numberCell(content), { ...amountIn('吨', '吨'), overriddenUnit: '万吨' })
    const found = findings({
      wastes: ['粉煤灰', '炉渣', '脱硫石膏'].map((name, place) =>
        row(name, { generated: inColumn(String(place + 1)) }, name),
      ),
    })
    expect(found).toHaveLength(1)
    expect(found[0]?.message).toContain('本栏共3行如此')
  })
})
