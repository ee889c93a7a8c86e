import type { Database } from 'better-sqlite3'
import { recordChange } from './operation.ts'

/** What can be taken back: its row stays, and who took it back is a row beside it. */
export type TakenBackEntity = 'alias' | 'mapping-profile' | 'adjustment' | 'explanation' | 'exemption'

/** Takes a row back, with its change in the log; call inside the transaction of the operation. */
export function recordTakenBack(
  db: Database,
  operation: number,
  what: { readonly entity: TakenBackEntity; readonly id: number; readonly before: unknown },
  by: { readonly author: string; readonly at: string },
): void {
  const { entity, id, before } = what
  db.prepare(
    'INSERT INTO taken_back (entity, entity_id, author, at, operation_id) VALUES (?, ?, ?, ?, ?)',
  ).run(entity, id, by.author, by.at, operation)
  recordChange(db, operation, { entity, entityId: String(id), before, after: null })
}
