import type { Database } from 'better-sqlite3'

/** Names the state of a library file: it changes with every write, by this connection or another. */
export function writeState(db: Database): string {
  return `${db.pragma('data_version', { simple: true })}/${db.prepare('SELECT total_changes()').pluck().get()}`
}
