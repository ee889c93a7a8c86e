import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from '../../../../shared/rules/match/edit-distance.ts'
import { nameDifferences } from '../../../../shared/rules/match/name-differences.ts'

const names = fc.string({ unit: fc.constantFrom(...'固体废物危险处置率量𠮷'), maxLength: 12 })

describe('the characters in which two names differ', () => {
  it('are marked in both', () => {
    expect(nameDifferences('有害垃圾处置率', '有害垃圾处理量')).toEqual({
      one: [
        { text: '有害垃圾处', differs: false },
        { text: '置率', differs: true },
      ],
      other: [
        { text: '有害垃圾处', differs: false },
        { text: '理量', differs: true },
      ],
    })
  })

  it('leave either name whole', () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        const parts = nameDifferences(one, other)
        expect(parts.one.map(({ text }) => text).join('')).toBe(one)
        expect(parts.other.map(({ text }) => text).join('')).toBe(other)
        const same = (of: typeof parts.one) => of.filter((part) => !part.differs).map(({ text }) => text)
        expect(same(parts.one).join('')).toBe(same(parts.other).join(''))
        expect(parts.one.every((part) => !part.differs) && parts.other.every((part) => !part.differs)).toBe(
          one === other,
        )
      }),
    )
  })
})

describe('the edit distance', () => {
  it.each([
    ['', '', 0],
    ['', '固废', 2],
    ['处置率', '处理率', 1],
    ['经开区', '经济技术开发区', 4],
    ['𠮷林', '吉林', 1],
  ])('of %s and %s is %i', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance)
  })

  it('is a distance', () => {
    fc.assert(
      fc.property(names, names, names, (one, other, third) => {
        expect(editDistance(one, other)).toBe(editDistance(other, one))
        expect(editDistance(one, other) === 0).toBe(one === other)
        expect(editDistance(one, third)).toBeLessThanOrEqual(
          editDistance(one, other) + editDistance(other, third),
        )
      }),
    )
  })
})
