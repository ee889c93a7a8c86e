import type { Database } from 'better-sqlite3'
import type { QueryEvent } from '../../../../shared/model/query.ts'

type Row = Omit<QueryEvent, 'source'> & { readonly source: string | null }

export function insertQueryEvent(db: Database, event: Omit<QueryEvent, 'id'>, operation: number): number {
  const { query, kind, answer, text, respondent, phone, source, author, at } = event
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO query_event (query_id, kind, answer, text, respondent, phone, source, author, at, operation_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      ...[query, kind, answer, text, respondent, phone],
      ...[source === null ? null : JSON.stringify(source), author, at, operation],
    )
  return Number(lastInsertRowid)
}

/** What happened to queries and was not undone, by query, each in its order. @param period null: of all periods */
export function queryEventsInForce(db: Database, period: string | null): Map<number, QueryEvent[]> {
  const rows = db
    .prepare(
      `SELECT event.id, query_id AS query, kind, answer, event.text, respondent, phone, source, event.author, event.at
       FROM query_event AS event JOIN query ON query.id = query_id
       WHERE (? IS NULL OR period = ?) AND event.operation_id IN (SELECT id FROM operation_in_force)
       ORDER BY event.id`,
    )
    .all(period, period) as Row[]
  const byQuery = new Map<number, QueryEvent[]>()
  for (const { source, ...row } of rows) {
    const event: QueryEvent = { ...row, source: source === null ? null : JSON.parse(source) }
    byQuery.set(event.query, [...(byQuery.get(event.query) ?? []), event])
  }
  return byQuery
}

/** sha256 of the answer workbooks whose answers were stored and not undone. */
export function readAnswerFiles(db: Database): Set<string> {
  const found = db
    .prepare(
      `SELECT DISTINCT json_extract(source, '$.sha256') FROM query_event
       WHERE source IS NOT NULL AND operation_id IN (SELECT id FROM operation_in_force)`,
    )
    .pluck()
    .all() as string[]
  return new Set(found)
}
