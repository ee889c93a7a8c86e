import type { Database } from 'better-sqlite3'
import type { Query } from '../../../../shared/model/query.ts'

const columns =
  'id, code, unit, period, rule, finding, list, key, severity, text, cells, cell_values AS cellValues, due, author, at'

type Row = Omit<Query, 'cells'> & { readonly cells: string }

const queryOf = (row: Row): Query => ({ ...row, cells: JSON.parse(row.cells) })

export function insertQuery(db: Database, query: Omit<Query, 'id'>, operation: number): number {
  const { code, unit, period, rule, finding, list, key, severity, text, cells, cellValues, due, author, at } =
    query
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO query (code, unit, period, rule, finding, list, key, severity, text, cells, cell_values, due,
         author, at, operation_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      ...[code, unit, period, rule, finding, list, key, severity, text],
      ...[JSON.stringify(cells), cellValues, due, author, at, operation],
    )
  return Number(lastInsertRowid)
}

/** Every code that begins so, of queries whose making was undone too: no code is given twice. */
export function codesWithPrefix(db: Database, prefix: string): string[] {
  return db
    .prepare('SELECT code FROM query WHERE substr(code, 1, length(?)) = ?')
    .pluck()
    .all(prefix, prefix) as string[]
}

/** The queries that were made and not undone, in the order in which they were. @param period null: of all periods */
export function queriesInForce(db: Database, period: string | null): Query[] {
  const rows = db
    .prepare(
      `SELECT ${columns} FROM query WHERE (? IS NULL OR period = ?)
         AND operation_id IN (SELECT id FROM operation_in_force) ORDER BY id`,
    )
    .all(period, period) as Row[]
  return rows.map(queryOf)
}
