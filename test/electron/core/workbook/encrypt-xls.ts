import { createHash } from 'node:crypto'
import * as XLSX from 'xlsx'
import { rc4 } from '../../../../electron/core/workbook/rc4.ts'

const sha = (algorithm: string, ...parts: readonly Uint8Array[]) =>
  createHash(algorithm).update(Buffer.concat(parts)).digest()
const u32 = (number: number) => Buffer.from(Uint32Array.of(number).buffer)

interface Method {
  readonly keyOf: (password: string, salt: Uint8Array, block: number) => Uint8Array
  readonly hash: string
  /** What the record says before salt and verifier. */
  readonly head: Uint8Array
  readonly beforeHash: Uint8Array
}

const methods = {
  rc4: {
    hash: 'md5',
    head: Buffer.from([1, 0, 1, 0, 1, 0]),
    beforeHash: Buffer.alloc(0),
    keyOf(password, salt, block) {
      const short = sha('md5', Buffer.from(password, 'utf16le')).subarray(0, 5)
      const mixed = Buffer.concat(Array.from({ length: 16 }, () => Buffer.concat([short, salt])))
      return sha('md5', sha('md5', mixed).subarray(0, 5), u32(block))
    },
  },
  cryptoApi: {
    hash: 'sha1',
    head: Buffer.concat([
      Buffer.from([1, 0, 2, 0, 2, 0]),
      ...[4, 34, 4, 0, 0x6801, 0x8004, 128, 1, 0, 0].map(u32),
      Buffer.from([0, 0]),
      u32(16),
    ]),
    beforeHash: u32(20),
    keyOf: (password, salt, block) =>
      sha('sha1', sha('sha1', salt, Buffer.from(password, 'utf16le')), u32(block)).subarray(0, 16),
  },
} as const satisfies Record<string, Method>

/** The records of an .xls in the library's own writing, encrypted by one of the two RC4 methods. */
export function encryptXls(
  method: keyof typeof methods,
  password: string,
  sheet: XLSX.WorkSheet,
): Uint8Array {
  const { keyOf, hash, head, beforeHash } = methods[method]
  const book = XLSX.utils.book_new(sheet, '数据')
  const container = XLSX.CFB.read(XLSX.write(book, { type: 'buffer', bookType: 'biff8' }) as Uint8Array, {
    type: 'buffer',
  })
  const plain = Buffer.from((XLSX.CFB.find(container, '/Workbook')?.content ?? []) as Uint8Array)
  const salt = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex')
  const verifier = Buffer.from('f0e1d2c3b4a5968778695a4b3c2d1e0f', 'hex')
  const first = rc4(keyOf(password, salt, 0))
  const covered = (bytes: Uint8Array) => Buffer.from(bytes.map((byte) => byte ^ first()))
  const data = Buffer.concat([head, salt, covered(verifier), beforeHash, covered(sha(hash, verifier))])
  const pass = Buffer.concat([Buffer.from([0x2f, 0, data.length, 0]), data])
  const start = 4 + plain.readUInt16LE(2)
  const stream = Buffer.concat([plain.subarray(0, start), pass, plain.subarray(start)])
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    const type = stream.readUInt16LE(at)
    const length = stream.readUInt16LE(at + 2)
    // The sheets have moved by the record put in; where they begin stays readable.
    if (type === 0x85) stream.writeUInt32LE(stream.readUInt32LE(at + 4) + pass.length, at + 4)
    const skipped = [0x809, 0x2f, 0xe1].includes(type) ? length : type === 0x85 ? 4 : 0
    for (let place = at + 4 + skipped; place < at + 4 + length; place++) {
      const next = rc4(keyOf(password, salt, Math.floor(place / 1024)))
      for (let used = 0; used < place % 1024; used++) next()
      stream[place] = (stream[place] ?? 0) ^ next()
    }
  }
  XLSX.CFB.utils.cfb_add(container, '/Workbook', stream)
  return new Uint8Array(XLSX.CFB.write(container, { type: 'buffer' }) as Uint8Array)
}
