import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvText, textCell } from '../../../../shared/rules/machine/csv-text.ts'
import { unguardText } from '../../../../shared/rules/machine/guard-text.ts'
import { parseCsv } from '../../../../shared/rules/machine/parse-csv.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(',', '"', '\r', '\n', '=', "'", ' ', '甲', '😀', '\u0000', '\uFEFF') }),
)

test('a table of any texts is read back to the letter, by this reader and by another', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText, anyText, anyText), { minLength: 1 }), (rows) => {
      const text = csvText(
        ['a', 'b', 'c'],
        rows.map((row) => row.map(textCell)),
      )
      const meant = [['a', 'b', 'c'], ...rows]
      const unguarded = (lines: readonly (readonly string[])[]) => lines.map((line) => line.map(unguardText))
      expect(unguarded(parseCsv(text) ?? [])).toEqual(meant)
      const other = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data.slice(0, -1)
      expect(unguarded(other)).toEqual(meant)
    }),
  )
})

test.each(['a', 'a\n', 'a,b', '"a\r\n', 'a"b\r\n', '"a"b\r\n', 'a\r\nb'])('%j is no such table', (text) => {
  expect(parseCsv(text)).toBeNull()
})
