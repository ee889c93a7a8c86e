import { describe, expect, test } from 'vitest'
import { sheetText, xmlText } from '../../../../electron/core/workbook/xml-text.ts'

describe('text in XML', () => {
  test.each([
    ['markup', '<b a="1">&amp;</b>', '&lt;b a=&quot;1&quot;&gt;&amp;amp;&lt;/b&gt;'],
    ['the end of a CDATA section', ']]>', ']]&gt;'],
    ['control characters', '甲\u0000\u0007\u001F\u007F乙', '甲乙'],
    ['characters that are none', '\uFFFE甲\uFFFF', '甲'],
    ['half a pair', '甲\uD800乙\uDC00', '甲\uFFFD乙\uFFFD'],
    ['a whole pair', '𠮷', '𠮷'],
    ['line breaks', '一\r\n二\r三\n四', '一\n二\n三\n四'],
    ['a tab', '一\t二', '一 二'],
    ['quotes and formulas', "'=1+1", "'=1+1"],
    ['what looks like a character by number', '_x0041_', '_x0041_'],
  ])('%s', (_, text, written) => {
    expect(xmlText(text)).toBe(written)
  })
})

describe('text in a sheet: a literal _xHHHH_ is not taken for a character', () => {
  test.each([
    ['_x0041_', '_x005F_x0041_'],
    ['_x00e9_', '_x005F_x00e9_'],
    ['甲_x000D_乙', '甲_x005F_x000D_乙'],
    ['_x0041_x0042_', '_x005F_x0041_x005F_x0042_'],
    ['_x005F_x0041_', '_x005F_x005F_x005F_x0041_'],
    ['_X0041_', '_X0041_'],
    ['_x041_', '_x041_'],
    ['_x0041', '_x0041'],
    ['__x0041__', '__x005F_x0041__'],
    ['_x0041_&', '_x005F_x0041_&amp;'],
  ])('%s', (text, written) => {
    expect(sheetText(text)).toBe(written)
    // As the format says that readers turn it back.
    const read = written.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    )
    expect(read.replaceAll('&amp;', '&')).toBe(text)
  })
})
