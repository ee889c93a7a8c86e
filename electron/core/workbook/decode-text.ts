/**
 * Text of a file whose encoding nobody states: a byte order mark decides, then UTF-8 where every byte fits it, then
 * GB18030, in which WPS and Excel save Chinese CSV.
 *
 * @returns null where it is none of these
 */
export function decodeText(bytes: Uint8Array): string | null {
  const encodings =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? ['utf-16le']
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? ['utf-16be']
        : ['utf-8', 'gb18030']
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!text.includes('\u0000')) return text
    } catch {
      // Not this encoding.
    }
  }
  return null
}
