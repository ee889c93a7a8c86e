import { bareWideEncoding } from './decode-text.ts'

/** What a file is by its content; its name is never asked. */
export type Content =
  | { readonly is: 'zip' }
  | { readonly is: 'compound' }
  | { readonly is: 'biff' }
  | { readonly is: 'text' }
  | { readonly is: 'empty' }
  /** Something else, in words for the reader. */
  | { readonly is: 'other'; readonly found: keyof typeof otherContents }

/** Beginnings of files that people mistake for tables. */
const otherContents = {
  png: [0x89, 0x50, 0x4e, 0x47],
  jpeg: [0xff, 0xd8, 0xff],
  gif: [0x47, 0x49, 0x46, 0x38],
  bmp: [0x42, 0x4d],
  webp: [0x52, 0x49, 0x46, 0x46],
  pdf: [0x25, 0x50, 0x44, 0x46],
  rar: [0x52, 0x61, 0x72, 0x21],
  sevenZip: [0x37, 0x7a, 0xbc, 0xaf],
  gzip: [0x1f, 0x8b],
  program: [0x4d, 0x5a],
  rtf: [0x7b, 0x5c, 0x72, 0x74, 0x66],
  binary: [],
} as const satisfies Record<string, readonly number[]>

export type OtherContent = keyof typeof otherContents

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.length > 0 && signature.every((byte, index) => bytes[index] === byte)
}

/** True where the bytes hold characters only: no control characters but tab, line ends, and form feed. */
function looksLikeText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true
  const head = bytes.subarray(0, 8192)
  return !head.some(
    (byte) =>
      byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b,
  )
}

export function sniff(bytes: Uint8Array): Content {
  if (bytes.length === 0) return { is: 'empty' }
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04]) || begins(bytes, [0x50, 0x4b, 0x05, 0x06])) return { is: 'zip' }
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { is: 'compound' }
  // Workbooks of the eighties and early nineties are a bare stream of records.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1)) return { is: 'biff' }
  for (const [found, signature] of Object.entries(otherContents)) {
    if (begins(bytes, signature)) return { is: 'other', found: found as OtherContent }
  }
  return looksLikeText(bytes) || bareWideEncoding(bytes) ? { is: 'text' } : { is: 'other', found: 'binary' }
}
