import type { Database } from 'better-sqlite3'
import type { Query, QueryRound } from '../../../shared/model/query.ts'
import { recordInserted } from '../db/tables/logged-row.ts'
import type { Saying } from '../keep-mappings.ts'

/**
 * Keeps an accepted 数据无误 as the explanation of the finding that the query was about, for the values that were asked
 * about: it expires when they change. Call inside the transaction of the acceptance, so that both are undone together.
 */
export function keepExplanation(
  db: Database,
  operation: number,
  query: Query,
  answer: NonNullable<QueryRound['answer']>,
  by: Saying,
): void {
  const { unit, period, rule, finding, cellValues, id } = query
  if (rule === null || finding === null) return
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO explanation (unit, period, rule, finding, cell_values, cause, text, query_id, author, at, operation_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(unit, period, rule, finding, cellValues, '', answer.text, id, by.author, by.at, operation)
  recordInserted(db, operation, 'explanation', Number(lastInsertRowid))
}
