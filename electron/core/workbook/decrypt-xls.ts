import { createHash } from 'node:crypto'
import { type BiffRecord, biffGlobals, biffRecords, biffTypes } from './biff-records.ts'
import { rc4 } from './rc4.ts'
import { uncover, xorBytes } from './xor-obfuscation.ts'

/** Takes the cover off one byte, by its position in the stream and the record it belongs to. */
type Uncover = (byte: number, position: number, record: BiffRecord) => number

const blockSize = 1024
/** Records whose data stays readable ([MS-XLS] 2.2.10). */
const plainTypes: ReadonlySet<number> = new Set([
  biffTypes.start,
  biffTypes.filePass,
  biffTypes.userNames,
  biffTypes.fileLock,
  biffTypes.interfaceStart,
  biffTypes.revisionInfo,
  biffTypes.revisionHead,
])

function digest(algorithm: 'md5' | 'sha1', ...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash(algorithm)
  for (const part of parts) hash.update(part)
  return hash.digest()
}

function blockNumber(block: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(block)
  return bytes
}

/** The key stream is started anew for every 1,024 bytes of the stream, headers and plain records counted. */
function byBlocks(keyOf: (block: number) => Uint8Array): Uncover {
  let block = -1
  let used = 0
  let next = rc4(Uint8Array.of(0))
  return (byte, position) => {
    const wanted = Math.floor(position / blockSize)
    if (wanted !== block) {
      block = wanted
      next = rc4(keyOf(block))
      used = 0
    }
    for (; used < position % blockSize; used++) next()
    used++
    return byte ^ next()
  }
}

function fits(
  keyOf: (block: number) => Uint8Array,
  algorithm: 'md5' | 'sha1',
  verifier: Uint8Array,
  hash: Uint8Array,
): boolean {
  const next = rc4(keyOf(0))
  const plain = verifier.map((byte) => byte ^ next())
  return digest(algorithm, plain).equals(hash.map((byte) => byte ^ next()))
}

/** RC4 with a 40-bit key, as of Excel 97 ([MS-OFFCRYPTO] 2.3.6). */
function openRc4(data: Buffer, password: string): Uncover | null {
  const salt = data.subarray(0, 16)
  const short = digest('md5', Buffer.from(password, 'utf16le')).subarray(0, 5)
  const long = digest('md5', ...Array.from({ length: 16 }, () => [short, salt]).flat()).subarray(0, 5)
  const keyOf = (block: number) => digest('md5', long, blockNumber(block))
  return fits(keyOf, 'md5', data.subarray(16, 32), data.subarray(32, 48)) ? byBlocks(keyOf) : null
}

/** RC4 by way of Windows' CryptoAPI, as of Excel 2002 ([MS-OFFCRYPTO] 2.3.5). */
function openCryptoApi(data: Buffer, password: string): Uncover | null {
  const headerSize = data.readUInt32LE(4)
  const header = data.subarray(8, 8 + headerSize)
  const verifier = data.subarray(8 + headerSize)
  const keyBytes = (header.readUInt32LE(16) || 40) / 8
  const salt = verifier.subarray(4, 20)
  const base = digest('sha1', salt, Buffer.from(password, 'utf16le'))
  const keyOf = (block: number) => {
    const key = digest('sha1', base, blockNumber(block)).subarray(0, keyBytes)
    // A key of 40 bits is used as one of 128.
    return keyBytes === 5 ? Buffer.concat([key, Buffer.alloc(11)]) : key
  }
  return fits(keyOf, 'sha1', verifier.subarray(20, 36), verifier.subarray(40, 60)) ? byBlocks(keyOf) : null
}

function openXor(verifier: number, password: string): Uncover | null {
  const cover = xorBytes(password, verifier)
  if (cover === null) return null
  return (byte, position, { length }) => uncover(byte, cover[(position + length) % cover.length] ?? 0)
}

function open(data: Buffer, password: string): Uncover | null {
  // Excel 95 knows one method only and does not name it.
  if (data.length === 4) return openXor(data.readUInt16LE(2), password)
  if (data.readUInt16LE(0) === 0) return openXor(data.readUInt16LE(4), password)
  const [major, minor] = [data.readUInt16LE(2), data.readUInt16LE(4)]
  if (major === 1 && minor === 1) return openRc4(data.subarray(6), password)
  return minor === 2 ? openCryptoApi(data.subarray(6), password) : null
}

/** How many bytes at the beginning of a record's data stay readable. */
function plainBytes({ type, length }: BiffRecord): number {
  if (plainTypes.has(type)) return length
  // Where the sheet begins in the stream.
  return type === biffTypes.boundSheet ? Math.min(4, length) : 0
}

/** True where the workbook needs a password; the default one, perhaps, that Excel tries for itself. */
export function isXlsEncrypted(stream: Uint8Array): boolean {
  for (const { type } of biffGlobals(stream)) if (type === biffTypes.filePass) return true
  return false
}

/**
 * Decrypts the workbook stream of an .xls.
 *
 * @returns the stream as it would be without a password, every record in its place; null where the password does not fit
 */
export function decryptXls(stream: Uint8Array, password: string): Uint8Array | null {
  const pass = [...biffGlobals(stream)].find(({ type }) => type === biffTypes.filePass)
  if (pass === undefined) return stream
  const from = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength)
  const uncoverByte = open(from.subarray(pass.at + 4, pass.at + 4 + pass.length), password)
  if (uncoverByte === null) return null
  const plain = Buffer.from(from)
  plain.writeUInt16LE(biffTypes.ignored, pass.at)
  for (const record of biffRecords(from)) {
    const start = record.at + 4
    for (let position = start + plainBytes(record); position < start + record.length; position++) {
      plain[position] = uncoverByte(from[position] ?? 0, position, record)
    }
  }
  return plain
}
