import type { Database } from 'better-sqlite3'
import type { Explanation } from '../../../../shared/model/correction.ts'
import { takenBackColumns, takenBackJoin, takenBackOf, type WithTakenBack } from './taken-back.ts'

const select = `SELECT explanation.id, unit, period, rule, finding, cell_values AS "values", cause, text, permit,
    query_id AS query, explanation.author, explanation.at, ${takenBackColumns}
  FROM explanation ${takenBackJoin('explanation')}
  WHERE explanation.operation_id IN (SELECT id FROM operation_in_force)`

type Row = WithTakenBack<Explanation>

/** Keeps an explanation; call inside the transaction of its operation, and record the row. */
export function insertExplanation(
  db: Database,
  explanation: Omit<Explanation, 'id' | 'takenBack'>,
  operation: number,
): number {
  const { unit, period, rule, finding, values, cause, text, permit, query, author, at } = explanation
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO explanation
         (unit, period, rule, finding, cell_values, cause, text, permit, query_id, author, at, operation_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(unit, period, rule, finding, values, cause, text, permit, query, author, at, operation)
  return Number(lastInsertRowid)
}

/** All of a period (null: of all periods), oldest first, those taken back included. */
export function allExplanations(db: Database, period: string | null): Explanation[] {
  const rows = db
    .prepare(`${select} AND (@period IS NULL OR period = @period) ORDER BY explanation.id`)
    .all({ period }) as Row[]
  return rows.map((row) => takenBackOf(row))
}

/** Those of a period that nobody took back, oldest first; whether the values are still the same they do not know. */
export function explanationsInForce(db: Database, period: string): Explanation[] {
  return allExplanations(db, period).filter((one) => one.takenBack === null)
}
