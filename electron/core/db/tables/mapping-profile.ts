import type { Database } from 'better-sqlite3'
import type { MappingProfile } from '../../../../shared/model/mapping.ts'

const select = `SELECT id, unit, list, fingerprint, columns, mapping_profile.author, mapping_profile.at,
    back.author AS backAuthor, back.at AS backAt
  FROM mapping_profile LEFT JOIN mapping_profile_taken_back AS back ON back.profile_id = mapping_profile.id`

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
  return (db.prepare(`${select} ORDER BY id`).all() as Row[]).map(profileOf)
}

/** Those that hold now, oldest first. */
export function profilesInForce(db: Database): MappingProfile[] {
  return (db.prepare(`${select} WHERE back.profile_id IS NULL ORDER BY id`).all() as Row[]).map(profileOf)
}

export function profileById(db: Database, id: number): MappingProfile | null {
  const row = db.prepare(`${select} WHERE id = ?`).get(id) as Row | undefined
  return row ? profileOf(row) : null
}

export function insertProfileTakenBack(
  db: Database,
  profile: number,
  by: { author: string; at: string },
  operation: number,
): void {
  db.prepare(
    'INSERT INTO mapping_profile_taken_back (profile_id, author, at, operation_id) VALUES (?, ?, ?, ?)',
  ).run(profile, by.author, by.at, operation)
}
