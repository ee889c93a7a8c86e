import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines, countLines } from '../../../../shared/rules/lists/wrap-text.ts'
import { textWidth } from '../../../../shared/rules/text-width.ts'

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

describe('the lines themselves', () => {
  test('are as many as counted, none is too wide, and nothing is lost', () => {
    const texts = fc.array(
      fc.constantFrom('汉', 'ab', '。', '（', '12,345.6', ' ', '\n', '😀', 'x'.repeat(30)),
    )
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 40 }), (parts, capacity) => {
        const text = parts.join('')
        const lines = breakLines(text, capacity)
        expect(lines).toHaveLength(countLines(text, capacity))
        expect(lines.join('')).toBe(text.replaceAll('\n', ''))
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(capacity)
      }),
    )
  })
})
