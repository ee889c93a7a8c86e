import type { Database } from 'better-sqlite3'
import type { TableKind } from '../../../../shared/model/list-kind.ts'
import type { ListRecord } from '../../../../shared/model/record.ts'

export function insertRecords(db: Database, sheet: number, records: readonly ListRecord[]): void {
  const insert = db.prepare(
    'INSERT INTO record (sheet_id, key, label, part, source_row, fields, realigned) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  for (const record of records) {
    const realigned = record.realigned ? JSON.stringify(record.realigned) : null
    insert.run(
      sheet,
      record.key,
      record.label,
      record.part,
      record.row,
      JSON.stringify(record.fields),
      realigned,
    )
  }
}

/** The records of a sheet in the order of its rows. */
export function recordsOf(db: Database, sheet: number, list: TableKind): ListRecord[] {
  const rows = db
    .prepare(
      'SELECT key, label, part, source_row AS row, fields, realigned FROM record WHERE sheet_id = ? ORDER BY id',
    )
    .all(sheet) as {
    key: string | null
    label: string
    part: string | null
    row: number
    fields: string
    realigned: string | null
  }[]
  return rows.map(({ fields, realigned, ...rest }) => ({
    ...rest,
    list,
    fields: JSON.parse(fields) as ListRecord['fields'],
    ...(realigned === null ? {} : { realigned: JSON.parse(realigned) as Record<string, string> }),
  }))
}
