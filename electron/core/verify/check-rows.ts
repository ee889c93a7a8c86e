import type { Database } from 'better-sqlite3'
import type { Problem } from '../../../shared/contract/history.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { type LoggedEntity, loggedRow, loggedTables } from '../db/tables/logged-row.ts'
import type { LogEntries } from './log-entries.ts'
import { isRecord, type RecordedChange } from './recorded-changes.ts'

const words = zh.history.problem
const nameOf = (entity: string) => zh.history.entities[entity]?.name ?? entity
const isLogged = (entity: string): entity is LoggedEntity => entity in loggedTables

export interface CheckedRows {
  readonly rows: number
  readonly problems: readonly Problem[]
}

interface TakenBackRow {
  readonly id: number
  readonly entity: string
  readonly entity_id: number
  readonly operation_id: number
}

/** Which columns of a stored row are not as its change says. */
function editedParts(db: Database, change: RecordedChange, entity: LoggedEntity): string[] | null {
  const { after, operation } = change
  try {
    const row = loggedRow(db, entity, Number(change.entityId))
    if (!row || !isRecord(after)) return null
    // Of an older library the change says a part of the columns.
    const edited = Object.keys(after).filter(
      (column) => JSON.stringify(row.content[column]) !== JSON.stringify(after[column]),
    )
    return row.operation === operation ? edited : [...edited, 'operation_id']
  } catch {
    // A column that should hold JSON and does not.
    return Object.keys(isRecord(after) ? after : {})
  }
}

/**
 * Compares the rows of all tables that are written once with the changes that recorded them: a row that differs, that is
 * gone, that nobody recorded; and what was taken back with the rows that say so.
 */
export function checkRows(db: Database, log: LogEntries, changes: Iterable<RecordedChange>): CheckedRows {
  const problems: Problem[] = []
  const known = new Map<string, Set<number>>()
  const takenBack = db
    .prepare('SELECT id, entity, entity_id, operation_id FROM taken_back')
    .all() as TakenBackRow[]
  const key = (entity: string, id: number | string, operation: number) => `${entity}/${id}/${operation}`
  const takings = new Map(takenBack.map((row) => [key(row.entity, row.entity_id, row.operation_id), row]))
  let rows = 0
  for (const change of changes) {
    const { position, entity, entityId, before, after } = change
    if (!isLogged(entity) || (before !== null && after !== null)) continue
    rows += 1
    const facts = log.facts(position, 'change', change.id)
    if (!facts) continue
    if (after === null) {
      if (!takings.delete(key(entity, entityId, change.operation))) {
        const name = zh.history.takenBack(nameOf(entity))
        problems.push({ position, what: 'row-removed', sentence: words.row.removed(name, facts) })
      }
      continue
    }
    known.set(entity, (known.get(entity) ?? new Set()).add(Number(entityId)))
    const edited = editedParts(db, change, entity)
    if (edited === null)
      problems.push({ position, what: 'row-removed', sentence: words.row.removed(nameOf(entity), facts) })
    else if (edited.length > 0) {
      const parts = edited.map((column) => zh.history.columnName(column, entity)).join('、')
      problems.push({
        position,
        what: 'row-edited',
        sentence: words.row.edited(nameOf(entity), parts, facts),
      })
    }
  }
  const stray = (sentence: string) => problems.push({ position: null, what: 'row-inserted', sentence })
  for (const [entity, { table }] of Object.entries(loggedTables)) {
    const ids = db.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as number[]
    for (const id of ids) if (!known.get(entity)?.has(id)) stray(words.row.inserted(nameOf(entity), id))
  }
  for (const row of takings.values())
    stray(words.row.inserted(zh.history.takenBack(nameOf(row.entity)), row.id))
  return { rows, problems }
}
