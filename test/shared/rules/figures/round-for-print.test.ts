import { describe, expect, it } from 'vitest'
import { roundForPrint } from '../../../../shared/rules/figures/round-for-print.ts'

describe('rounding for print', () => {
  it.each([
    ['1.050', 1, 'half-even', '1.0'],
    ['0.35', 1, 'half-even', '0.4'],
    ['2500', -3, 'half-even', '2000'],
    ['3500', -3, 'half-even', '4000'],
    ['10.5002', 0, 'half-even', '11'],
    ['12.1498', 0, 'half-even', '12'],
    ['12.1498', 1, 'half-even', '12.1'],
    ['-0.0365', 3, 'half-even', '-0.036'],
    ['8.53459', 2, 'half-even', '8.53'],
    ['2.5', 0, 'half-even', '2'],
    ['1.050', 1, 'half-up', '1.1'],
    ['0.35', 1, 'half-up', '0.4'],
    ['2500', -3, 'half-up', '3000'],
    ['8.53459', 2, 'half-up', '8.53'],
    ['2.5', 0, 'half-up', '3'],
    ['-2.5', 0, 'half-up', '-3'],
    ['1.005', 2, 'half-up', '1.01'],
    ['85.2', 2, 'half-up', '85.20'],
    ['-0.001', 2, 'half-up', '0.00'],
    ['99.9949', 2, 'half-up', '99.99'],
    ['12345678901234567890.125', 2, 'half-up', '12345678901234567890.13'],
  ] as const)('%s to %i places, %s, is %s', (value, decimals, rule, printed) => {
    expect(roundForPrint(value, decimals, rule)).toBe(printed)
  })
})
