import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridOf } from '../../../../shared/rules/balance/grid.ts'
import { exact } from '../../../../shared/rules/exact.ts'
import { roundForPrint } from '../../../../shared/rules/figures/round-for-print.ts'
import { figure } from './figures.ts'

const print = { decimals: 1, rounding: 'half-up', balance: 'balanced' } as const

describe('a grid of printable values', () => {
  it.each([
    ['1.24', 12n, 1n, '1.2', '1.3'],
    ['1.26', 13n, -1n, '1.3', '1.2'],
    ['1.25', 13n, -1n, '1.3', '1.2'],
    ['1.2', 12n, 0n, '1.2', '1.2'],
    ['0', 0n, 0n, '0.0', '0.0'],
    ['-1.24', -12n, -1n, '-1.2', '-1.3'],
    ['-1.25', -13n, 1n, '-1.3', '-1.2'],
    ['-0.04', 0n, -1n, '0.0', '-0.1'],
  ])('places %s', (value, nearest, turn, printed, other) => {
    const grid = gridOf([value], print)
    const placed = grid.place(value)
    expect(placed).toMatchObject({ nearest, turn })
    expect([grid.text(nearest), grid.text(nearest + turn)]).toEqual([printed, other])
  })

  it('measures the detour over the other neighbour exactly', () => {
    const grid = gridOf(['1.24', '1.25', '1.2501'], print)
    // In ten-thousandths: 0.06 instead of 0.04; none at half; 0.0501 instead of 0.0499.
    expect(['1.24', '1.25', '1.2501'].map((value) => grid.place(value).detour)).toEqual([200n, 0n, 2n])
  })

  it('says the same nearest value as printing does', () => {
    const decimals = fc.integer({ min: -3, max: 6 })
    const rounding = fc.constantFrom('half-up', 'half-even')
    fc.assert(
      fc.property(figure, decimals, rounding, (value, places, rule) => {
        const grid = gridOf([value], { decimals: places, rounding: rule, balance: 'none' })
        const { nearest, turn } = grid.place(value)
        const text = roundForPrint(value, places, rule)
        expect(grid.text(nearest)).toBe(text)
        // The rule itself, in whole numbers: never further than half a unit, and exactly half goes where the rule says.
        const twice = exact(value).sub(text).abs().mul(2)
        const unit = exact(10).pow(-places)
        expect(twice.lte(unit)).toBe(true)
        if (!twice.eq(unit)) return
        expect(rule === 'half-even' ? nearest % 2n : BigInt(Math.sign(Number(value))) * turn).toBe(
          rule === 'half-even' ? 0n : -1n,
        )
      }),
      { numRuns: 500 },
    )
  })
})
