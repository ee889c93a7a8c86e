import type { Database } from 'better-sqlite3'

/** One file as one unit handed it in for one period; later ones supersede it list by list. */
export interface Submission {
  readonly id: number
  /** Unit id. */
  readonly unit: string
  readonly period: string
  readonly version: number
  readonly sha256: string
  readonly fileName: string
  readonly receivedAt: string
}

/** A return whose import was undone is kept, and counts no more. */
export const submissionInForce = 'submission.operation_id IN (SELECT id FROM operation_in_force)'

const columns = 'id, unit, period, version, sha256, file_name AS fileName, received_at AS receivedAt'

/** The highest version that was ever given, of returns whose import was undone too: no number is given twice. */
export function latestVersion(db: Database, unit: string, period: string): number {
  const row = db
    .prepare('SELECT max(version) AS version FROM submission WHERE unit = ? AND period = ?')
    .get(unit, period) as { version: number | null }
  return row.version ?? 0
}

/** The return of the unit and period that already holds exactly these bytes, if it still counts for all its lists. */
export function sameSubmission(
  db: Database,
  unit: string,
  period: string,
  sha256: string,
): Submission | null {
  const found = db
    .prepare(
      `SELECT ${columns} FROM submission WHERE unit = ? AND period = ? AND sha256 = ? AND ${submissionInForce} ORDER BY version DESC LIMIT 1`,
    )
    .get(unit, period, sha256) as Submission | undefined
  if (!found) return null
  const superseded = db
    .prepare(
      `SELECT 1 FROM submission AS later JOIN sheet ON sheet.submission_id = later.id
       WHERE later.unit = ? AND later.period = ? AND later.version > ?
         AND later.operation_id IN (SELECT id FROM operation_in_force)
         AND sheet.list IN (SELECT list FROM sheet WHERE submission_id = ? AND list IS NOT NULL) LIMIT 1`,
    )
    .get(unit, period, found.version, found.id)
  return superseded ? null : found
}

export function insertSubmission(
  db: Database,
  submission: Omit<Submission, 'id'>,
  operation: number,
): number {
  const { lastInsertRowid } = db
    .prepare(
      'INSERT INTO submission (unit, period, version, sha256, file_name, received_at, operation_id) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(
      submission.unit,
      submission.period,
      submission.version,
      submission.sha256,
      submission.fileName,
      submission.receivedAt,
      operation,
    )
  return Number(lastInsertRowid)
}

/** A return that counts or counted; null for one whose import was undone. */
export function submissionById(db: Database, id: number): Submission | null {
  const row = db.prepare(`SELECT ${columns} FROM submission WHERE id = ? AND ${submissionInForce}`).get(id)
  return (row as Submission | undefined) ?? null
}

/** All versions of a period that count or counted, oldest first. */
export function submissionsOf(db: Database, period: string): Submission[] {
  return db
    .prepare(`SELECT ${columns} FROM submission WHERE period = ? AND ${submissionInForce} ORDER BY id`)
    .all(period) as Submission[]
}

/** Ids of the units that have handed in anything. */
export function unitsWithReturns(db: Database): string[] {
  return db
    .prepare(`SELECT DISTINCT unit FROM submission WHERE ${submissionInForce}`)
    .pluck()
    .all() as string[]
}

/** Periods that have returns, newest return first. */
export function periodsWithReturns(db: Database): string[] {
  const rows = db
    .prepare(`SELECT period FROM submission WHERE ${submissionInForce} GROUP BY period ORDER BY max(id) DESC`)
    .all() as {
    period: string
  }[]
  return rows.map((row) => row.period)
}
