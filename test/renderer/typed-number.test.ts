import { expect, test } from 'vitest'
import { typedNumber } from '../../renderer/pages/decisions/typed-number.ts'

test.each([
  ['1234.5', '1234.5'],
  ['-3', '-3'],
  ['1,234,567.80', '1234567.80'],
  ['１２３．４', '123.4'],
  [' 12 345 ', '12345'],
  ['1，234', '1234'],
])('%s is the number %s', (typed, value) => {
  expect(typedNumber(typed)).toBe(value)
})

// What may be a number or not is no number: a person writes it again.
test.each(['', '三百', '12万', '1,23', '1e5', '1.2.3', '.5', '5.', '98%'])('%s is none', (typed) => {
  expect(typedNumber(typed)).toBeNull()
})
