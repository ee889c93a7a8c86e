import type { Database } from 'better-sqlite3'
import type { Intent, OperationKind } from '../../../../shared/model/operation.ts'

/** What a person meant, by whom and when: see house rule “operation ≠ change ≠ history entry”. */
export type Operation<Kind extends OperationKind = OperationKind> = Intent<Kind> & {
  readonly author: string
  readonly at: string
}

export interface Change {
  readonly entity: string
  readonly entityId: string
  /** JSON values; null: not there before, or not there after. */
  readonly before: unknown
  readonly after: unknown
}

/** Records an operation and its entry in the history; call inside the transaction that does the work. */
export function recordOperation(db: Database, operation: Operation): number {
  const { lastInsertRowid } = db
    .prepare('INSERT INTO operation (kind, payload, author, at) VALUES (?, ?, ?, ?)')
    .run(operation.kind, JSON.stringify(operation.payload), operation.author, operation.at)
  db.prepare("INSERT INTO history (operation_id, action, author, at) VALUES (?, 'do', ?, ?)").run(
    lastInsertRowid,
    operation.author,
    operation.at,
  )
  return Number(lastInsertRowid)
}

export function recordChange(db: Database, operation: number, change: Change): void {
  db.prepare(
    'INSERT INTO change (operation_id, entity, entity_id, before, after) VALUES (?, ?, ?, ?, ?)',
  ).run(
    operation,
    change.entity,
    change.entityId,
    change.before === null ? null : JSON.stringify(change.before),
    change.after === null ? null : JSON.stringify(change.after),
  )
}

export type HistoryEntry = Intent & {
  readonly id: number
  readonly at: string
  readonly author: string
  readonly action: 'do' | 'undo' | 'redo'
}

/** The latest entries of the history, newest first. */
export function latestHistory(db: Database, limit: number): HistoryEntry[] {
  const rows = db
    .prepare(
      'SELECT history.position AS id, history.at, history.author, action, kind, payload FROM history JOIN operation ON operation.id = operation_id ORDER BY history.position DESC LIMIT ?',
    )
    .all(limit) as (Omit<HistoryEntry, 'payload'> & { payload: string })[]
  return rows.map((row) => ({ ...row, payload: JSON.parse(row.payload) }) as HistoryEntry)
}
