import { createCipheriv, createHash } from 'node:crypto'
import * as XLSX from 'xlsx'

const sha = (algorithm: string, ...parts: readonly Uint8Array[]) => {
  const hash = createHash(algorithm)
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const wide = (text: string) => Buffer.from(text, 'utf16le')
const u32 = (...numbers: readonly number[]) => {
  const bytes = Buffer.alloc(numbers.length * 4)
  numbers.forEach((number, at) => void bytes.writeUInt32LE(number, at * 4))
  return bytes
}
const filled = (bytes: Uint8Array, to: number) =>
  Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)])
const cipher = (name: string, key: Uint8Array, iv: Uint8Array | null, data: Uint8Array) => {
  const made = createCipheriv(name, key, iv).setAutoPadding(false)
  return Buffer.concat([made.update(data), made.final()])
}

function turned(algorithm: string, salt: Uint8Array, password: string, turns: number): Buffer {
  let hash = sha(algorithm, salt, wide(password))
  for (let at = 0; at < turns; at++) hash = sha(algorithm, u32(at), hash)
  return hash
}

function container(info: Uint8Array, encrypted: Uint8Array, size: number): Uint8Array {
  const { CFB } = XLSX
  const made = CFB.utils.cfb_new()
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(size))
  CFB.utils.cfb_add(made, '/EncryptionInfo', info)
  CFB.utils.cfb_add(made, '/EncryptedPackage', Buffer.concat([length, encrypted]))
  return new Uint8Array(CFB.write(made, { type: 'buffer' }) as Uint8Array)
}

const salt = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex')
const secret = Buffer.from('f0e1d2c3b4a5968778695a4b3c2d1e0f', 'hex')

/** A package under agile encryption, as Excel 2010 and later write it. @param told the number of turns the file names */
export function encryptAgile(
  bytes: Uint8Array,
  password: string,
  turns: number,
  told: number = turns,
): Uint8Array {
  const hash = turned('sha512', salt, password, turns)
  const lock = (purpose: string, data: Uint8Array) =>
    cipher(
      'aes-256-cbc',
      sha('sha512', hash, Buffer.from(purpose, 'hex')).subarray(0, 32),
      salt,
      data,
    ).toString('base64')
  const key = sha('sha256', secret)
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; at += 4096) {
    const iv = sha('sha512', salt, u32(at / 4096)).subarray(0, 16)
    pieces.push(cipher('aes-256-cbc', key, iv, filled(bytes.subarray(at, at + 4096), 16)))
  }
  const methods =
    'saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" ' +
    `hashAlgorithm="SHA512" saltValue="${salt.toString('base64')}"`
  const xml =
    '<?xml version="1.0"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" ' +
    `xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData ${methods}/><keyEncryptors>` +
    `<keyEncryptor><p:encryptedKey spinCount="${told}" ${methods} ` +
    `encryptedVerifierHashInput="${lock('fea7d2763b4b9e79', secret)}" ` +
    `encryptedVerifierHashValue="${lock('d7aa0f6d3061344e', sha('sha512', secret))}" ` +
    `encryptedKeyValue="${lock('146e0be7abacd0d6', key)}"/></keyEncryptor></keyEncryptors></encryption>`
  const info = Buffer.concat([Buffer.from([4, 0, 4, 0]), u32(0x40), Buffer.from(xml)])
  return container(info, Buffer.concat(pieces), bytes.length)
}

/** A package under standard encryption, as Excel 2007 writes it. */
export function encryptStandard(bytes: Uint8Array, password: string): Uint8Array {
  const hash = sha('sha1', turned('sha1', salt, password, 50_000), u32(0))
  const mixed = Buffer.alloc(64, 0x36).map((byte, at) => byte ^ (hash[at] ?? 0))
  const key = sha('sha1', mixed).subarray(0, 16)
  const locked = (data: Uint8Array) => cipher('aes-128-ecb', key, null, filled(data, 16))
  const provider = wide('Microsoft Enhanced RSA and AES Cryptographic Provider\0')
  const header = Buffer.concat([u32(0x24, 0, 0x660e, 0x8004, 128, 0x18, 0, 0), provider])
  const verifier = Buffer.concat([u32(16), salt, locked(secret), u32(20), locked(sha('sha1', secret))])
  const info = Buffer.concat([Buffer.from([3, 0, 2, 0]), u32(0x24, header.length), header, verifier])
  return container(info, locked(bytes), bytes.length)
}
