import type { Database } from 'better-sqlite3'

/** Pages of the log from which on SQLite carries them over into the library's file: its own default. */
const usualPages = 1000

/** Long enough for the answer to be on its way. */
const soonMs = 50

/**
 * Commits what may be large without carrying it over into the library's file at once: it is safe in the log as soon as it is
 * committed, and whoever reads the library reads the log as well. It is carried over a moment later, with the next commit or when
 * the library is closed, whichever comes first.
 */
export function commitLarge(db: Database, run: () => void): void {
  db.pragma('wal_autocheckpoint = 0')
  try {
    run()
  } finally {
    db.pragma(`wal_autocheckpoint = ${usualPages}`)
  }
  const carryOver = () => {
    if (db.open && !db.inTransaction) db.pragma('main.wal_checkpoint(PASSIVE)')
  }
  setTimeout(carryOver, soonMs).unref()
}
