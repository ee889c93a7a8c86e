import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrate } from '../../../../electron/core/db/migrate.ts'
import { storedReadingDigest } from '../../../../electron/core/db/tables/record.ts'
import {
  createPacker,
  noRecords,
  type PackedRecords,
  packedReadingDigest,
  type Stretch,
} from '../../../../electron/core/imports/pack-records.ts'
import { createRecordStage } from '../../../../electron/core/imports/stage-records.ts'
import type { ListRecord } from '../../../../shared/model/record.ts'

let folder: string
let file: string
let db: Sqlite.Database
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huibiao-stage-'))
  file = join(folder, '名录')
  db = new Sqlite(join(folder, '库'))
  db.pragma('journal_mode = WAL')
  db.pragma('foreign_keys = ON')
  migrate(db)
  db.exec(`
    INSERT INTO original_file VALUES ('abc', 0, x'');
    INSERT INTO operation (id, kind, payload, author, at) VALUES (1, 'import', '{}', 'a', 't');
    INSERT INTO submission VALUES (1, 'donghai', '2023', 1, 'abc', 'f', 't', 1);
  `)
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true })
})

function record(row: number): ListRecord {
  return {
    list: 'enterprises',
    key: row % 3 === 0 ? null : `企业${row}`,
    label: `第${row}家\n企业`,
    part: row % 5 === 0 ? '大型' : null,
    row,
    fields: { name: { state: 'text', value: `第${row}家\n“企业”`.repeat(4) } },
    ...(row % 7 === 0 ? { realigned: { name: 'C' } } : {}),
  }
}

/** The tables' records as a reader packs them, so many at a time from each in turn. */
function pack(tables: readonly (readonly ListRecord[])[], batch = 250) {
  const stretches: Stretch[] = []
  const packer = createPacker<readonly ListRecord[]>(file, (stretch) => stretches.push(stretch))
  const longest = Math.max(...tables.map((records) => records.length))
  for (let at = 0; at < longest; at += batch)
    for (const table of tables) if (at < table.length) packer.take(table, table.slice(at, at + batch))
  const packed = tables.map((table) => packer.packed(table))
  packer.close()
  return { packed, stretches }
}

const rows = (count: number, from = 0) => Array.from({ length: count }, (_, at) => record(from + at + 1))

/** What the library holds of each sheet after it was stored through a stage that took up these stretches. */
function storeThrough(packed: readonly PackedRecords[], stretches: readonly Stretch[]) {
  const stage = createRecordStage(db)
  for (const stretch of stretches) stage.take(file, stretch)
  const before = db.prepare('SELECT count(*) FROM record').pluck().get()
  const digest = stage.digest(packed)
  db.transaction(() => {
    packed.forEach((records, position) => {
      db.prepare("INSERT INTO sheet VALUES (?, 1, ?, 's', 0, 'enterprises', '{}')").run(
        position + 1,
        position,
      )
      stage.store(position + 1, records)
    })
  }).immediate()
  stage.close()
  const stored = packed.map((_, position) =>
    db
      .prepare('SELECT source_row FROM record WHERE sheet_id = ? ORDER BY id')
      .pluck()
      .all(position + 1),
  )
  return { before, digest, stored }
}

describe('records that are taken up while their file is read', () => {
  const cases: [string, ListRecord[][], (all: readonly Stretch[]) => readonly Stretch[]][] = [
    ['all of them', [rows(9000)], (all) => all],
    ['none of them', [rows(9000)], () => []],
    ['some of them, and not the first', [rows(9000)], (all) => all.filter((_, at) => at % 2 === 1)],
    ['of two tables that were read in turn', [rows(9000), rows(9000, 20_000)], (all) => all],
    ['behind a sheet without records', [[], rows(9000)], (all) => all],
  ]
  test.each(cases)('%s: the library holds the same, digest and all', (_, tables, taken) => {
    const { packed, stretches } = pack(tables)
    expect(stretches.length).toBeGreaterThan(1)
    const { before, digest, stored } = storeThrough(packed, taken(stretches))
    expect(before).toBe(0)
    expect(stored).toEqual(tables.map((records) => records.map(({ row }) => row)))
    expect(digest).toBe(packedReadingDigest(packed))
    expect(digest).toBe(storedReadingDigest(db, 1))
  })

  test('of a reading that was thrown away are not stored with the one that counts', () => {
    const stretches: Stretch[] = []
    const packer = createPacker<object>(file, (stretch) => stretches.push(stretch))
    const [first, second] = [{}, {}]
    packer.take(first, rows(9000))
    packer.take(second, rows(9000, 50_000))
    const packed = [packer.packed(second)]
    packer.close()
    const { digest, stored } = storeThrough(packed, stretches)
    expect(stored).toEqual([rows(9000, 50_000).map(({ row }) => row)])
    expect(digest).toBe(packedReadingDigest(packed))
  })

  test('are nowhere once the transaction is taken back or nobody stores them', () => {
    const { packed, stretches } = pack([rows(9000)])
    const stage = createRecordStage(db)
    for (const stretch of stretches) stage.take(file, stretch)
    const other = new Sqlite(join(folder, '库'), { readonly: true })
    expect(other.prepare('SELECT count(*) FROM record').pluck().get()).toBe(0)
    // Others can go on writing meanwhile.
    const writer = new Sqlite(join(folder, '库'), { timeout: 0 })
    writer.exec('CREATE TABLE of_others (id INTEGER)')
    const takeBack = db.transaction(() => {
      db.prepare("INSERT INTO sheet VALUES (1, 1, 0, 's', 0, 'enterprises', '{}')").run()
      stage.store(1, packed[0] ?? noRecords)
      throw new Error('taken back')
    })
    expect(() => takeBack.immediate()).toThrow('taken back')
    stage.close()
    for (const one of [other, writer]) one.close()
    expect(db.prepare('SELECT count(*) FROM record').pluck().get()).toBe(0)
    expect(db.pragma('database_list')).toHaveLength(1)
  })

  test('come from the file where they could not be taken up', () => {
    const { packed, stretches } = pack([rows(9000)])
    const stage = createRecordStage(db)
    // Within a transaction no database can be put beside the library.
    db.exec('BEGIN')
    for (const stretch of stretches) stage.take(file, stretch)
    db.exec('ROLLBACK')
    expect(stage.digest(packed)).toBe(packedReadingDigest(packed))
    db.prepare("INSERT INTO sheet VALUES (1, 1, 0, 's', 0, 'enterprises', '{}')").run()
    stage.store(1, packed[0] ?? noRecords)
    stage.close()
    expect(db.prepare('SELECT count(*) FROM record').pluck().get()).toBe(9000)
    // A last word after the end is heard by nobody.
    stage.take(file, stretches[0] as Stretch)
    expect(db.pragma('database_list')).toHaveLength(1)
  })
})
