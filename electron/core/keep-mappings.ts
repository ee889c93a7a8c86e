import type { Database } from 'better-sqlite3'
import type { Alias, MappingProfile } from '../../shared/model/mapping.ts'
import type { LearnedAlias, LearnedProfile } from '../../shared/rules/mapping/learn-from-answers.ts'
import { normaliseName } from '../../shared/rules/normalise-name.ts'
import { aliasesInForce, insertAlias } from './db/tables/alias.ts'
import { insertProfile, profilesInForce } from './db/tables/mapping-profile.ts'
import { recordChange, recordOperation } from './db/tables/operation.ts'
import { insertTakenBack } from './db/tables/taken-back.ts'

/** Who says it, and when. */
export interface Saying {
  readonly author: string
  readonly at: string
}

/** The list that a column's target belongs to: one header may stand for different things in different lists. */
function listOf(alias: LearnedAlias): string {
  return alias.kind === 'column' ? (alias.target?.split('.')[0] ?? '') : ''
}

/** The alias in force that speaks of the same name in the same scope, whatever it stands for. */
export function sameName(db: Database, alias: LearnedAlias): Alias | null {
  const normal = normaliseName(alias.name)
  return (
    aliasesInForce(db).findLast(
      (one) =>
        one.kind === alias.kind &&
        one.normal === normal &&
        one.scope === alias.scope &&
        listOf(one) === listOf(alias),
    ) ?? null
  )
}

/** Takes an alias back as one operation; call inside a transaction. Its row stays. */
export function takeBackAlias(db: Database, alias: Alias, by: Saying): void {
  const { id, kind, name, target, scope } = alias
  const payload = { alias: id, kind, name, target, scope }
  const operation = recordOperation(db, { kind: 'alias-take-back', payload, ...by })
  insertTakenBack(db, { entity: 'alias', id }, by, operation)
  recordChange(db, operation, { entity: 'alias', entityId: String(id), before: payload, after: null })
}

/**
 * Remembers a name as one operation; call inside a transaction. What was said before about the same name in the same
 * scope is taken back; saying the same again changes nothing.
 * @returns the id of the alias in force
 */
export function rememberAlias(db: Database, alias: LearnedAlias, by: Saying): number {
  const before = sameName(db, alias)
  if (before && before.target === alias.target) return before.id
  if (before) takeBackAlias(db, before, by)
  const { kind, name, target, scope } = alias
  const payload = { kind, name, target, scope }
  const operation = recordOperation(db, { kind: 'alias-add', payload, ...by })
  const id = insertAlias(db, { ...payload, normal: normaliseName(name), ...by }, operation)
  recordChange(db, operation, { entity: 'alias', entityId: String(id), before: null, after: payload })
  return id
}

/** Takes a layout back as one operation; call inside a transaction. Its row stays. */
export function takeBackProfile(db: Database, profile: MappingProfile, by: Saying): void {
  const { id, unit, list, fingerprint, columns } = profile
  const payload = { profile: id, unit, list, fingerprint, columns }
  const operation = recordOperation(db, { kind: 'profile-take-back', payload, ...by })
  insertTakenBack(db, { entity: 'mapping-profile', id }, by, operation)
  recordChange(db, operation, {
    entity: 'mapping-profile',
    entityId: String(id),
    before: payload,
    after: null,
  })
}

/** Remembers a unit's layout of a list as one operation, in place of what held for the same header; see `rememberAlias`. */
export function rememberProfile(db: Database, profile: LearnedProfile, by: Saying): void {
  const before = profilesInForce(db).findLast(
    (one) =>
      one.unit === profile.unit && one.list === profile.list && one.fingerprint === profile.fingerprint,
  )
  if (before && JSON.stringify(before.columns) === JSON.stringify(profile.columns)) return
  if (before) takeBackProfile(db, before, by)
  const { unit, list, fingerprint, columns } = profile
  const payload = { unit, list, fingerprint, columns }
  const operation = recordOperation(db, { kind: 'profile-add', payload, ...by })
  const id = insertProfile(db, { ...payload, ...by }, operation)
  recordChange(db, operation, {
    entity: 'mapping-profile',
    entityId: String(id),
    before: null,
    after: payload,
  })
}
