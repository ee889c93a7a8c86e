import { describe, expect, it } from 'vitest'
import { balanceTable } from '../../../../shared/rules/balance/balance-table.ts'
import { randomFrom, randomTable } from '../../../fixtures/random-tables.ts'
import { expectLaws, openSums } from './table-laws.ts'

describe('a thousand tables of ten units and thirty items', () => {
  it('add up in every row, column and grand total, and no figure moves by a unit or more', () => {
    const random = randomFrom(20250110)
    let moved = 0
    let openBefore = 0
    for (let round = 0; round < 1000; round += 1) {
      const table = randomTable(random, 10, 30)
      const decimals = round % 4
      const rounding = round % 2 === 0 ? 'half-up' : 'half-even'
      const balanced = balanceTable(table, { decimals, rounding, balance: 'balanced' })
      const unbalanced = balanceTable(table, { decimals, rounding, balance: 'none' })
      if (balanced.state === 'refused' || unbalanced.state === 'refused') throw new Error('refused')
      expectLaws(balanced, decimals)
      expect(openSums(unbalanced)).toBe(unbalanced.gaps.length)
      moved += balanced.moved.length
      openBefore += unbalanced.gaps.length
    }
    // Else the tables would say nothing.
    expect(openBefore).toBeGreaterThan(10_000)
    expect(moved).toBeGreaterThan(5_000)
  }, 120_000)
})
