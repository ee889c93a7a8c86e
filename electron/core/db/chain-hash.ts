import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'

/** What the chain runs over, with the columns that a link covers, the row's number first. Fixed: links are stored. */
export const chained = {
  operation: ['id', 'kind', 'payload', 'author', 'at'],
  change: ['id', 'operation_id', 'entity', 'entity_id', 'before', 'after'],
  history: ['position', 'operation_id', 'action', 'author', 'at'],
} as const
export type ChainedTable = keyof typeof chained

/** SHA-256, in hex, over the link before and the values of a row of the log, as one JSON array. */
export function chainHash(...values: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex')
}

/** Gives the library's triggers their hash; without it nothing can be written to the log. */
export function teachChainHash(db: Database): void {
  db.function('chain_hash', { deterministic: true, varargs: true }, chainHash)
}
