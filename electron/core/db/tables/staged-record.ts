import type { Database } from 'better-sqlite3'
import type { StoredRecord } from './record.ts'

/** Records that follow one another in a stage, by their numbers there. */
export interface StagedRun {
  readonly first: number
  readonly last: number
}

/**
 * A database of its own beside the library's, in which records wait until the transaction that stores their return. Nobody
 * sees them there, and nothing is left of them when it is closed or the program ends in whatever way: SQLite keeps it in a
 * file without a name.
 */
export interface Stage {
  /** Takes records up; call outside of a transaction. */
  add(records: Iterable<StoredRecord>): StagedRun
  /** Copies them to a sheet of the library, in their order; call inside the transaction. */
  copyTo(sheet: number, run: StagedRun): void
  /** Call outside of a transaction. */
  close(): void
}

let stages = 0

export function openStage(db: Database): Stage {
  // What is put beside the library within a transaction cannot be taken away again.
  if (db.inTransaction) throw new Error('a stage was asked for within a transaction')
  stages += 1
  const name = `stage${stages}`
  db.exec(`ATTACH '' AS ${name}`)
  // What it holds is needed only as long as the program runs, and hardly ever read twice.
  db.exec(`
    PRAGMA ${name}.journal_mode = MEMORY;
    PRAGMA ${name}.synchronous = OFF;
    PRAGMA ${name}.cache_size = -2000;
    CREATE TABLE ${name}.staged_record (
      id INTEGER PRIMARY KEY, key TEXT, label TEXT, part TEXT, source_row INTEGER, fields TEXT, realigned TEXT
    ) STRICT;
  `)
  const columns = 'key, label, part, source_row, fields, realigned'
  const insert = db.prepare(
    `INSERT INTO ${name}.staged_record (id, ${columns}) VALUES (?, ?, ?, ?, ?, CAST(? AS TEXT), ?)`,
  )
  const copy = db.prepare(
    `INSERT INTO main.record (sheet_id, ${columns})
     SELECT ?, ${columns} FROM ${name}.staged_record WHERE id BETWEEN ? AND ? ORDER BY id`,
  )
  let count = 0
  // Deferred: the library itself stays free for others.
  const addAll = db.transaction((records: Iterable<StoredRecord>): StagedRun => {
    let last = count
    for (const { key, label, part, row, fields, realigned } of records) {
      last += 1
      insert.run(last, key, label, part, row, fields, realigned)
    }
    return { first: count + 1, last }
  })
  return {
    add(records) {
      const run = addAll.deferred(records)
      count = run.last
      return run
    },
    copyTo(sheet, { first, last }) {
      const { changes } = copy.run(sheet, first, last)
      if (changes !== last - first + 1) throw new Error('records were lost while they waited')
    },
    close() {
      if (db.open) db.exec(`DETACH ${name}`)
    },
  }
}
