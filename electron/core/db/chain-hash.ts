import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'

/** SHA-256, in hex, over the link before and the values of a row of the log, as one JSON array. */
export function chainHash(...values: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex')
}

/** Gives the library's triggers their hash; without it nothing can be written to the log. */
export function teachChainHash(db: Database): void {
  db.function('chain_hash', { deterministic: true, varargs: true }, chainHash)
}
