import type { Database } from 'better-sqlite3'
import type { Alias } from '../../../../shared/model/mapping.ts'

const select = `SELECT alias.id, kind, name, normal, target, scope, alias.author, alias.at,
    back.author AS backAuthor, back.at AS backAt
  FROM alias LEFT JOIN taken_back_in_force AS back ON back.entity = 'alias' AND back.entity_id = alias.id
  WHERE alias.operation_id IN (SELECT id FROM operation_in_force)`

type Row = Omit<Alias, 'takenBack'> & { backAuthor: string | null; backAt: string | null }

function aliasOf({ backAuthor, backAt, ...alias }: Row): Alias {
  const takenBack = backAuthor === null || backAt === null ? null : { author: backAuthor, at: backAt }
  return { ...alias, takenBack }
}

export function insertAlias(db: Database, alias: Omit<Alias, 'id' | 'takenBack'>, operation: number): number {
  const { kind, name, normal, target, scope, author, at } = alias
  const { lastInsertRowid } = db
    .prepare(
      'INSERT INTO alias (kind, name, normal, target, scope, author, at, operation_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(kind, name, normal, target, scope, author, at, operation)
  return Number(lastInsertRowid)
}

/** All that were ever remembered, oldest first, those taken back included. */
export function allAliases(db: Database): Alias[] {
  return (db.prepare(`${select} ORDER BY alias.id`).all() as Row[]).map(aliasOf)
}

/** Those that hold now, oldest first. */
export function aliasesInForce(db: Database): Alias[] {
  return (db.prepare(`${select} AND back.entity_id IS NULL ORDER BY alias.id`).all() as Row[]).map(aliasOf)
}

export function aliasById(db: Database, id: number): Alias | null {
  const row = db.prepare(`${select} AND alias.id = ?`).get(id) as Row | undefined
  return row ? aliasOf(row) : null
}
