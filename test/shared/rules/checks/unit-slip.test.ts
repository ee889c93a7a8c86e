import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isAnotherScale,
  slipBetween,
  slipsOf,
  withoutSlip,
} from '../../../../shared/rules/checks/unit-slip.ts'
import { exact } from '../../../../shared/rules/exact.ts'
import { reportedNumber } from '../../../../shared/rules/reported-number.ts'
import { returnsOf, target } from '../../../fixtures/returns-builder.ts'
import { seedCatalogue } from '../../../seeds/seed-catalogue.ts'

const [anyRule] = seedCatalogue.checkRules
if (!anyRule) throw new Error('the catalogue has no rules')
const slips = slipsOf({ ...anyRule, parameters: { factors: ['10', '1000'], bands: ['1.2', '1.5'] } })

function numberOf(value: string) {
  const [list] = returnsOf('2023', { donghai: { targets: [target(5, { value })] } }).lists
  const number = list?.records[0] && reportedNumber(list.records[0], 'value')
  if (!number) throw new Error(`no number: ${value}`)
  return number
}

describe('the slip between two numbers', () => {
  it.each([
    ['120', '10', '10', '0.1'],
    ['83.4', '10', '10', '0.1'],
    ['83.3', '10', null, null],
    ['121', '10', null, null],
    ['1', '10', '10', '10'],
    // The ends of a band are inside, whichever way round: 1000 ÷ 1.5 has no end as a decimal.
    ['1000', '1.5', '1000', '0.001'],
    ['1500', '1', '1000', '0.001'],
    ['1.5', '1000', '1000', '1000'],
    ['3', '2', null, null],
    ['0', '10', null, null],
    ['-100', '10', null, null],
  ])('%s beside %s: factor %s, undone by %s', (number, usual, factor, times) => {
    const slip = slipBetween(exact(number), exact(usual), slips)
    expect([slip?.factor ?? null, slip?.times ?? null]).toEqual([factor, times])
  })

  it('is the same with a usual number and a slipped one exchanged, except for what undoes it', () => {
    const some = fc.bigInt({ min: 1n, max: 10n ** 9n }).map((whole) => exact(String(whole)).div(1000))
    fc.assert(
      fc.property(some, some, (one, other) => {
        fc.pre(!one.eq(other))
        const [there, back] = [slipBetween(one, other, slips), slipBetween(other, one, slips)]
        expect(back?.factor).toBe(there?.factor)
        if (there && back) {
          expect(exact(there.times).mul(back.times).eq(1)).toBe(true)
          expect(there.isLarger).not.toBe(back.isLarger)
        }
      }),
    )
  })
})

describe('another scale', () => {
  it.each([
    ['70', '10', true],
    ['69.9', '10', false],
    ['10', '70', true],
    ['10', '69.9', false],
  ])('%s beside %s: %s', (number, usual, expected) => {
    expect(isAnotherScale(exact(number), exact(usual), 7)).toBe(expected)
  })

  it('is undone as it would stand in the cell, where a usual slip explains it', () => {
    const why = (times: string) => times
    expect(withoutSlip(numberOf('1000'), exact(1), why)).toMatchObject({
      from: '1000',
      to: '1',
      why: '0.001',
    })
    expect(withoutSlip(numberOf('0.01'), exact('0.07'), why)).toMatchObject({ to: '0.1', why: '10' })
    expect(withoutSlip(numberOf('300'), exact(1), why)).toBeNull()
  })
})
