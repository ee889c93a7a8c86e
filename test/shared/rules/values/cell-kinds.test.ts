import { describe, expect, it } from 'vitest'
import { parseValue } from '../../../../shared/rules/parse-value.ts'
import { amountIn, fieldOf, numberCell } from '../../../fixtures/value-contexts.ts'

const percent = amountIn('%')
const tonnes = amountIn('吨')
const codes = (value: { notes?: readonly { code: string }[] }) => (value.notes ?? []).map(({ code }) => code)

describe('number cells', () => {
  it('are in percent points where the format shows a percent', () => {
    const parsed = parseValue(numberCell('0.852', { shown: '85.20%', percent: true }), percent)
    expect(parsed).toEqual({ state: 'number', value: '85.2', raw: '0.852', unit: '%', decimals: 2 })
  })

  it.each([
    ['0.985', 'percent-fraction', '98.5%'],
    ['1', 'percent-one', '100%'],
  ])('%s under %% without a percent format is doubtful and stays as it is', (content, code, to) => {
    expect(parseValue(numberCell(content), percent)).toMatchObject({ value: content, notes: [{ code, to }] })
  })

  it('keep the number as stored and show what is seen', () => {
    const parsed = parseValue(numberCell('92.96', { shown: '93.0' }), percent)
    expect(parsed).toEqual({ state: 'number', value: '92.96', unit: '%', decimals: 1, shown: '93.0' })
    const noise = parseValue(numberCell('0.30000000000000004', { shown: '0.3' }), tonnes)
    expect(noise).toMatchObject({ value: '0.30000000000000004', shown: '0.3' })
    expect(codes(noise)).toEqual([])
  })

  it('say so where the display is another number than the content', () => {
    const parsed = parseValue(numberCell('123456', { shown: '12.3' }), tonnes)
    expect(parsed).toMatchObject({ value: '123456', shown: '12.3', notes: [{ code: 'shown-differs' }] })
  })

  it.each([
    // format, content, shown, is it a percent format: value, doubts
    ['0.0"%"', '98.5', '98.5%', true, '98.5', []],
    ['0.0%', '0.985', '98.5%', true, '98.5', []],
    ['0%', '0.985', '99%', true, '98.5', []],
    ['0%', '0.985', '97%', true, '98.5', ['shown-differs']],
  ] as const)('%s: %s shown as %s', (_format, content, shown, isPercent, value, doubts) => {
    const parsed = parseValue(numberCell(content, { shown, percent: isPercent }), percent)
    expect([parsed.value, codes(parsed)]).toEqual([value, doubts])
  })

  it('are not multiplied by a format that only shows them smaller', () => {
    const inTens = parseValue(numberCell('123456', { shown: '12.3万吨' }), tonnes)
    expect(inTens).toMatchObject({ value: '123456', shown: '12.3万吨' })
    expect(codes(inTens)).toEqual(['unit-from-cell'])
    expect(parseValue(numberCell('123456', { shown: '12.3万' }), tonnes)).toMatchObject({ value: '123456' })
    const other = parseValue(numberCell('123456', { shown: '99万吨' }), tonnes)
    expect([other.value, codes(other)]).toEqual(['123456', ['shown-differs']])
  })

  it.each(['¥12,345.00', '$12,345.00'])('shown as %s are in the column’s unit all the same', (shown) => {
    const parsed = parseValue(numberCell('12345', { shown }), amountIn('万元', '万元'))
    expect(parsed).toEqual({ state: 'number', value: '12345', unit: '万元', decimals: 2 })
  })

  it('take the unit that the format shows for the cell’s own', () => {
    const parsed = parseValue(numberCell('12.35', { shown: '12.35万吨' }), tonnes)
    expect(parsed).toMatchObject({ value: '123500', converted: { from: '万吨', factor: '10000' } })
  })

  it('are converted exactly, with the conversion shown', () => {
    const parsed = parseValue(numberCell('0.1'), amountIn('吨', '万吨'))
    expect(parsed).toEqual({
      state: 'number',
      value: '1000',
      raw: '0.1',
      unit: '吨',
      converted: { from: '万吨', factor: '10000' },
      decimals: 1,
    })
  })

  it('keep their value and name the unit where it does not convert', () => {
    const parsed = parseValue(numberCell('5'), amountIn('吨', '立方米'))
    expect(parsed).toMatchObject({ value: '5', foreignUnit: '立方米' })
  })

  it('say where digits may be lost', () => {
    expect(codes(parseValue(numberCell('1234567890123450000'), tonnes))).toEqual(['lost-digits'])
    expect(codes(parseValue(numberCell('123456789012345'), tonnes))).toEqual([])
  })
})

describe('formulas', () => {
  const formula = (content: string, text: string) =>
    parseValue(numberCell(content, { formula: text }), tonnes)

  it('count with the result that the file holds', () => {
    expect(formula('0.93', 'B1/A1')).toEqual({ state: 'number', value: '0.93', unit: '吨', decimals: 2 })
  })

  it('are doubtful where the result is 0, which a tool writes that does not calculate', () => {
    expect(formula('0', 'B1+A1')).toMatchObject({ state: 'zero', notes: [{ code: 'cached-zero' }] })
  })

  it('are doubtful where they reach into another file', () => {
    expect(codes(formula('3', '[1]Sheet1!A1'))).toEqual(['external-link'])
    expect(codes(formula('3', "'D:\\报表\\[去年.xlsx]表1'!A1"))).toEqual(['external-link'])
    expect(codes(formula('3', 'Table1[产生量]'))).toEqual([])
  })

  it('without a result are not zero', () => {
    const parsed = parseValue(
      { row: 1, column: 1, kind: 'uncalculated', content: '', formula: 'B1/A1' },
      percent,
    )
    expect(parsed).toEqual({
      state: 'unparseable',
      value: null,
      raw: '=B1/A1',
      notes: [{ code: 'not-calculated' }],
    })
  })

  it('with an error have no number', () => {
    const parsed = parseValue({ row: 1, column: 1, kind: 'error', content: '#REF!' }, tonnes)
    expect(parsed).toMatchObject({ state: 'unparseable', value: null, notes: [{ code: 'error-cell' }] })
  })
})

describe('codes', () => {
  const code = (content: string, shown?: string) =>
    parseValue(numberCell(content, shown === undefined ? {} : { shown }), fieldOf('code'))

  it('stay text', () => {
    expect(code('320722')).toEqual({ state: 'text', value: '320722' })
  })

  it('keep the zeros that the format shows', () => {
    expect(code('7', '000007')).toEqual({ state: 'text', value: '000007', raw: '7' })
  })

  it.each(['913207000000000000', '9.1321e+17'])('%s has lost its last digits', (content) => {
    expect(code(content, '9.1321E+17')).toMatchObject({
      state: 'unparseable',
      value: null,
      notes: [{ code: 'code-lost-digits' }],
    })
  })
})

describe('other cells', () => {
  it('no cell is blank', () => {
    expect(parseValue(undefined, tonnes)).toEqual({ state: 'blank', value: null })
  })

  it('a date is no number', () => {
    const cell = { row: 1, column: 1, kind: 'date', content: '2023-03-04', shown: '3月4日' } as const
    expect(parseValue(cell, tonnes)).toMatchObject({
      state: 'unparseable',
      notes: [{ code: 'date-for-number', facts: { shown: '3月4日' } }],
    })
    expect(parseValue(cell, fieldOf('text'))).toEqual({ state: 'text', value: '3月4日', raw: '2023-03-04' })
  })

  it('a running number may be anything', () => {
    const state = (content: string) =>
      parseValue({ row: 1, column: 1, kind: 'text', content }, fieldOf('sequence')).state
    expect(['1', 'A-1', '（一）', '1.1', '①'].map(state)).toEqual([
      'number',
      'text',
      'text',
      'number',
      'text',
    ])
  })
})
