import type { Database } from 'better-sqlite3'
import type { Problem } from '../../../shared/contract/history.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { sha256 } from '../db/tables/original-file.ts'
import { signOffContent } from '../db/tables/sign-off.ts'
import type { LogEntries } from './log-entries.ts'
import { isRecord, type RecordedChange } from './recorded-changes.ts'

const words = zh.history.problem

function textOf(db: Database, id: number): string | null {
  try {
    return signOffContent(db, id)
  } catch {
    // Cut short, or no longer what was packed.
    return null
  }
}

/** Each frozen state must still have the hash that it was signed off under; that the row is there is checked with all rows. */
export function checkSignOffs(db: Database, log: LogEntries, changes: Iterable<RecordedChange>): Problem[] {
  const problems: Problem[] = []
  for (const { id, position, entity, entityId, after } of changes) {
    if (entity !== 'sign-off' || !isRecord(after)) continue
    const text = textOf(db, Number(entityId))
    if (text !== null && sha256(new TextEncoder().encode(text)) === after.hash) continue
    const facts = log.facts(position, 'change', id)
    const name = zh.history.entities['sign-off']?.name ?? ''
    const parts = zh.history.columnName('content', 'sign-off')
    if (facts) problems.push({ position, what: 'row-edited', sentence: words.row.edited(name, parts, facts) })
  }
  return problems
}
