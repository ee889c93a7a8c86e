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

/** What a return was understood to say, as one text: equal for equal readings. */
export function readingText(sheets: readonly (readonly ListRecord[])[]): string {
  return sheets
    .flatMap((records, position) =>
      records.map(({ key, label, part, row, fields, realigned }) =>
        JSON.stringify([
          position,
          key,
          label,
          part,
          row,
          JSON.stringify(fields),
          realigned ? JSON.stringify(realigned) : null,
        ]),
      ),
    )
    .join('\n')
}

/** The same of a stored return. */
export function storedReadingText(db: Database, submission: number): string {
  const rows = db
    .prepare(
      `SELECT position, key, label, part, source_row, fields, realigned
       FROM record JOIN sheet ON sheet.id = sheet_id WHERE submission_id = ? ORDER BY position, record.id`,
    )
    .raw()
    .all(submission) as unknown[][]
  return rows.map((row) => JSON.stringify(row)).join('\n')
}
