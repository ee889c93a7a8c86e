import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isShortNumber, wholeNumber } from '../../../../electron/core/workbook/plain-digits.ts'
import { showNumber } from '../../../../electron/core/workbook/xlsx-show-number.ts'

describe('a short number', () => {
  test('is its double’s own text, and shows as it is written', () => {
    const text = fc.oneof(
      fc.stringMatching(/^-?\d{0,7}\.?\d{0,7}$/),
      fc.stringMatching(/^0\.0{0,5}\d{1,4}$/),
      fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value.toFixed(3)),
    )
    fc.assert(
      fc.property(text, (written) => {
        if (!isShortNumber(`<${written}>`, 1, written.length + 1)) return
        expect(String(Number(written))).toBe(written)
        expect(showNumber('General', Number(written))).toBe(written)
      }),
      { numRuns: 2000 },
    )
  })

  test.each(['0', '7', '123456789', '12.5', '0.25', '1234567.89', '0.0125'])('%s is one', (written) => {
    expect(isShortNumber(written, 0, written.length)).toBe(true)
  })

  test.each(['', '.', '.5', '5.', '05', '1.50', '1.0', '-3', '1e5', '1234567890', '1.2.3', '0.00001', ' 1'])(
    '“%s” is left to the general way',
    (written) => {
      expect(isShortNumber(written, 0, written.length)).toBe(false)
    },
  )
})

test.each([
  ['0', 0],
  ['42', 42],
  ['999999999', 999_999_999],
  ['1000000000', -1],
  ['-1', -1],
  ['1.5', -1],
  ['', -1],
])('the whole number in “%s” is %d', (text, value) => {
  expect(wholeNumber(`x${text}x`, 1, text.length + 1)).toBe(value)
})
