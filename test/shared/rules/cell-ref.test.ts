import { describe, expect, it } from 'vitest'
import { cellRef, columnLetters, columnNumber, joinRefs } from '../../../shared/rules/cell-ref.ts'

describe('addresses', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [16384, 'XFD'],
  ])('column %i is %s, both ways', (column, letters) => {
    expect(columnLetters(column)).toBe(letters)
    expect(columnNumber(letters)).toBe(column)
    expect(cellRef(7, column)).toBe(`${letters}7`)
  })

  it.each([
    [[], []],
    [['F4'], ['F4']],
    [
      ['F4', 'F5'],
      ['F4', 'F5'],
    ],
    [['F4', 'F5', 'F6'], ['F4:F6']],
    [
      ['J5', '废物清单!F4', '废物清单!F5', '废物清单!F6', 'K9'],
      ['J5', '废物清单!F4:F6', 'K9'],
    ],
    [
      ['F9', 'F10', 'F11', 'G12'],
      ['F9:F11', 'G12'],
    ],
    [
      ['F6', 'F5', 'F4'],
      ['F6', 'F5', 'F4'],
    ],
    [['表2!A1', '表2!A2', '表2!A3'], ['表2!A1:A3']],
  ])('%j read as %j', (refs, joined) => expect(joinRefs(refs)).toEqual(joined))
})
