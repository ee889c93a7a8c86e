import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { showNumber } from '../../../../electron/core/workbook/xlsx-show-number.ts'

const formats = ['General', '@', '0', '0.0', '0.00', '0.000', '0%', '0.0%', '0.00%', '#,##0', '#,##0.00']

describe('everyday formats', () => {
  it.each([
    ['General', 0.1 + 0.2, '0.3'],
    ['General', 1234567890.12345, '1234567890'],
    ['0', 0.5, '1'],
    ['0', -0.5, '0'],
    ['0.00', 1.005, '1'],
    ['0.00', 3, '3.00'],
    ['0%', 0.855, '86%'],
    ['0.00%', 0.97, '97.00%'],
    ['#,##0', -1234567.5, '-1,234,568'],
    ['#,##0.00', 999.999, '1,000.00'],
  ])('%s shows %d', (format, value, start) => {
    expect(showNumber(format, value)).toMatch(new RegExp(`^${start.replaceAll('.', '\\.')}`))
  })

  it('leaves others to the library', () => {
    expect(showNumber('yyyy-mm-dd', 45000)).toBeNull()
    expect(showNumber('0.00', 1e15)).toBeNull()
    expect(showNumber('General', 1e20)).toBeNull()
  })

  const near = fc
    .tuple(
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.integer({ min: 0, max: 8 }),
      fc.constantFrom(0, 0.5, 1e-9),
    )
    .map(([whole, places, more]) => (whole + more) / 10 ** places)

  it.each(formats)('%s as the library shows it', (format) => {
    fc.assert(
      fc.property(
        fc.oneof(near, fc.double({ noNaN: true, min: -1e12, max: 1e12 }), fc.integer()),
        (value) => {
          const shown = showNumber(format, value)
          if (shown !== null) expect(shown).toBe(XLSX.SSF.format(format, value))
          else expect(Math.abs(value) < 1e-4 || Math.abs(value) >= 1e9).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})
