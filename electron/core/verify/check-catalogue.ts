import type { Database } from 'better-sqlite3'
import type { Problem } from '../../../shared/contract/history.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { entryEntity } from '../change-catalogue.ts'
import { historySteps } from '../db/tables/history.ts'
import type { LogEntries } from './log-entries.ts'
import type { RecordedChange } from './recorded-changes.ts'

export interface CheckedCatalogue {
  readonly catalogueEntries: number
  readonly problems: readonly Problem[]
}

/**
 * Compares the catalogue with what the history makes of it: each entry that was ever changed must be as it was left by
 * the last operation that was done, undone or redone on it. Entries that nobody changed have nothing in the log.
 */
export function checkCatalogue(
  db: Database,
  log: LogEntries,
  changes: Iterable<RecordedChange>,
): CheckedCatalogue {
  const byOperation = new Map<number, RecordedChange[]>()
  for (const change of changes) {
    if (!change.entity.startsWith(entryEntity)) continue
    byOperation.set(change.operation, [...(byOperation.get(change.operation) ?? []), change])
  }
  const expected = new Map<string, { readonly change: RecordedChange; readonly value: unknown }>()
  for (const { operation, action } of historySteps(db))
    for (const change of byOperation.get(operation) ?? []) {
      const value = action === 'undo' ? change.before : change.after
      expected.set(`${change.entity}/${change.entityId}`, { change, value })
    }
  const find = db.prepare('SELECT content FROM catalogue_entry WHERE kind = ? AND id = ?').pluck()
  const problems = [...expected.values()].flatMap(({ change, value }): Problem[] => {
    const { id, position, entity, entityId } = change
    const stored = find.get(entity.slice(entryEntity.length), entityId)
    const facts = log.facts(position, 'change', id)
    if (stored === (value === null ? undefined : JSON.stringify(value)) || !facts) return []
    const name = zh.history.change.what(zh.history.entities[entity]?.name ?? entity, entityId)
    return [{ position, what: 'catalogue-edited', sentence: zh.history.problem.catalogue(name, facts) }]
  })
  return { catalogueEntries: expected.size, problems }
}
