import { describe, expect, test } from 'vitest'
import { subsetFont } from '../../../../electron/core/pdf/subset-font.ts'
import { openTrueType } from '../../../../electron/core/pdf/true-type.ts'
import { isUnseen, typefaces } from '../../../../electron/core/pdf/typefaces.ts'

const { fonts, metrics } = typefaces()

/** Every two-byte character of an encoding. */
function charactersOf(encoding: string): string[] {
  const decoder = new TextDecoder(encoding)
  const found: string[] = []
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]))
      if (
        [...character].length === 1 &&
        /^[\p{Script=Han}\p{P}\p{S}\p{N}]$/u.test(character) &&
        character !== '\ufffd'
      )
        found.push(character)
    }
  return found
}

describe('the typefaces', () => {
  test('have every Han character of GBK, in text and in headings', () => {
    const characters = charactersOf('gbk').filter((character) => /\p{Script=Han}/u.test(character))
    expect(characters.length).toBeGreaterThan(20_000)
    for (const face of ['serif', 'sans'] as const)
      expect(characters.filter((character) => metrics.find(face, character).face !== face)).toEqual([])
  })
  test.each([...'劐阢垚赟㳇①★☆※＊㎡〔〕·—…％℃×÷≤≥'])('%s has an outline of its own', (character) => {
    for (const wanted of ['serif', 'sans'] as const) {
      const { face } = metrics.find(wanted, character)
      expect(face).not.toBe('box')
      const font = fonts[face === 'box' ? 'serif' : face]
      const glyph = font.glyphOf(character.codePointAt(0) ?? 0)
      expect(glyph).toBeGreaterThan(0)
      expect(font.outlineOf(glyph).length).toBeGreaterThan(10)
    }
  })
  test('pictures come from the third, what none has is a box, what is not seen takes no room', () => {
    expect(metrics.find('serif', '🏭').face).toBe('emoji')
    for (const strange of ['ก', '𠮷'])
      expect(metrics.find('serif', strange)).toEqual({ face: 'box', advance: 1 })
    for (const mark of ['\u200f', '\u202e', '\u2066', '\ufe0f', '\u200d', '\ufeff']) {
      expect(isUnseen(mark)).toBe(true)
      expect(metrics.find('serif', mark).advance).toBe(0)
    }
    expect(isUnseen(' ')).toBe(false)
  })
})

describe('a font cut down', () => {
  const characters = [...'汇表2024劐é', '\u200f']
  const cut = subsetFont(fonts.serif, characters, { isBox: false, isBlank: isUnseen })
  test('holds the outlines of the whole, in the order of the characters', () => {
    const tables = new Map<string, number>()
    const view = new DataView(cut.bytes.buffer)
    for (let index = 0; index < view.getUint16(4); index++) {
      const at = 12 + 16 * index
      tables.set(Buffer.from(cut.bytes.subarray(at, at + 4)).toString(), view.getUint32(at + 8))
    }
    const [loca = 0, glyf = 0] = [tables.get('loca'), tables.get('glyf')]
    const outline = (glyph: number) => {
      const [start, end] = [view.getUint32(loca + 4 * glyph), view.getUint32(loca + 4 * glyph + 4)]
      return Buffer.from(cut.bytes.subarray(glyf + start, glyf + end))
    }
    for (const [index, character] of [...'汇表2024劐'].entries()) {
      const whole = fonts.serif.outlineOf(fonts.serif.glyphOf(character.codePointAt(0) ?? 0))
      expect(outline(index + 1).subarray(0, whole.length)).toEqual(Buffer.from(whole))
    }
    expect(outline(characters.length).length).toBe(0)
  })
  test('is a small part of the whole', () => {
    expect(cut.bytes.length).toBeLessThan(20_000)
    expect(cut.widths[characters.length]).toBe(0)
    expect(cut.widths[1]).toBe(1000)
  })
  test('a file that is no font is refused', () => {
    expect(() => openTrueType(new Uint8Array(64))).toThrow(/no table/)
  })
})
