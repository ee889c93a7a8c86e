import { describe, expect, it } from 'vitest'
import { nameLines } from '../../../../shared/rules/match/name-lines.ts'

describe('names, one a line', () => {
  it.each<[string, string, string[]]>([
    ['line ends of any system', '甲\r\n乙\n丙\r丁', ['甲', '乙', '丙', '丁']],
    ['blank lines, which are no names', '\n甲\n \n　\n乙\n', ['甲', '乙']],
    ['repeated names, which stay', '甲\n乙\n甲', ['甲', '乙', '甲']],
    ['blanks, which stay', ' 甲  乙 ', [' 甲  乙 ']],
    ['a quoted name over two lines', '"新疆建\n设兵团"\n甲', ['新疆建\n设兵团', '甲']],
    ['a doubled quote in it', '"“无废""\n城市"\n甲', ['“无废"\n城市', '甲']],
    ['quotes within a line', '"无废"城市\n"甲"', ['"无废"城市', '"甲"']],
    ['a quote that nothing closes', '"无废\n甲\n乙', ['"无废', '甲', '乙']],
  ])('with %s', (_, text, names) => {
    expect(nameLines(text)).toEqual(names)
  })
})
