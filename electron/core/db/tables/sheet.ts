import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { ImportedSheet } from '../../../../shared/contract/imports.ts'
import type { TableKind } from '../../../../shared/model/list-kind.ts'
import type { HeaderColumn } from '../../../../shared/model/mapping.ts'
import { submissionInForce } from './submission.ts'

/** The account of a sheet as the import reported it, without the records, which have a table of their own. */
export type SheetAccount = Omit<ImportedSheet, 'records'>

/** A sheet of a return that holds a list. */
export interface ListSheet {
  readonly id: number
  readonly submission: number
  readonly unit: string
  readonly list: TableKind
  readonly version: number
  readonly file: string
  readonly name: string
}

/**
 * @param account with the list it holds. A form that came back without a single entry is no list handed in: it must not
 *   take the place of an earlier one.
 */
export function insertSheet(
  db: Database,
  submission: number,
  position: number,
  account: SheetAccount,
): number {
  const list = account.rows.used > 0 ? account.list : null
  const { lastInsertRowid } = db
    .prepare(
      'INSERT INTO sheet (submission_id, position, name, hidden, list, account) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(submission, position, account.name, account.hidden ? 1 : 0, list, JSON.stringify(account))
  return Number(lastInsertRowid)
}

/** How far to look into one unit's returns: what came after that version is as if it had not come. */
export interface AsOf {
  /** Unit id. */
  readonly unit: string
  readonly version: number
}

/**
 * The sheets that count for a period: for each unit and list those of the latest version that brought the list.
 * @param asOf an earlier state of one unit; null: everything as it is now
 */
export function currentSheets(db: Database, period: string, asOf: AsOf | null = null): ListSheet[] {
  return db
    .prepare(
      `SELECT sheet.id, submission_id AS submission, unit, list, version, file_name AS file, name
       FROM sheet JOIN submission ON submission.id = submission_id
       WHERE period = @period AND list IS NOT NULL AND ${submissionInForce}
         AND version = (SELECT max(later.version) FROM submission AS later JOIN sheet AS other ON other.submission_id = later.id
                        WHERE later.unit = submission.unit AND later.period = submission.period AND other.list = sheet.list
                          AND (later.unit IS NOT @unit OR later.version <= @version)
                          AND later.operation_id IN (SELECT id FROM operation_in_force))
       ORDER BY submission_id, position`,
    )
    .all({ period, unit: asOf?.unit ?? null, version: asOf?.version ?? null }) as ListSheet[]
}

/** The account of a stored sheet. */
export function sheetAccount(db: Database, sheet: number): SheetAccount {
  const text = db.prepare('SELECT account FROM sheet WHERE id = ?').pluck().get(sheet) as string
  return JSON.parse(text) as SheetAccount
}

/** What each sheet of a submission was understood to say of its scope, as JSON; null where it says nothing. */
export function storedScopes(db: Database, submission: number): (string | null)[] {
  return db
    .prepare(`SELECT json_extract(account, '$.scopes') FROM sheet WHERE submission_id = ? ORDER BY position`)
    .pluck()
    .all(submission) as (string | null)[]
}

/** The lists that a submission brought, with their rows. */
export function listsBrought(db: Database, submission: number): { list: TableKind; rows: number }[] {
  return db
    .prepare(
      `SELECT list, count(record.id) AS rows FROM sheet LEFT JOIN record ON record.sheet_id = sheet.id
       WHERE submission_id = ? AND list IS NOT NULL GROUP BY list ORDER BY min(position)`,
    )
    .all(submission) as { list: TableKind; rows: number }[]
}

/** A header as an earlier return laid it out. */
export interface StoredHeader {
  readonly period: string
  readonly version: number
  readonly fingerprint: string
  readonly header: readonly HeaderColumn[]
}

/** The headers of a unit's list in the latest return that brought it; returns stored before headers were kept have none. */
export function headersBefore(db: Database, unit: string, list: TableKind): StoredHeader[] {
  const rows = db
    .prepare(
      `SELECT period, version, account FROM sheet JOIN submission ON submission.id = submission_id
       WHERE list = @list AND submission_id = (
         SELECT max(submission.id) FROM submission JOIN sheet ON sheet.submission_id = submission.id
         WHERE unit = @unit AND list = @list AND ${submissionInForce})
       ORDER BY position`,
    )
    .all({ unit, list }) as { period: string; version: number; account: string }[]
  return rows.flatMap(({ account, ...at }) => {
    const { fingerprint, header } = JSON.parse(account) as Partial<SheetAccount>
    return fingerprint && header ? [{ ...at, fingerprint, header }] : []
  })
}

/** SHA-256 over the sheets of a return as they are stored, their records left out. */
export function storedSheetsDigest(db: Database, submission: number): string {
  const hash = createHash('sha256')
  const rows = db
    .prepare(
      'SELECT position, name, hidden, list, account FROM sheet WHERE submission_id = ? ORDER BY position',
    )
    .raw()
    .iterate(submission)
  for (const row of rows) hash.update(`${JSON.stringify(row)}\n`)
  return hash.digest('hex')
}
