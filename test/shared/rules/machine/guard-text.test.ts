import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvText, numberCell, textCell } from '../../../../shared/rules/machine/csv-text.ts'
import { guardText, unguardText } from '../../../../shared/rules/machine/guard-text.ts'

describe('text that a spreadsheet might calculate', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+86 518', "'+86 518"],
    ['-甲公司', "'-甲公司"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ['＝1+1', "'＝1+1"],
    ['＋项目', "'＋项目"],
    ['－1', "'－1"],
    ['＠甲', "'＠甲"],
    ["'=1", "''=1"],
    ["''-1", "'''-1"],
    ['-12.5', "'-12.5"],
  ])('%j → %j', (text, meant) => {
    expect(guardText(text)).toBe(meant)
    expect(unguardText(meant)).toBe(text)
  })

  test.each(['', '12.5', '甲＝乙', 'A-1', ' =1', "'甲", '—', '（-1）', '1=1', '≥60%', '>0', '"=1"'])(
    '%j stays',
    (text) => {
      expect(guardText(text)).toBe(text)
      expect(unguardText(text)).toBe(text)
    },
  )

  test('any text comes back as it was, and none begins like a formula', () => {
    const hostile = fc.string({
      unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '＝', '－', '甲', '1', ',', '"'),
    })
    fc.assert(
      fc.property(hostile, (text) => {
        expect(unguardText(guardText(text))).toBe(text)
        expect(guardText(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
      }),
    )
  })
})

test('numbers stay numbers, the negative ones too', () => {
  const line = [numberCell('-12.50'), numberCell('0.000001'), numberCell(-3), textCell('-12.50'), null]
  expect(csvText(['a', 'b', 'c', 'd', 'e'], [line])).toBe("a,b,c,d,e\r\n-12.50,0.000001,-3,'-12.50,\r\n")
})

test('commas, quotes, line breaks and blanks at the ends are quoted (RFC 4180)', () => {
  const texts = ['a,b', 'a"b', 'a\r\nb', ' a', 'a ', 'a b']
  expect(
    csvText(
      ['h'],
      texts.map((text) => [textCell(text)]),
    ),
  ).toBe('h\r\n"a,b"\r\n"a""b"\r\n"a\r\nb"\r\n" a"\r\n"a "\r\na b\r\n')
})
