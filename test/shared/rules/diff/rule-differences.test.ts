import { describe, expect, it } from 'vitest'
import type { CheckReport, Finding } from '../../../../shared/contract/checks.ts'
import { ruleDifferences } from '../../../../shared/rules/diff/rule-differences.ts'

const untouched: Finding['handling'] = {
  ...{ state: 'open', explanation: null, exemption: null, query: null, sentence: '' },
}

type Results = Readonly<Record<string, Finding['result']>>

function reportOf(results: Results): CheckReport {
  const findings = Object.entries(results).map(
    ([id, result]): Finding => ({
      ...{ id, result, rule: 'targets.ratio-consistent', severity: 'A', unit: '东海县', list: 'targets' },
      ...{ ruleName: '比率', scope: 'within', values: '[]', handling: untouched },
      ...{ key: id, message: `${id} ${result}`, cells: [], suggestion: null },
    }),
  )
  const handling = { open: findings.length, asked: 0, answered: 0, explained: 0, exempt: 0 }
  return { period: '2023', counts: { pass: 0, fail: 0, unverifiable: 0 }, handling, findings, repairs: [] }
}

const groups = ['fixed', 'new', 'still', 'uncheckable', 'checkable'] as const

const cases: [was: Finding['result'] | null, is: Finding['result'] | null, group: string | null][] = [
  ['fail', null, 'fixed'],
  [null, 'fail', 'new'],
  ['unverifiable', 'fail', 'new'],
  ['fail', 'fail', 'still'],
  ['fail', 'unverifiable', 'uncheckable'],
  [null, 'unverifiable', 'uncheckable'],
  ['unverifiable', null, 'checkable'],
  ['unverifiable', 'unverifiable', null],
]

describe('a finding of two versions', () => {
  it.each(cases)('%s, then %s: %s', (was, is, group) => {
    const results = (result: Finding['result'] | null): Results => (result === null ? {} : { x: result })
    const rules = ruleDifferences(reportOf(results(was)), reportOf(results(is)), () => false)
    expect(groups.filter((name) => rules[name].length > 0)).toEqual(group === null ? [] : [group])
    expect(rules.stillUncheckable).toBe(group === null ? 1 : 0)
    if (group !== null) expect(groups.flatMap((name) => rules[name])).toMatchObject([{ id: 'x', was, is }])
  })

  it('whose row is gone was not corrected', () => {
    const rules = ruleDifferences(reportOf({ a: 'fail', b: 'fail' }), reportOf({}), ({ key }) => key === 'a')
    expect(rules.fixed.map(({ id, rowRemoved }) => [id, rowRemoved])).toEqual([
      ['a', true],
      ['b', false],
    ])
  })
})
