import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseValue } from '../../../../shared/rules/parse-value.ts'
import { dateOfSerial, writtenDate } from '../../../../shared/rules/values/written-date.ts'
import { fieldOf, numberCell, textCell } from '../../../fixtures/value-contexts.ts'

const june = { kind: 'month', year: 2023, month: 6 }

describe('a date as people write it', () => {
  it.each([
    ['2023年6月', june],
    ['2023 年 6 月', june],
    ['２０２３年６月', june],
    ['2023.6', june],
    ['2023.10', { kind: 'month', year: 2023, month: 10 }],
    ['2023-06', june],
    ['2023年6月底前', june],
    ['2023年6月底', june],
    ['2024', { kind: 'year', year: 2024 }],
    ['2024年', { kind: 'year', year: 2024 }],
    ['2024年底前完成', { kind: 'year', year: 2024 }],
    ['2023年6月30日', { kind: 'day', year: 2023, month: 6, day: 30 }],
    ['2023/6/30', { kind: 'day', year: 2023, month: 6, day: 30 }],
    ['20230630', { kind: 'day', year: 2023, month: 6, day: 30 }],
    ['持续开展', { kind: 'continuing' }],
    ['长期', { kind: 'continuing' }],
    ['2022—2025年', { kind: 'span', from: { kind: 'year', year: 2022 }, to: { kind: 'year', year: 2025 } }],
    ['2023年6-9月', { kind: 'span', from: june, to: { kind: 'month', year: 2023, month: 9 } }],
  ])('%s', (text, date) => {
    expect(writtenDate(text)).toEqual(date)
  })

  it.each(['2023年13月', '2023-02-30', '2025—2022年', '十二五', '1.5', '45107', ''])(
    '“%s” is none',
    (text) => {
      expect(writtenDate(text)).toBeNull()
    },
  )

  it('a serial number is a day of the calendar, in every time zone', () => {
    expect(dateOfSerial(45107)).toEqual({ kind: 'day', year: 2023, month: 6, day: 30 })
    expect(dateOfSerial(61)).toEqual({ kind: 'day', year: 1900, month: 3, day: 1 })
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 109_574 }), (serial) => {
        const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000)
        expect(dateOfSerial(serial)).toEqual({
          kind: 'day',
          year: day.getUTCFullYear(),
          month: day.getUTCMonth() + 1,
          day: day.getUTCDate(),
        })
      }),
    )
  })
})

describe('a date field', () => {
  const field = fieldOf('date')

  it('keeps what was written, with its parts beside', () => {
    expect(parseValue(textCell('2023年6月底前'), field)).toEqual({
      state: 'text',
      value: '2023年6月底前',
      date: june,
    })
    expect(parseValue(numberCell('2023.6'), field)).toEqual({ state: 'text', value: '2023.6', date: june })
  })

  it('does not tell January from October where a number has lost its zero', () => {
    expect(parseValue(numberCell('2023.1'), field)).toMatchObject({
      value: '2023.1',
      notes: [{ code: 'month-ambiguous' }],
    })
    expect(parseValue(numberCell('2023.1', { shown: '2023.10' }), field)).toMatchObject({
      date: { kind: 'month', year: 2023, month: 10 },
    })
  })

  it('names the day of a serial number and asks', () => {
    const parsed = parseValue(numberCell('45107'), field)
    expect(parsed).toMatchObject({
      value: '45107',
      date: { kind: 'day', year: 2023, month: 6, day: 30 },
      notes: [{ code: 'date-serial', facts: { day: '2023-06-30' } }],
    })
  })

  it('takes words for words and doubts figures that are no date', () => {
    expect(parseValue(textCell('按上级要求'), field)).toEqual({ state: 'text', value: '按上级要求' })
    expect(parseValue(textCell('2023-02-30'), field)).toMatchObject({
      notes: [{ code: 'date-not-understood' }],
    })
  })
})
