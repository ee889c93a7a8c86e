import type { Database } from 'better-sqlite3'
import type { EntryFacts } from '../../../shared/locale/zh/history.ts'
import { zh } from '../../../shared/locale/zh.ts'
import type { KeyNames } from '../../../shared/model/operation.ts'
import { localTime } from '../../../shared/rules/local-time.ts'
import { type ChainedTable, chained } from '../db/chain-hash.ts'
import { operationById } from '../db/tables/operation.ts'
import { historySentence } from '../history/history-sentence.ts'

/** A link of the chain. */
export interface Link {
  readonly position: number
  readonly source: ChainedTable
  readonly sourceId: number
  readonly hash: string
}

/** Reads the log of a library that may have been tampered with: whatever is there, it gives an answer. */
export function logEntries(db: Database, names: KeyNames) {
  const reads = Object.fromEntries(
    Object.entries(chained).map(([table, columns]) => [
      table,
      db.prepare(`SELECT ${columns.join(', ')} FROM ${table} WHERE ${columns[0]} = ?`),
    ]),
  )
  const row = (table: ChainedTable, id: number): unknown[] | null =>
    (reads[table]?.raw().get(id) as unknown[] | undefined) ?? null

  /** The entry as it is now; null where it is gone. */
  function facts(position: number, table: ChainedTable, id: number): EntryFacts | null {
    const values = row(table, id)
    if (!values) return null
    const named = Object.fromEntries(chained[table].map((column, index) => [column, values[index]]))
    let sentence: string = zh.history.unreadable
    let said: { at: string; author: string } = {
      at: String(named.at ?? ''),
      author: String(named.author ?? ''),
    }
    try {
      const operation = operationById(db, Number(table === 'operation' ? id : named.operation_id))
      if (operation) {
        const action = table === 'history' ? (named.action as 'do' | 'undo' | 'redo') : 'do'
        if (table === 'change') said = operation
        sentence = historySentence({ ...operation, action }, names)
      }
    } catch {
      // A payload that no longer holds what its sentence needs: that it was edited is found by its link.
    }
    return { position, at: localTime(said.at), author: said.author, sentence }
  }
  return { row, facts }
}

export type LogEntries = ReturnType<typeof logEntries>

/** Every link, from the start. */
export function* links(db: Database): Generator<Link> {
  yield* db
    .prepare('SELECT position, source, source_id AS sourceId, hash FROM chain ORDER BY position')
    .iterate() as Iterable<Link>
}
