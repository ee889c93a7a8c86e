import type { Database } from 'better-sqlite3'
import { recordChange } from './operation.ts'

/** What can be taken back: its row stays, and who took it back is a row beside it. */
export type TakenBackEntity =
  | 'alias'
  | 'mapping-profile'
  | 'adjustment'
  | 'explanation'
  | 'exemption'
  | 'decision'
  | 'sign-off'

/** Takes a row back, with its change in the log; call inside the transaction of the operation. */
export function recordTakenBack(
  db: Database,
  operation: number,
  what: { readonly entity: TakenBackEntity; readonly id: number; readonly before: unknown },
  by: { readonly author: string; readonly at: string },
): void {
  const { entity, id, before } = what
  db.prepare(
    'INSERT INTO taken_back (entity, entity_id, author, at, operation_id) VALUES (?, ?, ?, ?, ?)',
  ).run(entity, id, by.author, by.at, operation)
  recordChange(db, operation, { entity, entityId: String(id), before, after: null })
}

/** A row read beside whoever took it back. */
export type WithTakenBack<Entity extends { readonly takenBack: unknown }> = Omit<Entity, 'takenBack'> & {
  readonly backAuthor: string | null
  readonly backAt: string | null
}

export const takenBackColumns = 'back.author AS backAuthor, back.at AS backAt'

/** Joins, as `back`, who took back a row of the table; most tables have the entity's name. */
export function takenBackJoin(entity: Exclude<TakenBackEntity, 'alias' | 'mapping-profile'>) {
  const table = entity.replace('-', '_')
  return `LEFT JOIN taken_back_in_force AS back ON back.entity = '${entity}' AND back.entity_id = ${table}.id`
}

/** The entity that a row read with the join stands for. */
export function takenBackOf<
  Row extends { readonly backAuthor: string | null; readonly backAt: string | null },
>({ backAuthor, backAt, ...row }: Row) {
  return {
    ...row,
    takenBack: backAuthor === null || backAt === null ? null : { author: backAuthor, at: backAt },
  }
}
