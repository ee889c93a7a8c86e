import { describe, expect, it } from 'vitest'
import { seedCatalogue } from '../../../../seeds/seed-catalogue.ts'
import { itemCases } from './item-cases.ts'
import { projectCases } from './project-cases.ts'
import { registerCases } from './register-cases.ts'
import { type RuleCases, tryRule } from './rule-case.ts'
import { targetCases } from './target-cases.ts'
import { taskCases } from './task-cases.ts'
import { totalCases } from './total-cases.ts'
import { wasteCases } from './waste-cases.ts'

/** Rule id → its cases, list by list. */
const cases: Readonly<Record<string, RuleCases>> = {
  ...targetCases,
  ...wasteCases,
  ...taskCases,
  ...projectCases,
  ...registerCases,
  ...itemCases,
  ...totalCases,
}

describe('the built-in rules', () => {
  it('have cases that belong to one of them', () => {
    const ids = seedCatalogue.checkRules.map(({ id }) => id)
    expect(Object.keys(cases).filter((id) => !ids.includes(id))).toEqual([])
  })

  it('have cases, each of them, where their list has any', () => {
    const lists = new Set(Object.keys(cases).map((id) => id.split('.')[0]))
    const lacking = seedCatalogue.checkRules.filter(({ id, list }) => lists.has(list) && !(id in cases))
    expect(lacking.map(({ id }) => id)).toEqual([])
  })
})

describe.each(Object.entries(cases))('%s', (id, { pass, fail, unverifiable }) => {
  it.each(pass)('passes: $says', (one) => {
    const { counts, findings } = tryRule(id, one)
    expect(findings).toEqual([])
    expect(counts.pass).toBeGreaterThan(0)
  })

  it.each(fail)('fails: $says', (one) => {
    const failed = tryRule(id, one).findings.filter(({ result }) => result === 'fail')
    expect(failed).toHaveLength(1)
    const [finding] = failed
    expect(finding?.cells[0]?.ref ?? null).toBe(one.cell)
    // What is wrong and where, why it matters and what to do: whole sentences.
    expect(finding?.message).toMatch(/^.+。.*请.+。$/)
    if (one.to !== undefined) expect(finding?.suggestion).toMatchObject({ ref: one.cell, to: one.to })
  })

  it.each(unverifiable)('cannot be checked: $says', (one) => {
    const { counts, findings } = tryRule(id, one)
    expect(counts).toMatchObject({ fail: 0 })
    expect(findings.map(({ result }) => result)).toContain('unverifiable')
  })
})
