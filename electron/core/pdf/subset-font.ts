import type { TrueType } from './true-type.ts'

/** A small font that holds the outlines of the given characters and nothing else. */
export interface SubsetFont {
  readonly bytes: Uint8Array
  /** In thousandths of an em, by glyph; the first is the one for what is missing. */
  readonly widths: readonly number[]
}

/** A frame, one em wide, for a character that no font has: two contours of four points, inner one turned round. */
export function boxOutline(unitsPerEm: number): Uint8Array {
  const at = (share: number) => Math.round(share * unitsPerEm)
  const [a, b, c, d] = [at(0.08), at(0.13), at(0.87), at(0.92)]
  const [low, high, rim] = [at(-0.04), at(0.8), at(0.05)]
  const outer = [a, low, a, high, d, high, d, low]
  const inner = [b, low + rim, c, low + rim, c, high - rim, b, high - rim]
  const points = [...outer, ...inner]
  const bytes = new Uint8Array(10 + 4 + 2 + 8 + 4 * 8)
  const view = new DataView(bytes.buffer)
  ;[2, a, low, d, high, 3, 7, 0].forEach((value, index) => {
    view.setInt16(2 * index, value)
  })
  // Every point lies on the outline; places are kept as differences of two bytes, all x, then all y.
  bytes.fill(1, 16, 24)
  for (const axis of [0, 1]) {
    let last = 0
    for (let point = 0; point < 8; point++) {
      const value = points[2 * point + axis] ?? 0
      view.setInt16(24 + 16 * axis + 2 * point, value - last)
      last = value
    }
  }
  return bytes
}

/** Where a glyph made of others names them: the places in its outline of their numbers. */
function componentPlaces(outline: Uint8Array): number[] {
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength)
  if (outline.length < 10 || view.getInt16(0) >= 0) return []
  const places: number[] = []
  for (let at = 10; ; ) {
    const flags = view.getUint16(at)
    places.push(at + 2)
    at += 4 + (flags & 1 ? 4 : 2)
    // One scale, two, or a whole matrix.
    if (flags & 8) at += 2
    else if (flags & 0x40) at += 4
    else if (flags & 0x80) at += 8
    if (!(flags & 0x20)) return places
  }
}

/** Outlines in the order of the wanted glyphs, then the parts they are made of, numbered anew. */
function gatherOutlines(wanted: readonly Uint8Array[], font: TrueType): Uint8Array[] {
  const outlines = wanted.map((outline) => outline.slice())
  const known = new Map<number, number>()
  for (let index = 0; index < outlines.length; index++) {
    const outline = outlines[index] ?? new Uint8Array()
    const view = new DataView(outline.buffer)
    for (const place of componentPlaces(outline)) {
      const part = view.getUint16(place)
      const number = known.get(part) ?? outlines.push(font.outlineOf(part).slice()) - 1
      known.set(part, number)
      view.setUint16(place, number)
    }
  }
  return outlines
}

function checksum(table: Uint8Array): number {
  const padded = new Uint8Array(Math.ceil(table.length / 4) * 4)
  padded.set(table)
  const view = new DataView(padded.buffer)
  let sum = 0
  for (let at = 0; at < padded.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

/** Puts tables together to a font file. */
function assemble(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const power = Math.floor(Math.log2(sorted.length))
  const start = 12 + 16 * sorted.length
  const length = sorted.reduce((sum, [, table]) => sum + Math.ceil(table.length / 4) * 4, start)
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x00010000)
  view.setUint16(4, sorted.length)
  view.setUint16(6, 16 * 2 ** power)
  view.setUint16(8, power)
  view.setUint16(10, 16 * sorted.length - 16 * 2 ** power)
  let at = start
  sorted.forEach(([tag, table], index) => {
    const entry = 12 + 16 * index
    for (let letter = 0; letter < 4; letter++) bytes[entry + letter] = tag.charCodeAt(letter)
    view.setUint32(entry + 4, checksum(table))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, table.length)
    bytes.set(table, at)
    at += Math.ceil(table.length / 4) * 4
  })
  return bytes
}

function shorts(...values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * values.length))
  values.forEach((value, index) => {
    view.setUint16(2 * index, value & 0xffff)
  })
  return new Uint8Array(view.buffer)
}

/** The outlines one after another, each at an even place, and the table of those places. */
function placeOutlines(outlines: readonly Uint8Array[]): { glyf: Uint8Array; loca: Uint8Array } {
  const places = [0]
  for (const outline of outlines) places.push((places.at(-1) ?? 0) + Math.ceil(outline.length / 4) * 4)
  const glyf = new Uint8Array(Math.max(4, places.at(-1) ?? 0))
  const loca = new Uint8Array(4 * places.length)
  const view = new DataView(loca.buffer)
  places.forEach((place, index) => {
    view.setUint32(4 * index, place)
    const outline = outlines[index]
    if (outline) glyf.set(outline, place)
  })
  return { glyf, loca }
}

/**
 * Cuts a font down to the given characters; the first is glyph 1, and so on. One that the font does not have, or that
 * is nowhere to be had (`isBox`), is a frame; one that is not seen (`isBlank`) has no outline and no width.
 */
export function subsetFont(
  font: TrueType,
  characters: readonly string[],
  looks: { readonly isBox: boolean; readonly isBlank: (character: string) => boolean },
): SubsetFont {
  const box = boxOutline(font.unitsPerEm)
  const glyphs = characters.map((character) => {
    if (looks.isBlank(character)) return { outline: new Uint8Array(), advance: 0 }
    const glyph = looks.isBox ? 0 : font.glyphOf(character.codePointAt(0) ?? 0)
    if (glyph === 0) return { outline: box, advance: font.unitsPerEm }
    return { outline: font.outlineOf(glyph), advance: font.advanceOf(glyph) }
  })
  const all = [{ outline: box, advance: font.unitsPerEm }, ...glyphs]
  const outlines = gatherOutlines(
    all.map((glyph) => glyph.outline),
    font,
  )
  const count = outlines.length
  const em = font.unitsPerEm
  const { glyf, loca } = placeOutlines(outlines)
  const sides = outlines.map((outline) =>
    outline.length < 10 ? 0 : new DataView(outline.buffer, outline.byteOffset).getInt16(2),
  )
  const head = shorts(
    1,
    0,
    1,
    0,
    0,
    0,
    0x5f0f,
    0x3cf5,
    0x000b,
    em,
    ...Array(8).fill(0),
    ...font.box,
    0,
    8,
    2,
    1,
    0,
  )
  const hhea = shorts(1, 0, font.ascent, font.descent, 0, em, 0, 0, em, 1, 0, 0, 0, 0, 0, 0, 0, count)
  const hmtx = shorts(...outlines.flatMap((_, index) => [all[index]?.advance ?? 0, sides[index] ?? 0]))
  // Limits that a reader makes room by: generous, since nothing is lost by room.
  const maxp = shorts(1, 0, count, 0x2000, 0x200, 0x2000, 0x200, 2, 16, 64, 64, 0, 256, 0x2000, 64, 16)
  const tables = new Map([...font.hinting, ...Object.entries({ head, hhea, maxp, hmtx, loca, glyf })])
  return {
    bytes: assemble(tables),
    widths: all.map((glyph) => Math.round((1000 * glyph.advance) / em)),
  }
}
