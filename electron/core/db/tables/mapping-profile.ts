import type { Database } from 'better-sqlite3'
import type { MappingProfile } from '../../../../shared/model/mapping.ts'

const select = `SELECT mapping_profile.id, unit, list, fingerprint, columns, mapping_profile.author, mapping_profile.at,
    back.author AS backAuthor, back.at AS backAt
  FROM mapping_profile
  LEFT JOIN taken_back_in_force AS back ON back.entity = 'mapping-profile' AND back.entity_id = mapping_profile.id
  WHERE mapping_profile.operation_id IN (SELECT id FROM operation_in_force)`

type Row = Omit<MappingProfile, 'takenBack' | 'columns'> & {
  columns: string
  backAuthor: string | null
  backAt: string | null
}

function profileOf({ backAuthor, backAt, columns, ...profile }: Row): MappingProfile {
  return {
    ...profile,
    columns: JSON.parse(columns) as MappingProfile['columns'],
    takenBack: backAuthor === null || backAt === null ? null : { author: backAuthor, at: backAt },
  }
}

export function insertProfile(
  db: Database,
  profile: Omit<MappingProfile, 'id' | 'takenBack'>,
  operation: number,
): number {
  const { unit, list, fingerprint, columns, author, at } = profile
  const { lastInsertRowid } = db
    .prepare(
      'INSERT INTO mapping_profile (unit, list, fingerprint, columns, author, at, operation_id) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(unit, list, fingerprint, JSON.stringify(columns), author, at, operation)
  return Number(lastInsertRowid)
}

/** All that were ever confirmed, oldest first, those taken back included. */
export function allProfiles(db: Database): MappingProfile[] {
  return (db.prepare(`${select} ORDER BY mapping_profile.id`).all() as Row[]).map(profileOf)
}

/** Those that hold now, oldest first. */
export function profilesInForce(db: Database): MappingProfile[] {
  return (db.prepare(`${select} AND back.entity_id IS NULL ORDER BY mapping_profile.id`).all() as Row[]).map(
    profileOf,
  )
}

export function profileById(db: Database, id: number): MappingProfile | null {
  const row = db.prepare(`${select} AND mapping_profile.id = ?`).get(id) as Row | undefined
  return row ? profileOf(row) : null
}
