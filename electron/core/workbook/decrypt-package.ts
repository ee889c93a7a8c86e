import { createDecipheriv, hash } from 'node:crypto'
import { AppError } from '../../../shared/errors.ts'
import { foundContent } from '../../../shared/locale/zh/reading.ts'

/** Excel turns a password 100,000 times, the specification allows ten million; these take about three seconds. */
const mostTurns = 2_000_000
const segmentSize = 4096

const unknown = () => new AppError('file-unsupported', { found: foundContent.otherEncryption })

function numbered(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}

function digest(algorithm: string, ...parts: readonly Uint8Array[]): Buffer {
  return hash(algorithm, Buffer.concat(parts), 'buffer')
}

/** Cut or filled up to a length; 0x36 as the specification says. */
function sized(bytes: Buffer, length: number): Buffer {
  return Buffer.concat([bytes.subarray(0, length), Buffer.alloc(Math.max(0, length - bytes.length), 0x36)])
}

/** The password's hash, turned `turns` times ([MS-OFFCRYPTO] 2.3.4.7 and 2.3.4.11). */
function turn(algorithm: string, salt: Uint8Array, password: string, turns: number): Buffer {
  if (turns > mostTurns) throw new AppError('file-dangerous', { where: foundContent.manyTurns(turns) })
  let turned = digest(algorithm, salt, Buffer.from(password, 'utf16le'))
  const step = Buffer.alloc(4 + turned.length)
  for (let at = 0; at < turns; at++) {
    step.writeUInt32LE(at)
    turned.copy(step, 4)
    turned = hash(algorithm, step, 'buffer')
  }
  return turned
}

function decipher(name: string, key: Uint8Array, iv: Uint8Array | null, data: Uint8Array): Buffer {
  const cipher = createDecipheriv(name, key, iv).setAutoPadding(false)
  return Buffer.concat([cipher.update(data), cipher.final()])
}

interface AgileKey {
  readonly hash: string
  readonly cipher: string
  readonly keyBytes: number
  readonly blockSize: number
  readonly salt: Buffer
}

/** Attributes of one element of the description, which is written by programs and has no nesting of its own kind. */
function attributesOf(xml: string, element: string): (name: string) => string {
  const tag = new RegExp(`<(?:\\w+:)?${element}\\s[^>]*>`).exec(xml)?.[0] ?? ''
  return (name) => {
    const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
    if (value === undefined) throw unknown()
    return value
  }
}

const hashes: Readonly<Record<string, string>> = {
  SHA1: 'sha1',
  'SHA-1': 'sha1',
  SHA256: 'sha256',
  SHA384: 'sha384',
  SHA512: 'sha512',
}

function agileKey(attribute: (name: string) => string): AgileKey {
  const hashName = hashes[attribute('hashAlgorithm')]
  const keyBits = Number(attribute('keyBits'))
  const isCbc = attribute('cipherAlgorithm') === 'AES' && attribute('cipherChaining') === 'ChainingModeCBC'
  if (hashName === undefined || !isCbc || ![128, 192, 256].includes(keyBits)) throw unknown()
  return {
    hash: hashName,
    cipher: `aes-${keyBits}-cbc`,
    keyBytes: keyBits / 8,
    blockSize: 16,
    salt: Buffer.from(attribute('saltValue'), 'base64'),
  }
}

/** Purposes of the keys that are made from one password ([MS-OFFCRYPTO] 2.3.4.11). */
const verifierPurpose = Buffer.from('fea7d2763b4b9e79', 'hex')
const verifierHashPurpose = Buffer.from('d7aa0f6d3061344e', 'hex')
const keyPurpose = Buffer.from('146e0be7abacd0d6', 'hex')

/** Agile encryption, of Excel 2010 and later. */
function decryptAgile(info: Buffer, data: Buffer, password: string): Buffer | null {
  const xml = info.toString('utf8', 8)
  const own = agileKey(attributesOf(xml, 'keyData'))
  const attribute = attributesOf(xml, 'encryptedKey')
  const lock = agileKey(attribute)
  const turned = turn(lock.hash, lock.salt, password, Number(attribute('spinCount')))
  const unlock = (purpose: Buffer, name: string) => {
    const key = sized(digest(lock.hash, turned, purpose), lock.keyBytes)
    const iv = sized(lock.salt, lock.blockSize)
    return decipher(lock.cipher, key, iv, Buffer.from(attribute(name), 'base64'))
  }
  const verifier = unlock(verifierPurpose, 'encryptedVerifierHashInput').subarray(0, lock.salt.length)
  const expected = unlock(verifierHashPurpose, 'encryptedVerifierHashValue')
  const found = digest(lock.hash, verifier)
  if (!found.equals(expected.subarray(0, found.length))) return null
  const key = unlock(keyPurpose, 'encryptedKeyValue').subarray(0, own.keyBytes)
  const pieces: Buffer[] = []
  for (let at = 0; at < data.length; at += segmentSize) {
    const iv = sized(digest(own.hash, own.salt, numbered(at / segmentSize)), own.blockSize)
    pieces.push(
      decipher(own.cipher, key, iv, data.subarray(at, Math.min(at + segmentSize, data.length & ~15))),
    )
  }
  return Buffer.concat(pieces)
}

/** Standard encryption, of Excel 2007: AES in single blocks, 50,000 turns of SHA-1 ([MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9). */
function decryptStandard(info: Buffer, data: Buffer, password: string): Buffer | null {
  const headerSize = info.readUInt32LE(8)
  const header = info.subarray(12, 12 + headerSize)
  const verifier = info.subarray(12 + headerSize)
  const keyBits = header.readUInt32LE(16)
  if (![0x660e, 0x660f, 0x6610].includes(header.readUInt32LE(8)) || ![128, 192, 256].includes(keyBits)) {
    throw unknown()
  }
  const turned = digest('sha1', turn('sha1', verifier.subarray(4, 20), password, 50_000), numbered(0))
  const mixed = (mark: number) =>
    digest(
      'sha1',
      Buffer.alloc(64, mark).map((byte, at) => byte ^ (turned[at] ?? 0)),
    )
  const key = Buffer.concat([mixed(0x36), mixed(0x5c)]).subarray(0, keyBits / 8)
  const plain = (bytes: Uint8Array) => decipher(`aes-${keyBits}-ecb`, key, null, bytes)
  const found = digest('sha1', plain(verifier.subarray(20, 36)))
  if (!found.equals(plain(verifier.subarray(40, 72)).subarray(0, 20))) return null
  return plain(data.subarray(0, data.length & ~15))
}

/**
 * Decrypts a workbook of the package formats (xlsx, xlsm, xlsb). The file's own check sum over the encrypted bytes is not
 * looked at: every part of the package has one that the zip gate compares.
 *
 * @param info the stream `EncryptionInfo`
 * @param encrypted the stream `EncryptedPackage`
 * @returns the package; null where the password does not fit
 * @throws AppError file-unsupported for a method we do not know, file-dangerous for one made to take hours
 */
export function decryptPackage(info: Uint8Array, encrypted: Uint8Array, password: string): Uint8Array | null {
  const description = Buffer.from(info)
  const [major, minor] = [description.readUInt16LE(0), description.readUInt16LE(2)]
  const source = Buffer.from(encrypted.buffer, encrypted.byteOffset, encrypted.byteLength)
  const size = Number(source.readBigUInt64LE(0))
  const open = major === 4 && minor === 4 ? decryptAgile : minor === 2 ? decryptStandard : null
  if (open === null) throw unknown()
  return open(description, source.subarray(8), password)?.subarray(0, size) ?? null
}
