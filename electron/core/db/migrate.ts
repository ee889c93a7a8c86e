import type { Database } from 'better-sqlite3'
import { teachChainHash } from './chain-hash.ts'
import { migration0001 } from './migrations/0001-library.ts'
import { migration0002 } from './migrations/0002-mappings.ts'
import { migration0003 } from './migrations/0003-corrections.ts'
import { migration0004 } from './migrations/0004-decisions.ts'

export interface Migration {
  /** The schema's number after this step: 1, 2, 3 … without gaps. */
  readonly version: number
  readonly name: string
  readonly sql: string
  /** What SQL alone cannot do, in the same transaction. */
  after?(db: Database): void
}

/** Append-only: a step that has been released is never changed. */
export const migrations: readonly Migration[] = [migration0001, migration0002, migration0003, migration0004]

/** The schema this program writes. */
export const currentSchema = migrations.length

/** The schema a library has: 0 for a new file. */
export function schemaOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** Brings a library to `until` in one exclusive transaction: all steps or none. */
export function migrate(db: Database, until: number = currentSchema): void {
  teachChainHash(db)
  const run = db.transaction(() => {
    for (const step of migrations.slice(schemaOf(db), until)) {
      db.exec(step.sql)
      step.after?.(db)
      db.pragma(`user_version = ${step.version}`)
    }
  })
  run.exclusive()
}
