import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** True for a package that is compressed already. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** Bytes of a stored block at most: its length is written in 16 bits. */
const longestBlock = 0xffff

/** Raw deflate of bytes that would not get smaller: blocks that hold them as they are (RFC 1951, 3.2.4). */
function storedBlocks(bytes: Uint8Array): Uint8Array {
  const blocks = Math.max(1, Math.ceil(bytes.length / longestBlock))
  const stored = new Uint8Array(bytes.length + 5 * blocks)
  const view = new DataView(stored.buffer)
  let at = 0
  for (let block = 0; block < blocks; block++) {
    const piece = bytes.subarray(block * longestBlock, (block + 1) * longestBlock)
    const isLast = block === blocks - 1
    view.setUint8(at, isLast ? 1 : 0)
    view.setUint16(at + 1, piece.length, true)
    view.setUint16(at + 3, ~piece.length, true)
    stored.set(piece, at + 5)
    at += 5 + piece.length
  }
  return stored
}

/** A file's bytes as the library keeps them: raw deflate. */
export function packOriginal(bytes: Uint8Array): Uint8Array {
  return isZip(bytes) ? storedBlocks(bytes) : deflateRawSync(bytes, { level: 1 })
}

/** Keeps a file whole, once for all returns that hold the same bytes. @param packed the same by `packOriginal` */
export function keepOriginal(
  db: Database,
  hash: string,
  bytes: Uint8Array,
  packed: Uint8Array = packOriginal(bytes),
): void {
  db.prepare('INSERT INTO original_file (sha256, size, content) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(
    hash,
    bytes.length,
    packed,
  )
}

/** The kept bytes; null where there is no such file. */
export function loadOriginal(db: Database, hash: string): Uint8Array | null {
  const row = db.prepare('SELECT size, content FROM original_file WHERE sha256 = ?').get(hash) as
    | { size: number; content: Uint8Array }
    | undefined
  return row ? new Uint8Array(inflateRawSync(row.content, { maxOutputLength: Math.max(row.size, 1) })) : null
}
