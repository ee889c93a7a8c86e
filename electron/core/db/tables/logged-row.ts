import type { Database } from 'better-sqlite3'
import { recordChange } from './operation.ts'

/** Where the rows of each entity lie, which of their columns hold JSON, and which are proved by a hash beside them. */
export const loggedTables = {
  alias: { table: 'alias', json: [], hashed: [] },
  'mapping-profile': { table: 'mapping_profile', json: ['columns'], hashed: [] },
  adjustment: { table: 'adjustment', json: ['reported', 'adjusted'], hashed: [] },
  explanation: { table: 'explanation', json: [], hashed: [] },
  exemption: { table: 'exemption', json: [], hashed: [] },
  query: { table: 'query', json: ['cells'], hashed: [] },
  'query-event': { table: 'query_event', json: ['source'], hashed: [] },
  decision: { table: 'decision', json: ['ruling'], hashed: [] },
  'sign-off': { table: 'sign_off', json: [], hashed: ['content'] },
} as const satisfies Record<
  string,
  { readonly table: string; readonly json: readonly string[]; readonly hashed: readonly string[] }
>

/** An entity whose rows are written once and never changed; its change in the log holds the row. */
export type LoggedEntity = keyof typeof loggedTables

export interface LoggedRow {
  readonly operation: number
  /** Column → value, JSON understood; without the row's id and its operation. */
  readonly content: Readonly<Record<string, unknown>>
}

/** A row as the log keeps it; null where there is none. */
export function loggedRow(db: Database, entity: LoggedEntity, id: number): LoggedRow | null {
  const { table, json, hashed } = loggedTables[entity]
  const row = db.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(id) as Record<string, unknown> | undefined
  if (!row) return null
  const { id: _, operation_id: operation, ...content } = row
  for (const column of hashed) delete content[column]
  for (const column of json as readonly string[]) {
    const text = content[column]
    if (typeof text === 'string') content[column] = JSON.parse(text)
  }
  return { operation: Number(operation), content }
}

/**
 * Records the change that a row was inserted, with the whole row as it is stored. Every row of a table of `loggedTables`
 * is recorded in this way, in the transaction that inserts it: `verify` finds a row that differs from its change, that
 * has no change, or that is gone.
 */
export function recordInserted(db: Database, operation: number, entity: LoggedEntity, id: number): void {
  const after = loggedRow(db, entity, id)?.content ?? null
  recordChange(db, operation, { entity, entityId: String(id), before: null, after })
}
