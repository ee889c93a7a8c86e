import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/core/db/migrate.ts'
import { insertRecords, storedReadingDigest } from '../../../../electron/core/db/tables/record.ts'
import {
  createPacker,
  packedReadingDigest,
  unpackRecords,
} from '../../../../electron/core/imports/pack-records.ts'
import type { ListRecord } from '../../../../shared/model/record.ts'

/** Whatever a cell may hold: halves of characters, quotes, line ends too. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 1, max: 0xffff }), fc.constantFrom(10, 13, 34, 92, 0xd83d, 0xde00)))
  .map((units) => String.fromCharCode(...units))

const record: fc.Arbitrary<ListRecord> = fc.record({
  list: fc.constant('wastes' as const),
  key: fc.option(anyText),
  label: anyText,
  part: fc.option(anyText),
  row: fc.nat(99_999),
  fields: fc.dictionary(
    fc.constantFrom('name', 'generated'),
    anyText.map((value) => ({ state: 'text' as const, value })),
  ),
})

function emptyReturn(): Sqlite.Database {
  const db = new Sqlite(':memory:')
  migrate(db)
  db.exec(`
    INSERT INTO original_file VALUES ('abc', 0, x'');
    INSERT INTO operation (id, kind, payload, author, at) VALUES (1, 'import', '{}', 'a', 't');
    INSERT INTO submission VALUES (1, 'donghai', '2023', 1, 'abc', 'f', 't', 1);
  `)
  return db
}

test('records that nobody edited have the digest with which they came in', () => {
  const sheets = fc.array(fc.array(record, { maxLength: 6 }), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(sheets, (given) => {
      const db = emptyReturn()
      const packer = createPacker<object>()
      const packed = given.map((records, position) => {
        const table = {}
        if (records.length > 0) packer.take(table, records)
        db.prepare("INSERT INTO sheet VALUES (?, 1, ?, 's', 0, 'wastes', '{}')").run(position + 1, position)
        insertRecords(db, position + 1, unpackRecords(packer.packed(table)))
        return packer.packed(table)
      })
      expect(storedReadingDigest(db, 1)).toBe(packedReadingDigest(packed))
      db.close()
    }),
    { numRuns: 60 },
  )
})
