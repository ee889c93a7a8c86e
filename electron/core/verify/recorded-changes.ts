import type { Database } from 'better-sqlite3'

/** A change of the log with its place in the chain. */
export interface RecordedChange {
  readonly id: number
  readonly position: number
  readonly operation: number
  readonly entity: string
  readonly entityId: string
  /** JSON understood; undefined where the text is no JSON any more, which its link tells. */
  readonly before: unknown
  readonly after: unknown
}

function understood(text: string | null): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The changes that a link covers, in their order. */
export function* recordedChanges(
  db: Database,
  positions: ReadonlyMap<number, number>,
): Generator<RecordedChange> {
  const rows = db
    .prepare(
      'SELECT id, operation_id AS operation, entity, entity_id AS entityId, before, after FROM change ORDER BY id',
    )
    .iterate() as Iterable<
    Omit<RecordedChange, 'position' | 'before' | 'after'> & { before: string | null; after: string | null }
  >
  for (const row of rows) {
    const position = positions.get(row.id)
    if (position !== undefined)
      yield { ...row, position, before: understood(row.before), after: understood(row.after) }
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
