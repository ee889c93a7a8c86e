import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/core/db/migrate.ts'
import { keepOriginal, loadOriginal, sha256 } from '../../../../electron/core/db/tables/original-file.ts'

/** Bytes that begin as a package does, or as any other file. */
function someBytes(length: number, opening: string): Uint8Array {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 7919 + (at >> 8)) & 0xff)
  bytes.set(new TextEncoder().encode(opening).subarray(0, length))
  return bytes
}

test.each([0, 1, 2, 65_534, 65_535, 65_536, 131_070, 200_001])(
  'a file of %i bytes is kept to the byte, packed already or not',
  (length) => {
    const db = new Sqlite(':memory:')
    migrate(db)
    for (const opening of ['PK', '序号']) {
      const bytes = someBytes(length, opening)
      const hash = sha256(bytes)
      keepOriginal(db, hash, bytes)
      keepOriginal(db, hash, bytes)
      expect(loadOriginal(db, hash)).toEqual(bytes)
    }
    expect(loadOriginal(db, 'none')).toBeNull()
    db.close()
  },
)
