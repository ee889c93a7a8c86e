import type { Database } from 'better-sqlite3'
import type { QueryEvent } from '../../../shared/model/query.ts'
import { recordInserted } from '../db/tables/logged-row.ts'
import { insertQueryEvent } from '../db/tables/query-event.ts'
import type { Saying } from '../keep-mappings.ts'

type Said = Pick<QueryEvent, 'query' | 'kind'> &
  Partial<Pick<QueryEvent, 'answer' | 'text' | 'respondent' | 'phone' | 'source'>>

/** Enters that something happened to a query, with its change in the log; call inside the transaction of the operation. */
export function enterEvent(db: Database, operation: number, said: Said, by: Saying): void {
  const nothing = { answer: null, text: '', respondent: '', phone: '', source: null }
  const id = insertQueryEvent(db, { ...nothing, ...said, ...by }, operation)
  recordInserted(db, operation, 'query-event', id)
}
