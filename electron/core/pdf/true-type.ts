/** A TrueType font as far as printing needs it. Read lazily: the files are large, the texts short. */
export interface TrueType {
  readonly unitsPerEm: number
  /** Of the whole font, in font units. */
  readonly ascent: number
  readonly descent: number
  readonly box: readonly [xMin: number, yMin: number, xMax: number, yMax: number]
  /** Number of a character's glyph; 0: the font does not have it. */
  readonly glyphOf: (codePoint: number) => number
  /** In font units. */
  readonly advanceOf: (glyph: number) => number
  /** The outline as the file holds it; empty: nothing is to be seen. */
  readonly outlineOf: (glyph: number) => Uint8Array
  /** The tables that steer how outlines are turned into dots, if there are any. */
  readonly hinting: ReadonlyMap<string, Uint8Array>
}

function tablesOf(bytes: Uint8Array, view: DataView): Map<string, { offset: number; length: number }> {
  const tables = new Map<string, { offset: number; length: number }>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + 16 * index
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4))
    tables.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) })
  }
  return tables
}

/** Where the groups of the character map begin that knows all of Unicode (format 12). */
function characterGroups(view: DataView, cmap: number): { start: number; count: number } {
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * index + 4)
    if (view.getUint16(at) === 12) return { start: at + 16, count: view.getUint32(at + 12) }
  }
  throw new Error('the font has no character map of format 12')
}

/**
 * Opens a TrueType font.
 * @throws Error where a table is missing: the fonts are the product's own
 */
export function openTrueType(bytes: Uint8Array): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = tablesOf(bytes, view)
  const offsetOf = (tag: string) => {
    const table = tables.get(tag)
    if (!table) throw new Error(`the font has no table ${tag}`)
    return table.offset
  }
  const [head, hhea, hmtx, loca, glyf] = ['head', 'hhea', 'hmtx', 'loca', 'glyf'].map(offsetOf) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const groups = characterGroups(view, offsetOf('cmap'))
  const metrics = view.getUint16(hhea + 34)
  const isLong = view.getInt16(head + 50) === 1
  const place = (glyph: number) =>
    isLong ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph)
  const hinting = ['cvt ', 'fpgm', 'prep'].flatMap((tag) => {
    const table = tables.get(tag)
    return table ? [[tag, bytes.subarray(table.offset, table.offset + table.length)] as const] : []
  })
  return {
    unitsPerEm: view.getUint16(head + 18),
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    box: [36, 38, 40, 42].map((at) => view.getInt16(head + at)) as [number, number, number, number],
    glyphOf(codePoint) {
      let [low, high] = [0, groups.count - 1]
      while (low <= high) {
        const middle = (low + high) >> 1
        const at = groups.start + 12 * middle
        if (codePoint < view.getUint32(at)) high = middle - 1
        else if (codePoint > view.getUint32(at + 4)) low = middle + 1
        else return view.getUint32(at + 8) + codePoint - view.getUint32(at)
      }
      return 0
    },
    advanceOf: (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)),
    outlineOf: (glyph) => bytes.subarray(glyf + place(glyph), glyf + place(glyph + 1)),
    hinting: new Map(hinting),
  }
}
