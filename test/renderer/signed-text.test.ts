import { expect, test } from 'vitest'
import { signedText } from '../../renderer/components/signed-text.ts'

test.each([
  ['1234.5', '+1,234.5'],
  ['-1234.5', '-1,234.5'],
  ['4.73%', '+4.73%'],
  ['-4.73%', '-4.73%'],
  ['0', '0'],
  ['0.00', '0.00'],
  ['0%', '0%'],
])('a difference of %s reads %s', (value, shown) => {
  expect(signedText(value)).toBe(shown)
})
