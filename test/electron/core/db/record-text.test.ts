import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldsOf, fieldsText } from '../../../../electron/core/db/record-text.ts'
import type { FieldValue } from '../../../../shared/model/record.ts'

const decimal = fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.nat({ max: 4 })).map(([whole, places]) => {
  const digits = String(Math.abs(whole)).padStart(places + 1, '0')
  const value = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return { value: whole < 0 ? `-${value}` : value, decimals: places }
})

const number = fc.tuple(decimal, fc.constantFrom(undefined, '吨', '%')).map(([{ value, decimals }, unit]) => {
  const state = /[1-9]/.test(value) ? 'number' : 'zero'
  return { state, value, ...(unit === undefined ? {} : { unit }), decimals } as FieldValue
})

const words = fc.string().map((value): FieldValue => ({ state: 'text', value }))

const whole: FieldValue[] = [
  { state: 'blank', value: null },
  { state: 'not-applicable', value: null, raw: '—' },
  { state: 'text', value: '粉煤灰', raw: '粉 煤 灰' },
  {
    state: 'number',
    value: '12000',
    raw: '1.2',
    unit: '吨',
    converted: { from: '万吨', factor: '10000' },
    decimals: 1,
  },
  { state: 'number', value: '5', decimals: 0, notes: [{ code: 'number-as-text' }], raw: '5 ' },
  { state: 'range', value: '30%~40%', bounds: ['30', '40'], unit: '%' },
]

describe('the fields of a record as the library keeps them', () => {
  test('come back as they were', () => {
    const field = fc.oneof(number, words, fc.constantFrom(...whole))
    const fields = fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z]{0,8}$/), field)
    fc.assert(
      fc.property(fields, (given) => {
        expect(fieldsOf(fieldsText(given))).toEqual({ ...given })
      }),
    )
  })

  test('plain words and plain numbers take little room', () => {
    const fields: Record<string, FieldValue> = {
      name: { state: 'text', value: '东海县' },
      generated: { state: 'number', value: '12.50', unit: '吨', decimals: 2 },
    }
    expect(fieldsText(fields)).toBe('{"name":"东海县","generated":["12.50","吨",2]}')
  })

  test('a library from before reads as ever', () => {
    const fields = { name: whole[2], generated: { state: 'number', value: '3', unit: '吨', decimals: 0 } }
    expect(fieldsOf(JSON.stringify(fields))).toEqual(fields)
  })
})
