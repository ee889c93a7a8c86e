import type { Database } from 'better-sqlite3'
import type { Intent } from '../../../../shared/model/operation.ts'
import type { HistoryStep } from '../../../../shared/rules/history/replay-history.ts'

type Action = HistoryStep['action']

export type HistoryEntry = Intent & {
  /** Its place in the history. */
  readonly id: number
  readonly operation: number
  /** When and by whom it was done, undone or redone. */
  readonly at: string
  readonly author: string
  readonly action: Action
  /** 1 where the operation counts no more. */
  readonly undone: 0 | 1
}

/** Enters that an operation was done, undone or redone; call inside the transaction that does it. */
export function enterHistory(
  db: Database,
  operation: number,
  action: Action,
  by: { readonly author: string; readonly at: string },
): void {
  db.prepare('INSERT INTO history (operation_id, action, author, at) VALUES (?, ?, ?, ?)').run(
    operation,
    action,
    by.author,
    by.at,
  )
}

/** The whole history, oldest first, as far as undo and redo go by it. */
export function historySteps(db: Database): HistoryStep[] {
  return db
    .prepare('SELECT operation_id AS operation, action FROM history ORDER BY position')
    .all() as HistoryStep[]
}

/** The entries of the history, newest first. @param before the id of the entry after which to go on; null: from the newest */
export function* historyEntries(db: Database, before: number | null): Generator<HistoryEntry> {
  const rows = db
    .prepare(
      `SELECT history.position AS id, operation_id AS operation, history.at, history.author, action, kind, payload,
         operation_id NOT IN (SELECT id FROM operation_in_force) AS undone
       FROM history JOIN operation ON operation.id = operation_id
       WHERE history.position < ? ORDER BY history.position DESC`,
    )
    .iterate(before ?? Number.MAX_SAFE_INTEGER) as Iterable<
    Omit<HistoryEntry, 'payload'> & { payload: string }
  >
  for (const row of rows) yield { ...row, payload: JSON.parse(row.payload) } as HistoryEntry
}

/** The latest entries of the history, newest first. */
export function latestHistory(db: Database, limit: number): HistoryEntry[] {
  const latest: HistoryEntry[] = []
  for (const entry of historyEntries(db, null)) if (latest.push(entry) === limit) break
  return latest
}
