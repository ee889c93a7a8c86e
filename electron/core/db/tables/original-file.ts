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

/** Keeps a file whole, once for all returns that hold the same bytes. */
export function keepOriginal(db: Database, hash: string, bytes: Uint8Array): void {
  db.prepare('INSERT INTO original_file (sha256, size, content) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(
    hash,
    bytes.length,
    deflateRawSync(bytes, { level: isZip(bytes) ? 0 : 1 }),
  )
}

/** The kept bytes; null where there is no such file. */
export function loadOriginal(db: Database, hash: string): Uint8Array | null {
  const row = db.prepare('SELECT size, content FROM original_file WHERE sha256 = ?').get(hash) as
    | { size: number; content: Uint8Array }
    | undefined
  return row ? new Uint8Array(inflateRawSync(row.content, { maxOutputLength: Math.max(row.size, 1) })) : null
}
