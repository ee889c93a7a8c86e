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
  return rows.map(({ key, label, part, row, fields, realigned }) => {
    const record: ListRecord = { key, label, part, row, list, fields: fieldsOf(fields) }
    if (realigned === null) return record
    return { ...record, realigned: JSON.parse(realigned) as Record<string, string> }
  })
}

/** One record in the form over which digests run: the lines in which it comes packed from the process that read it. */
function recordLines({ key, label, part, row, fields, realigned }: StoredRow): string {
  return `${JSON.stringify([key, label, part, row])}\n${fields}\n${realigned ?? ''}\n`
}

/**
 * SHA-256 over what a return was understood to say, sheet by sheet: equal for equal readings, and for records that nobody
 * has edited since; see `packedReadingDigest`.
 *
 * @param written how the fields are taken: as they are stored, unless said otherwise
 */
export function storedReadingDigest(
  db: Database,
  submission: number,
  written: (fields: string) => string = (fields) => fields,
): string {
  const sheets = db
    .prepare('SELECT id FROM sheet WHERE submission_id = ? ORDER BY position')
    .pluck()
    .all(submission) as number[]
  const read = db.prepare(`SELECT ${columns} FROM record WHERE sheet_id = ? ORDER BY id`)
  const hash = createHash('sha256')
  for (const sheet of sheets) {
    // Many at a time: to hand a hash one record after another takes longer than to compute it.
    let lines: string[] = []
    const flush = () => {
      hash.update(lines.join(''))
      lines = []
    }
    for (const row of read.iterate(sheet) as IterableIterator<StoredRow>)
      if (lines.push(recordLines({ ...row, fields: written(row.fields) })) === 500) flush()
    flush()
    hash.update('\n')
  }
  return hash.digest('hex')
}

/** Fields of an older library, which kept them in another way, as they are written today. */
export function writtenToday(fields: string): string {
  return fieldsText(fieldsOf(fields))
}
