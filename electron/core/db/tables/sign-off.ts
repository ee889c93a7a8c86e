import { gunzipSync, gzipSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import type { SignOff } from '../../../../shared/model/sign-off.ts'
import { takenBackColumns, takenBackJoin, takenBackOf, type WithTakenBack } from './taken-back.ts'

const select = `SELECT sign_off.id, period, hash, note, sign_off.author, sign_off.at, ${takenBackColumns}
  FROM sign_off ${takenBackJoin('sign-off')}
  WHERE sign_off.operation_id IN (SELECT id FROM operation_in_force)`

/** @param content the frozen state, as canonical text */
export function insertSignOff(
  db: Database,
  signOff: Omit<SignOff, 'id' | 'takenBack'>,
  content: string,
  operation: number,
): number {
  const { period, hash, note, author, at } = signOff
  const { lastInsertRowid } = db
    .prepare(
      'INSERT INTO sign_off (period, hash, content, note, author, at, operation_id) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(period, hash, gzipSync(content), note, author, at, operation)
  return Number(lastInsertRowid)
}

/** All of a period (null: of all periods), oldest first, those taken back included. */
export function allSignOffs(db: Database, period: string | null): SignOff[] {
  const rows = db
    .prepare(`${select} AND (@period IS NULL OR period = @period) ORDER BY sign_off.id`)
    .all({ period }) as WithTakenBack<SignOff>[]
  return rows.map((row) => takenBackOf(row))
}

/** The frozen state as the canonical text that its hash was taken of; null where there is no such sign-off. */
export function signOffContent(db: Database, id: number): string | null {
  const content = db.prepare('SELECT content FROM sign_off WHERE id = ?').pluck().get(id) as
    | Buffer
    | undefined
  return content === undefined ? null : gunzipSync(content).toString('utf8')
}
