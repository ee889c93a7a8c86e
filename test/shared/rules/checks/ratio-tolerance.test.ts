import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareRatio, isConsistent } from '../../../../shared/rules/checks/ratio-tolerance.ts'
import { exact } from '../../../../shared/rules/exact.ts'
import type { ReportedNumber } from '../../../../shared/rules/reported-number.ts'

const source = { file: '', sheet: '', ref: 'A1', raw: '', submission: 1, version: 1 }

/** A number as somebody prints it: so many digits, so many of them decimals, perhaps in another unit. */
const printed = fc
  .record({
    digits: fc.integer({ min: -99_999, max: 99_999 }),
    decimals: fc.integer({ min: 0, max: 4 }),
    factor: fc.constantFrom(null, '10000', '0.001'),
  })
  .map(({ digits, decimals, factor }): ReportedNumber => {
    const value = exact(digits)
      .div(exact(10).pow(decimals))
      .mul(factor ?? 1)
    const converted = factor === null ? {} : { converted: { from: '', factor } }
    return { value, source, field: { state: 'number', value: value.toFixed(), decimals, ...converted } }
  })

it('a ratio that is consistent by multiplying is consistent by dividing, and the other way round', () => {
  let consistent = 0
  fc.assert(
    fc.property(
      printed,
      printed.filter(({ value }) => !value.isZero()),
      fc.constantFrom('1', '100', '10000'),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: -2, max: 2 }),
      (numerator, denominator, multiplier, decimals, off) => {
        // Near the quotient, where the answer hangs on the last digit.
        const value = numerator.value
          .mul(multiplier)
          .div(denominator.value)
          .toDecimalPlaces(decimals)
          .add(exact(10).pow(-decimals).mul(off))
        const field = { state: 'number' as const, value: value.toFixed(), decimals }
        const ratio = { value: { value, source, field }, numerator, denominator, multiplier }
        const expected = compareRatio(ratio).isConsistent
        if (expected) consistent += 1
        expect(isConsistent(ratio)).toBe(expected)
      },
    ),
    { numRuns: 500 },
  )
  expect(consistent).toBeGreaterThan(50)
})
