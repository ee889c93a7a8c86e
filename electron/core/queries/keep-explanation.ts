import type { Database } from 'better-sqlite3'
import type { Query, QueryRound } from '../../../shared/model/query.ts'
import { insertExplanation } from '../db/tables/explanation.ts'
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
  const { unit, period, rule, finding, cellValues, id, code } = query
  if (rule === null || finding === null) return
  const explanation = insertExplanation(
    db,
    // The office's acceptance is what allows an explanation of severity B.
    {
      unit,
      period,
      rule,
      finding,
      values: cellValues,
      cause: 'other',
      text: answer.text,
      permit: code,
      query: id,
      ...by,
    },
    operation,
  )
  recordInserted(db, operation, 'explanation', explanation)
}
