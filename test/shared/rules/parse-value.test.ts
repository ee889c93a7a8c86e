import { describe, expect, it } from 'vitest'
import type { RawCell } from '../../../shared/model/raw-sheet.ts'
import { parseValue, type ValueContext } from '../../../shared/rules/parse-value.ts'

const percent: ValueContext = { unit: '%', writtenUnit: null, expectsText: false }
const tonnes: ValueContext = { unit: '吨', writtenUnit: null, expectsText: false }
const inTenThousand: ValueContext = { unit: '吨', writtenUnit: '万吨', expectsText: false }
const words: ValueContext = { unit: null, writtenUnit: null, expectsText: true }

const text = (content: string): RawCell => ({ row: 1, column: 1, kind: 'text', content })
const number = (content: string, more: Partial<RawCell> = {}): RawCell => ({
  row: 1,
  column: 1,
  kind: 'number',
  content,
  ...more,
})

describe('text cells', () => {
  it.each([
    ['85.2%', percent, 'number', '85.2'],
    ['９８％', percent, 'number', '98'],
    ['1,234.5', tonnes, 'number', '1234.5'],
    ['1，234', tonnes, 'number', '1234'],
    ['－1.2', tonnes, 'number', '-1.2'],
    ['−1.2', tonnes, 'number', '-1.2'],
    ['\u300097\u00A0', tonnes, 'number', '97'],
    ['12.35 万吨', tonnes, 'number', '123500'],
    ['12.35', inTenThousand, 'number', '123500'],
    // The unit in the cell goes before the column's.
    ['12.35吨', inTenThousand, 'number', '12.35'],
    ['0', tonnes, 'zero', '0'],
    ['0.00%', percent, 'zero', '0'],
    ['', tonnes, 'blank', null],
    ['　', tonnes, 'blank', null],
    ['/', tonnes, 'not-applicable', null],
    ['—', percent, 'not-applicable', null],
    ['无', tonnes, 'not-applicable', null],
    ['不涉及', tonnes, 'not-applicable', null],
    ['30%~40%', percent, 'text', '30%~40%'],
    ['>95%', percent, 'text', '>95%'],
    ['大型 50%、中型 0%', percent, 'text', '大型 50%、中型 0%'],
    ['新增5项', tonnes, 'text', '新增5项'],
    ['逐年上升', tonnes, 'text', '逐年上升'],
    ['12..5', tonnes, 'unparseable', null],
    ['1O0', tonnes, 'unparseable', null],
    ['12,5', tonnes, 'unparseable', null],
    ['12+3.5', tonnes, 'unparseable', null],
    ['2023年出台3项', words, 'text', '2023年出台3项'],
    ['—', words, 'not-applicable', null],
  ] as const)('“%s” is %s', (content, context, state, value) => {
    const parsed = parseValue(text(content), context)
    expect([parsed.state, parsed.value]).toEqual([state, value])
  })
})

describe('number cells', () => {
  it('are in percent points where the format shows a percent', () => {
    const parsed = parseValue(number('0.852', { shown: '85.20%', percent: true }), percent)
    expect(parsed).toMatchObject({ state: 'number', value: '85.2', raw: '0.852', decimals: 2 })
  })

  it('keep the number as stored and remember how many decimals were seen', () => {
    const parsed = parseValue(number('92.96', { shown: '93.0' }), percent)
    expect(parsed).toMatchObject({ value: '92.96', decimals: 1 })
  })

  it('are converted exactly, with the conversion shown', () => {
    const parsed = parseValue(number('0.1'), inTenThousand)
    expect(parsed).toMatchObject({
      value: '1000',
      raw: '0.1',
      unit: '吨',
      converted: { from: '万吨', factor: '10000' },
    })
  })

  it('keep their value and name the unit where it does not convert', () => {
    const parsed = parseValue(number('5'), { unit: '吨', writtenUnit: '立方米', expectsText: false })
    expect(parsed).toMatchObject({ value: '5', foreignUnit: '立方米' })
  })
})

describe('cells that are no values', () => {
  it('a formula without a result is not zero', () => {
    const parsed = parseValue(
      { row: 1, column: 1, kind: 'uncalculated', content: '', formula: 'B1/A1' },
      percent,
    )
    expect(parsed).toEqual({ state: 'unparseable', value: null, raw: '=B1/A1' })
  })

  it('an error is not a number', () => {
    expect(parseValue({ row: 1, column: 1, kind: 'error', content: '#REF!' }, tonnes).state).toBe(
      'unparseable',
    )
  })

  it('no cell is blank', () => {
    expect(parseValue(undefined, tonnes)).toEqual({ state: 'blank', value: null })
  })
})
