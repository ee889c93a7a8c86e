import { describe, expect, it } from 'vitest'
import type { FieldValue, ValueState } from '../../../shared/model/record.ts'
import { parseValue } from '../../../shared/rules/parse-value.ts'
import type { ValueContext } from '../../../shared/rules/values/value-context.ts'
import { amountIn, fieldOf, textCell } from '../../fixtures/value-contexts.ts'

const percent = amountIn('%')
const tonnes = amountIn('吨')
const inTenThousand = amountIn('吨', '万吨')
const pieces = amountIn('个')
const money = amountIn('万元')

/** Codes of the notes, each with its suggestion: `slip→12.5`. */
function notesOf(value: FieldValue): string {
  return (value.notes ?? []).map((note) => note.code + (note.to === undefined ? '' : `→${note.to}`)).join(' ')
}

type Case = readonly [
  content: string,
  context: ValueContext,
  state: ValueState,
  value: string | null,
  notes: string,
]

const cases: Readonly<Record<string, readonly Case[]>> = {
  'full-width digits and signs': [
    ['１２３．４５', tonnes, 'number', '123.45', 'number-as-text'],
    ['９８％', percent, 'number', '98', ''],
  ],
  separators: [
    ['1,234.5', tonnes, 'number', '1234.5', 'number-as-text'],
    ['1，234', tonnes, 'number', '1234', 'number-as-text'],
    ['1\u2009234.5', tonnes, 'number', '1234.5', 'number-as-text'],
    ['1\u202F234\u202F567', tonnes, 'number', '1234567', 'number-as-text'],
    ['1 234.5', tonnes, 'unparseable', null, 'slip→1234.5'],
    ['12,5', tonnes, 'unparseable', null, 'decimal-comma→12.5'],
    ['1.234,5', tonnes, 'unparseable', null, 'decimal-comma→1234.5'],
    ['1,23,456', tonnes, 'unparseable', null, 'slip→123456'],
    ['1234,567', tonnes, 'unparseable', null, 'slip'],
  ],
  'invisible characters': [['\u3000\u200B97\u00A0\uFEFF', tonnes, 'number', '97', 'number-as-text']],
  'a number stored as text': [
    ['97', tonnes, 'number', '97', 'number-as-text'],
    ['0', tonnes, 'zero', '0', 'number-as-text'],
    ['0.00%', percent, 'zero', '0', ''],
    ["'97", tonnes, 'unparseable', null, 'slip→97'],
  ],
  'typing slips': [
    ['12..5', tonnes, 'unparseable', null, 'slip→12.5'],
    ['12。5', tonnes, 'unparseable', null, 'slip→12.5'],
    ['1O0', tonnes, 'unparseable', null, 'slip→100'],
    ['l2', tonnes, 'unparseable', null, 'slip→12'],
    ['1 2.5', tonnes, 'unparseable', null, 'slip→12.5'],
    ['12 5', tonnes, 'unparseable', null, 'several-values'],
    ['.5', tonnes, 'unparseable', null, 'slip→0.5'],
    ['12.5%%', percent, 'unparseable', null, 'slip→12.5%'],
    ['1.2.3', tonnes, 'unparseable', null, 'not-understood'],
  ],
  'percent as text, as a fraction, as a plain number': [
    ['98.5%', percent, 'number', '98.5', ''],
    ['98.5', percent, 'number', '98.5', 'number-as-text'],
    ['0.985', percent, 'number', '0.985', 'number-as-text percent-fraction→98.5%'],
    ['1', percent, 'number', '1', 'number-as-text percent-one→100%'],
    ['0.985%', percent, 'number', '0.985', ''],
  ],
  'percent points, per mille and shares in words': [
    ['下降3个百分点', percent, 'text', '下降3个百分点', 'qualified'],
    ['百分之九十八', percent, 'number', '98', 'chinese-numeral'],
    ['百分之百', percent, 'number', '100', 'chinese-numeral'],
    ['5‰', percent, 'number', '0.5', 'unit-from-cell'],
    ['千分之五', percent, 'number', '0.5', 'chinese-numeral unit-from-cell'],
    ['九成', percent, 'unparseable', null, 'tenths→90%'],
    ['九成五', percent, 'unparseable', null, 'tenths→95%'],
  ],
  'a unit in the cell': [
    ['0.57 吨/万元', amountIn('吨/万元'), 'number', '0.57', 'unit-from-cell'],
    ['25 家', amountIn('家'), 'number', '25', 'unit-from-cell'],
    ['1个', pieces, 'number', '1', 'unit-from-cell'],
    ['12.35 万吨', tonnes, 'number', '123500', 'unit-from-cell'],
    ['12.35', inTenThousand, 'number', '123500', 'number-as-text'],
    // The unit in the cell goes before the column's.
    ['12.35吨', inTenThousand, 'number', '12.35', 'unit-disagrees'],
    ['12 m²', amountIn('平方米'), 'number', '12', 'unit-from-cell'],
    ['¥12万元', money, 'number', '12', 'unit-from-cell'],
    ['¥12', money, 'number', '12', 'number-as-text'],
    ['$12', money, 'number', '12', 'unit-from-cell'],
    ['12元', money, 'number', '0.0012', 'unit-from-cell'],
  ],
  'numbers in Chinese': [
    ['三个', pieces, 'number', '3', 'chinese-numeral unit-from-cell'],
    ['十二', pieces, 'number', '12', 'chinese-numeral'],
    ['一百零五', pieces, 'number', '105', 'chinese-numeral'],
    ['两千', pieces, 'number', '2000', 'chinese-numeral'],
    ['1.2亿', pieces, 'number', '120000000', 'magnitude-word'],
    ['1.2亿', money, 'unparseable', null, 'magnitude-unclear→1.2亿元'],
    ['3万4千', pieces, 'unparseable', null, 'mixed-numerals→34000'],
    ['一百二', pieces, 'unparseable', null, 'not-understood'],
  ],
  'arithmetic as text': [
    ['12+3.5', tonnes, 'unparseable', null, 'arithmetic→15.5'],
    ['3×20', tonnes, 'unparseable', null, 'arithmetic→60'],
    ['=SUM(A1:A3)', tonnes, 'unparseable', null, 'arithmetic'],
  ],
  signs: [
    ['－1.2', tonnes, 'number', '-1.2', 'number-as-text'],
    ['−1.2', tonnes, 'number', '-1.2', 'number-as-text'],
    ['(1.2)', tonnes, 'unparseable', null, 'negative-mark→-1.2'],
    ['△1.2', tonnes, 'unparseable', null, 'negative-mark→-1.2'],
    ['—1.2', tonnes, 'unparseable', null, 'negative-mark→-1.2'],
  ],
  ranges: [
    ['30%~40%', percent, 'range', '30%~40%', ''],
    ['30—40', tonnes, 'range', '30—40', ''],
    ['30至40万吨', tonnes, 'range', '30至40万吨', ''],
    ['40~30', tonnes, 'unparseable', null, 'not-understood'],
  ],
  'inequalities and vagueness': [
    ['>95%', percent, 'inequality', '>95%', ''],
    ['≥60%', percent, 'inequality', '≥60%', ''],
    ['150个以上', pieces, 'inequality', '150个以上', ''],
    ['不低于95%', percent, 'inequality', '不低于95%', ''],
    ['约30', tonnes, 'text', '约30', 'vague→30'],
    ['100余家', amountIn('家'), 'text', '100余家', 'vague→100家'],
    ['新增5项', amountIn('项'), 'text', '新增5项', 'qualified'],
    ['12.5（预计）', tonnes, 'text', '12.5（预计）', 'qualified→12.5'],
    ['适度富余', tonnes, 'text', '适度富余', ''],
    ['逐年上升', tonnes, 'text', '逐年上升', ''],
  ],
  'several parts': [['大型 50%、中型 0%', percent, 'composite', '大型 50%、中型 0%', '']],
  'empty cells and symbols': [
    ['', tonnes, 'blank', null, ''],
    ['\u3000', tonnes, 'blank', null, ''],
    ['—', tonnes, 'not-applicable', null, ''],
    ['－', tonnes, 'not-applicable', null, ''],
    ['/', tonnes, 'not-applicable', null, ''],
    ['\\', tonnes, 'not-applicable', null, ''],
    ['无', tonnes, 'not-applicable', null, ''],
    ['不涉及', tonnes, 'not-applicable', null, ''],
    ['N/A', tonnes, 'not-applicable', null, ''],
    ['○', tonnes, 'not-applicable', null, ''],
    ['一', tonnes, 'not-applicable', null, 'dash-or-one'],
    ['…', tonnes, 'below-unit', null, ''],
    ['<最小单位', tonnes, 'below-unit', null, ''],
    ['待核', tonnes, 'withheld', null, ''],
    ['保密', tonnes, 'withheld', null, ''],
    ['x', tonnes, 'withheld', null, ''],
    ['×', tonnes, 'withheld', null, ''],
  ],
  'footnote marks': [
    ['12.5①', tonnes, 'number', '12.5', 'number-as-text footnote'],
    ['12.5*', tonnes, 'number', '12.5', 'number-as-text footnote'],
    ['12.5[1]', tonnes, 'number', '12.5', 'number-as-text footnote'],
    ['12.5（注1）', tonnes, 'number', '12.5', 'number-as-text footnote'],
    ['12.5²', tonnes, 'number', '12.5', 'number-as-text footnote'],
  ],
  'several values in a cell': [
    ['10\n9', tonnes, 'unparseable', null, 'several-values'],
    ['1,2-戊二醇', tonnes, 'unparseable', null, 'not-understood'],
    ['2020/1/1', tonnes, 'unparseable', null, 'date-for-number'],
    ['2023-06-30', tonnes, 'unparseable', null, 'date-for-number'],
    ['2023年6月', tonnes, 'unparseable', null, 'date-for-number'],
    ['10/9', tonnes, 'unparseable', null, 'several-values'],
    ['产生10\n利用9', tonnes, 'unparseable', null, 'several-values'],
  ],
  'fields of words': [
    ['2023年出台3项', fieldOf('text'), 'text', '2023年出台3项', ''],
    ['—', fieldOf('text'), 'not-applicable', null, ''],
    ['待核', fieldOf('text'), 'text', '待核', ''],
    ['320722', fieldOf('code'), 'text', '320722', ''],
    ['9.1321E+17', fieldOf('code'), 'unparseable', null, 'code-lost-digits'],
  ],
}

describe.each(Object.entries(cases))('%s', (_name, rows) => {
  it.each(rows)('“%s”', (content, context, state, value, notes) => {
    const parsed = parseValue(textCell(content), context)
    expect([parsed.state, parsed.value, notesOf(parsed)]).toEqual([state, value, notes])
    // What is no number keeps what was written.
    if (parsed.value === null && content !== '') expect(parsed.raw).toBe(content)
  })
})

describe('the structure of an answer', () => {
  it('has both ends of a range in the catalogue’s unit', () => {
    const parsed = parseValue(textCell('30至40万吨'), tonnes)
    expect(parsed).toMatchObject({ unit: '吨', bounds: ['300000', '400000'] })
  })

  it('has the operator and the bound of a comparison', () => {
    expect(parseValue(textCell('≥60%'), percent).compared).toEqual({ operator: '>=', bound: '60' })
    expect(parseValue(textCell('150个以上'), pieces).compared).toEqual({ operator: '>=', bound: '150' })
    expect(parseValue(textCell('不足5'), pieces).compared).toEqual({ operator: '<', bound: '5' })
  })

  it('has the parts of a composite', () => {
    expect(parseValue(textCell('大型 50%、中型 0%'), percent).parts).toEqual([
      { part: '大型', value: '50' },
      { part: '中型', value: '0' },
    ])
  })
})

describe('the table of symbols', () => {
  it('is the office’s own', () => {
    const symbols = { 'not-applicable': ['／'], 'below-unit': ['微量'], withheld: ['另报'] }
    const state = (content: string) => parseValue(textCell(content), { ...tonnes, symbols }).state
    expect(['/', '微量', '另 报', '…', '无'].map(state)).toEqual([
      'not-applicable',
      'below-unit',
      'withheld',
      'text',
      'text',
    ])
  })
})

describe('a sheet and a column with different units', () => {
  it('the column counts, and the cell says so', () => {
    const parsed = parseValue(textCell('5'), { ...amountIn('吨', '吨'), overriddenUnit: '万吨' })
    expect(parsed.value).toBe('5')
    expect(notesOf(parsed)).toContain('unit-overrides-sheet')
  })
})
