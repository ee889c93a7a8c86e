import { describe, expect, test } from 'vitest'
import { countLines } from '../../../../shared/rules/lists/wrap-text.ts'

describe('lines of a wrapped text', () => {
  test('a Han character takes two of the line', () => {
    expect(countLines('一般工业固体废物', 16)).toBe(1)
    expect(countLines('一般工业固体废物', 15)).toBe(2)
    expect(countLines('一般工业固体废物', 4)).toBe(4)
  })
  test('a number is not broken while it fits on a line', () => {
    expect(countLines('共12345678吨', 10)).toBe(2)
    expect(countLines('共123吨', 10)).toBe(1)
  })
  test('a word longer than the line is broken after all', () => {
    expect(countLines('A'.repeat(25), 10)).toBe(3)
  })
  test('a closing mark never begins a line and an opening one never ends it', () => {
    // 六个字 fill the line; the full stop takes its character along.
    expect(countLines('一二三四五六。', 12)).toBe(2)
    expect(countLines('一二三四五（六）', 12)).toBe(2)
  })
  test('line breaks of the text count, empty text is one line', () => {
    expect(countLines('甲\n乙\n\n丙', 10)).toBe(4)
    expect(countLines('', 10)).toBe(1)
  })
})
