import type { Database } from 'better-sqlite3'

/** What can be taken back: its row stays, and who took it back is a row beside it. */
export type TakenBackEntity = 'alias' | 'mapping-profile' | 'adjustment' | 'explanation' | 'exemption'

export function insertTakenBack(
  db: Database,
  what: { readonly entity: TakenBackEntity; readonly id: number },
  by: { readonly author: string; readonly at: string },
  operation: number,
): void {
  db.prepare(
    'INSERT INTO taken_back (entity, entity_id, author, at, operation_id) VALUES (?, ?, ?, ?, ?)',
  ).run(what.entity, what.id, by.author, by.at, operation)
}
