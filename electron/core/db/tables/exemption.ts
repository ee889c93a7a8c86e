import type { Database } from 'better-sqlite3'
import type { Exemption } from '../../../../shared/model/correction.ts'
import { takenBackColumns, takenBackJoin, takenBackOf, type WithTakenBack } from './taken-back.ts'

const select = `SELECT exemption.id, unit, period, rule, key, approver, document, reason, until, exemption.author,
    exemption.at, ${takenBackColumns}
  FROM exemption ${takenBackJoin('exemption')}
  WHERE exemption.operation_id IN (SELECT id FROM operation_in_force)`

type Row = WithTakenBack<Exemption>

export function insertExemption(
  db: Database,
  exemption: Omit<Exemption, 'id' | 'takenBack'>,
  operation: number,
): number {
  const { unit, period, rule, key, approver, document, reason, until, author, at } = exemption
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO exemption
         (unit, period, rule, key, approver, document, reason, until, author, at, operation_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(unit, period, rule, key, approver, document, reason, until, author, at, operation)
  return Number(lastInsertRowid)
}

/** All of a period (null: of all periods), oldest first, those taken back included. */
export function allExemptions(db: Database, period: string | null): Exemption[] {
  const rows = db
    .prepare(`${select} AND (@period IS NULL OR period = @period) ORDER BY exemption.id`)
    .all({ period }) as Row[]
  return rows.map((row) => takenBackOf(row))
}

/** Those of a period that nobody took back, oldest first, whether or not they have run out. */
export function exemptionsInForce(db: Database, period: string): Exemption[] {
  return allExemptions(db, period).filter((one) => one.takenBack === null)
}
