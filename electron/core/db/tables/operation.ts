import type { Database } from 'better-sqlite3'
import type { Intent, OperationKind } from '../../../../shared/model/operation.ts'
import { enterHistory } from './history.ts'

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
  const { kind, payload, author, at } = operation
  const { lastInsertRowid } = db
    .prepare('INSERT INTO operation (kind, payload, author, at) VALUES (?, ?, ?, ?)')
    .run(kind, JSON.stringify(payload), author, at)
  const id = Number(lastInsertRowid)
  enterHistory(db, id, 'do', { author, at })
  return id
}

/** Records what an operation changed. For a row that was inserted use `recordInserted`. */
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

export interface StoredChange extends Change {
  readonly id: number
}

/** What an operation changed, in the order in which it did. */
export function changesOf(db: Database, operation: number): StoredChange[] {
  const rows = db
    .prepare(
      'SELECT id, entity, entity_id AS entityId, before, after FROM change WHERE operation_id = ? ORDER BY id',
    )
    .all(operation) as (Omit<StoredChange, 'before' | 'after'> & Record<'before' | 'after', string | null>)[]
  const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text))
  return rows.map((row) => ({ ...row, before: parsed(row.before), after: parsed(row.after) }))
}

/** The operation itself; null where there is none. */
export function operationById(db: Database, id: number): (Operation & { readonly id: number }) | null {
  const row = db.prepare('SELECT id, kind, payload, author, at FROM operation WHERE id = ?').get(id) as
    | (Omit<Operation, 'payload'> & { readonly id: number; readonly payload: string })
    | undefined
  return row ? ({ ...row, payload: JSON.parse(row.payload) } as Operation & { readonly id: number }) : null
}
