import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RawCell } from '../../../../shared/model/raw-sheet.ts'
import { isYearText, printedValue } from '../../../../shared/rules/structure/printed-value.ts'

function text(content: string): RawCell {
  return { row: 1, column: 1, kind: 'text', content }
}

describe('what a cell of a printed table says', () => {
  it.each([
    ['1,234.5', '1234.5'],
    ['27 286.87', '27286.87'],
    ['1770 974.00', '1770974.00'],
    ['１２３．４５', '123.45'],
    ['−1.2', '-1.2'],
    ['98.5%', '98.5'],
    ['12.5①', '12.5'],
    ['12.5*', '12.5'],
    ['　97　', '97'],
  ])('%s is %s', (content, number) => {
    expect(printedValue(text(content))).toMatchObject({ kind: 'number', number })
  })

  it.each(['—', '…', '-', '/', '空格', '无', '<0.01', '　'])('%s adds nothing', (content) => {
    expect(printedValue(text(content))).toEqual({ kind: 'nothing' })
  })

  it.each(['约3', '12..5', '1O0', '30%~40%', '不详', '12 34'])('%s is no number', (content) => {
    expect(printedValue(text(content))).toEqual({ kind: 'text' })
  })

  it('keeps two measures apart', () => {
    expect(printedValue(text('946/31195'))).toEqual({ kind: 'composite', numbers: ['946', '31195'] })
  })

  it('knows what the number format shows of more digits', () => {
    const cell: RawCell = { row: 1, column: 1, kind: 'number', content: '92.96', shown: '93.0' }
    expect(printedValue(cell)).toEqual({ kind: 'number', number: '92.96', places: 1, shown: '93.0' })
  })

  it('reads every decimal as it is written', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 999 }), (whole, fraction) => {
        const number = `${whole}.${String(fraction).padStart(3, '0')}`
        expect(printedValue(text(number))).toMatchObject({ kind: 'number', number, places: 3 })
      }),
    )
  })

  it.each(['1949', '2018年', '2018 年', '２０２３'])('%s is a year', (content) => {
    expect(isYearText(content)).toBe(true)
  })

  it.each(['949', '2199', '2018.5', '20180'])('%s is none', (content) => {
    expect(isYearText(content)).toBe(false)
  })
})
