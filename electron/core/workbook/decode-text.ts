/** Bytes that are looked at to tell one kind of text from another. */
const headSize = 8192

/** What no text holds: control characters other than blanks, line ends, form feed and escape. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what tells text from other data
const unfit = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\ufffe\uffff]/

/**
 * UTF-16 without a byte order mark: digits, separators and line ends have a zero as their other byte, so all zeros stand
 * on one side, and there are some.
 */
export function bareWideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, headSize)
  let odd = 0
  let even = 0
  head.forEach((byte, at) => {
    if (byte === 0) at % 2 === 0 ? even++ : odd++
  })
  if (bytes.length % 2 !== 0 || odd + even < head.length / 50 || (odd > 0 && even > 0)) return null
  const encoding = odd > 0 ? 'utf-16le' : 'utf-16be'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(head.subarray(0, head.length & ~1), {
      stream: true,
    })
    return unfit.test(text) ? null : encoding
  } catch {
    return null
  }
}

/** What the text says of its own encoding, if a decoder goes by that name: often wrong, so it is asked late. */
function declaredEncoding(bytes: Uint8Array): string[] {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const label = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]
  return label === undefined ? [] : [label]
}

/** True where characters beyond ASCII stand alone, as accents do, and not in pairs, as Chinese in damaged GB18030 does. */
function looksWestern(bytes: Uint8Array): boolean {
  let high = 0
  let paired = 0
  bytes.forEach((byte, at) => {
    if (byte < 0x80) return
    high++
    if ((bytes[at + 1] ?? 0) >= 0x80) paired++
  })
  return paired * 10 < high
}

/**
 * Text of a file whose encoding nobody states for certain: a byte order mark decides, then UTF-8 where every byte fits
 * it, then what an HTML or XML head declares, then GB18030, in which WPS and Excel save Chinese CSV, then the Western
 * one of Windows, where it looks like that.
 *
 * @returns null where it is none of these
 */
export function decodeText(bytes: Uint8Array): string | null {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : bareWideEncoding(bytes)
  const western = looksWestern(bytes) ? ['windows-1252'] : []
  const encodings = wide ? [wide] : ['utf-8', ...declaredEncoding(bytes), 'gb18030', ...western]
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!unfit.test(text)) return text
    } catch {
      // Not this encoding.
    }
  }
  return null
}
