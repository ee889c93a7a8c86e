import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  creditCodeFault,
  creditCodeInstead,
  hasOrganisationCheck,
} from '../../../../shared/rules/codes/credit-code.ts'
import { wasteCodes } from '../../../../shared/rules/codes/waste-code.ts'

const signs = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']

/** Any code that the standard allows: of all check signs one is right. */
const anyCode = fc
  .array(fc.constantFrom(...signs), { minLength: 17, maxLength: 17 })
  .map((list) => list.join(''))
  .map((start) => signs.map((sign) => start + sign).filter((code) => creditCodeFault(code) === null))

describe('a unified social credit code', () => {
  it.each([
    // The example of GB 32100—2015, and codes of companies that are listed on exchanges.
    ['91350100M000100Y43', null],
    ['91110000802100433B', null],
    ['91440300708461136T', null],
    [' 9135 0100 m000 100y 43 ', null],
    ['９１３５０１００Ｍ０００１００Ｙ４３', null],
    ['91350100M000100Y44', 'check-digit'],
    ['91350100M000100Y4', 'length'],
    ['91350100M000100YS3', 'signs'],
  ] as const)('%s: %s', (code, fault) => expect(creditCodeFault(code)).toBe(fault))

  it('has exactly one check sign', () => {
    fc.assert(fc.property(anyCode, (right) => right.length === 1))
  })

  it('shows any one sign that is wrong', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(17), fc.constantFrom(...signs), ([code = ''], at, sign) => {
        fc.pre(code[at] !== sign)
        expect(creditCodeFault(code.slice(0, at) + sign + code.slice(at + 1))).toBe('check-digit')
      }),
    )
  })

  it('holds the code of the organisation', () => {
    expect(hasOrganisationCheck('91350100M000100Y43')).toBe(true)
    expect(hasOrganisationCheck('91320722MA1XQ7K261')).toBe(false)
  })

  it('is guessed only where one slip explains it', () => {
    expect(creditCodeInstead('9135O100M000100Y43')).toEqual({ kind: 'rewrite', code: '91350100M000100Y43' })
    expect(creditCodeInstead('91350100M00100Y4')).toBeNull()
  })
})

describe('the codes of a waste', () => {
  it.each([
    ['SW02', [['SW02', false, true]]],
    ['900-001-S02', [['SW02', false, true]]],
    [
      'HW08（900-249-08）',
      [
        ['HW08', true, true],
        ['HW08', true, true],
      ],
    ],
    [
      'HW08、HW41',
      [
        ['HW08', true, true],
        ['HW41', true, false],
      ],
    ],
    ['sw08', [['SW08', false, false]]],
    ['SW2', [[null, false, false]]],
    ['待定', []],
  ] as const)('%s', (text, codes) => {
    expect(wasteCodes(text).map((code) => [code.class, code.hazardous, code.isKnown])).toEqual(codes)
  })
})
