import { expect, test } from 'vitest'
import { numberText } from '../../renderer/components/number-text.ts'

test.each([
  ['0', '0'],
  ['-0.5', '-0.5'],
  ['999', '999'],
  ['1000', '1,000'],
  ['-1234567.8900', '-1,234,567.8900'],
  ['12345678901234567890.12', '12,345,678,901,234,567,890.12'],
  // Cut, not rounded: rounding belongs to the core.
  ['85.2081823999', '85.208182…'],
  ['0.123456', '0.123456'],
])('%s reads %s', (value, shown) => {
  expect(numberText(value)).toBe(shown)
})

test.each(['不适用', '大型 90%', '', '1e5'])('leaves %s alone', (text) => {
  expect(numberText(text)).toBe(text)
})
