import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { TableKind } from '../../../../shared/model/list-kind.ts'
import type { ListRecord } from '../../../../shared/model/record.ts'
import { fieldsOf, fieldsText } from '../record-text.ts'

/** A record as its row of the table. */
export interface StoredRecord {
  readonly key: string | null
  readonly label: string
  readonly part: string | null
  readonly row: number
  /** See `fieldsText`; as text, or as its bytes in UTF-8. */
  readonly fields: string | Uint8Array
  /** JSON; null but in a row whose cells had slipped sideways. */
  readonly realigned: string | null
}

/** As it is read. */
type StoredRow = StoredRecord & { readonly fields: string }

const columns = 'key, label, part, source_row AS row, fields, realigned'

export function insertRecords(db: Database, sheet: number, records: Iterable<StoredRecord>): void {
  const insert = db.prepare(
    'INSERT INTO record (sheet_id, key, label, part, source_row, fields, realigned) VALUES (?, ?, ?, ?, ?, CAST(? AS TEXT), ?)',
  )
  for (const { key, label, part, row, fields, realigned } of records)
    insert.run(sheet, key, label, part, row, fields, realigned)
}

/** The records of a sheet in the order of its rows. */
export function recordsOf(db: Database, sheet: number, list: TableKind): ListRecord[] {
  const rows = db
    .prepare(`SELECT ${columns} FROM record WHERE sheet_id = ? ORDER BY id`)
    .all(sheet) as StoredRow[]
  return rows.map(({ fields, realigned, ...rest }) => ({
    ...rest,
    list,
    fields: fieldsOf(fields),
    ...(realigned === null ? {} : { realigned: JSON.parse(realigned) as Record<string, string> }),
  }))
}

/** What a return was understood to say, by the position of its sheets: equal for equal readings. */
export function readingDigest(sheets: Iterable<Iterable<StoredRecord>>): string {
  const hash = createHash('sha256')
  for (const records of sheets) {
    for (const { key, label, part, row, fields, realigned } of records)
      hash.update(JSON.stringify([key, label, part, row, realigned])).update(fields)
    hash.update('\n')
  }
  return hash.digest('hex')
}

/** The same of a stored return. */
export function storedReadingDigest(db: Database, submission: number): string {
  const sheets = db
    .prepare('SELECT id FROM sheet WHERE submission_id = ? ORDER BY position')
    .pluck()
    .all(submission) as number[]
  const read = db.prepare(`SELECT ${columns} FROM record WHERE sheet_id = ? ORDER BY id`)
  return readingDigest(
    sheets.map((sheet) =>
      (read.all(sheet) as StoredRow[]).map((record) => ({
        ...record,
        // An older library kept fields in another way.
        fields: fieldsText(fieldsOf(record.fields)),
      })),
    ),
  )
}
