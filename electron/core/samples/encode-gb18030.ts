// The decoder is part of the platform, an encoder is not: the two-byte area (all of GBK) is decoded once and turned round.
let codes: Map<string, number> | undefined

function twoByteCodes(): Map<string, number> {
  const pairs: number[] = []
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) pairs.push(lead, trail)
  }
  const characters = [...new TextDecoder('gb18030').decode(Uint8Array.from(pairs))]
  return new Map(
    characters.map((character, index) => [
      character,
      ((pairs[2 * index] ?? 0) << 8) | (pairs[2 * index + 1] ?? 0),
    ]),
  )
}

/**
 * Text as GB18030 bytes, as spreadsheet programs on Chinese Windows save .csv files.
 * @throws Error for a character outside ASCII and the two-byte area; the samples use none.
 */
export function encodeGb18030(text: string): Uint8Array {
  codes ??= twoByteCodes()
  const bytes: number[] = []
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    const code = codes.get(character)
    if (point < 0x80) bytes.push(point)
    else if (code !== undefined) bytes.push(code >> 8, code & 0xff)
    else throw new Error(`no two-byte GB18030 code for ${character}`)
  }
  return Uint8Array.from(bytes)
}
