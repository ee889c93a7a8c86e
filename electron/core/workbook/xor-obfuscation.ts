/**
 * The XOR obfuscation of Excel 95, which later .xls may still use ([MS-OFFCRYPTO] 2.3.7.1 to 2.3.7.3); tables as there.
 */
const padding = [0xbb, 0xff, 0xff, 0xba, 0xff, 0xff, 0xb9, 0x80, 0x00, 0xbe, 0x0f, 0x00, 0xbf, 0x0f, 0x00]
const initialCode = [
  0xe1f0, 0x1d0f, 0xcc9c, 0x84c0, 0x110c, 0x0e10, 0xf1ce, 0x313e, 0x1872, 0xe139, 0xd40f, 0x84f9, 0x280c,
  0xa96a, 0x4ec3,
]
/** First values of the rows of the specification's matrix; the others follow by doubling, see matrixRow. */
const matrixSeeds = [
  0xaefc, 0x7b61, 0x4563, 0x0375, 0xd849, 0x6f45, 0xeb23, 0x47d3, 0xb861, 0x45a0, 0xaa51, 0x76b4, 0x3730,
  0x3331, 0x1021,
]
const longestPassword = initialCode.length

/** Seven values, each the double of the one before; what runs over 16 bits is folded back by CRC-16-CCITT's polynomial. */
function matrixRow(seed: number): number[] {
  const row = [seed]
  while (row.length < 7) {
    const double = (row.at(-1) ?? 0) * 2
    row.push(double > 0xffff ? (double ^ 0x11021) & 0xffff : double)
  }
  return row
}

const matrix = matrixSeeds.flatMap(matrixRow)

/** One byte a character: the lower one, or the upper where that is zero. Null where the password is too long for this method. */
function passwordBytes(password: string): number[] | null {
  const wide = Buffer.from(password, 'utf16le')
  const bytes = Array.from({ length: wide.length / 2 }, (_, at) => wide[at * 2] || wide[at * 2 + 1] || 0)
  return bytes.length === 0 || bytes.length > longestPassword ? null : bytes
}

function verifierOf(password: readonly number[]): number {
  let verifier = 0
  for (const byte of [password.length, ...password].reverse()) {
    verifier = (((verifier & 0x4000) === 0 ? 0 : 1) | ((verifier * 2) & 0x7fff)) ^ byte
  }
  return verifier ^ 0xce4b
}

function keyOf(password: readonly number[]): number {
  let key = initialCode[password.length - 1] ?? 0
  let element = matrix.length - 1
  for (const byte of [...password].reverse()) {
    for (let bit = 0; bit < 7; bit++, element--) if (((byte << bit) & 0x40) !== 0) key ^= matrix[element] ?? 0
  }
  return key
}

/**
 * The sixteen bytes that a password covers a workbook with.
 *
 * @param verifier as the file states it
 * @returns null for a password that does not fit
 */
export function xorBytes(password: string, verifier: number): Uint8Array | null {
  const bytes = passwordBytes(password)
  if (bytes === null || verifierOf(bytes) !== verifier) return null
  const key = keyOf(bytes)
  // Password and padding fill sixteen bytes; even places take the key's lower byte, odd places the upper.
  return Uint8Array.from([...bytes, ...padding].slice(0, 16), (byte, at) => {
    const mixed = byte ^ (at % 2 === 0 ? key & 0xff : key >> 8)
    return (mixed >> 1) | ((mixed & 1) << 7)
  })
}

/** A byte of the workbook as it was before: rotated left by three, after the cover is off. */
export function uncover(byte: number, cover: number): number {
  const mixed = byte ^ cover
  return ((mixed << 3) | (mixed >> 5)) & 0xff
}
