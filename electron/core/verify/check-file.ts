import Sqlite, { type Database } from 'better-sqlite3'
import type { Problem } from '../../../shared/contract/history.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { migrate } from '../db/migrate.ts'

const words = zh.history.problem

function schemaOf(db: Database): Map<string, string> {
  const rows = db
    .prepare("SELECT type || ' ' || name AS name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    .all() as { name: string; sql: string }[]
  return new Map(rows.map((row) => [row.name, row.sql]))
}

/** What of the schema is not as the product makes it: above all the triggers that keep the log from being edited. */
function schemaDifferences(db: Database, nativeBinding: string | undefined): string[] {
  const fresh = new Sqlite(':memory:', nativeBinding === undefined ? {} : { nativeBinding })
  try {
    migrate(fresh)
    const [own, right] = [schemaOf(db), schemaOf(fresh)]
    return [...new Set([...right.keys(), ...own.keys()])].filter((name) => own.get(name) !== right.get(name))
  } finally {
    fresh.close()
  }
}

/** The file as a whole: sound in itself, every reference leads somewhere, and the schema is the product's own. */
export function checkFile(db: Database, nativeBinding: string | undefined): Problem[] {
  const damaged = (what: string): Problem => ({
    position: null,
    what: 'damaged',
    sentence: words.damaged(what),
  })
  const quick = (db.pragma('quick_check') as { quick_check: string }[]).map((row) => row.quick_check)
  const stray = db.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]
  const differences = schemaDifferences(db, nativeBinding)
  return [
    ...quick.filter((line) => line !== 'ok').map(damaged),
    ...stray.map(({ table, rowid, parent }) => damaged(words.stray(table, rowid, parent))),
    ...(differences.length === 0 ? [] : [damaged(words.schema(differences))]),
  ]
}
