import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalText, exact } from '../../../shared/rules/exact.ts'
import { scaledInteger, scaledText } from '../../../shared/rules/scaled-integer.ts'

const figure = fc
  .tuple(fc.boolean(), fc.integer({ min: 0, max: 99_999_999 }), fc.stringMatching(/^\d{0,4}$/))
  .map(
    ([negative, whole, fraction]) => `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`,
  )

describe('a sum in scaled integers', () => {
  it('is the sum in decimals', () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 30 }), (numbers) => {
        const scaled = numbers.map((number) => scaledInteger(number, 5))
        const sum = scaled.reduce<number>((total, number) => total + (number ?? Number.NaN), 0)
        const wanted = numbers.reduce((total, number) => total.plus(number), exact(0))
        expect(exact(scaledText(sum, 5)).eq(wanted)).toBe(true)
        expect(scaledText(sum, 5).replace(/^-(?=0$)/, '')).toBe(decimalText(wanted).replace(/^-(?=0$)/, ''))
      }),
    )
  })

  it.each([
    ['1.23456', 4],
    ['123456789012', 5],
    ['9007199254740993', 0],
  ])('says of %s with %i decimals that it does not fit', (number, places) => {
    expect(scaledInteger(number, places)).toBeNull()
  })
})
