import type { Database } from 'better-sqlite3'
import type { Alias, MappingProfile } from '../../shared/model/mapping.ts'
import type { LearnedAlias, LearnedProfile } from '../../shared/rules/mapping/learn-from-answers.ts'
import { normaliseName } from '../../shared/rules/normalise-name.ts'
import { aliasesInForce, insertAlias } from './db/tables/alias.ts'
import { recordInserted } from './db/tables/logged-row.ts'
import { insertProfile, profilesInForce } from './db/tables/mapping-profile.ts'
import { recordOperation } from './db/tables/operation.ts'
import { recordTakenBack } from './db/tables/taken-back.ts'

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
  recordTakenBack(db, operation, { entity: 'alias', id, before: payload }, by)
}

/**
 * Remembers a name as one operation; call inside a transaction. What was said before about the same name in the same
 * scope is taken back with it; saying the same again changes nothing.
 * @returns the id of the alias in force
 */
export function rememberAlias(db: Database, alias: LearnedAlias, by: Saying): number {
  const before = sameName(db, alias)
  if (before && before.target === alias.target) return before.id
  const { kind, name, target, scope } = alias
  const payload = { kind, name, target, scope }
  const operation = recordOperation(db, { kind: 'alias-add', payload, ...by })
  if (before) recordTakenBack(db, operation, { entity: 'alias', id: before.id, before }, by)
  const id = insertAlias(db, { ...payload, normal: normaliseName(name), ...by }, operation)
  recordInserted(db, operation, 'alias', id)
  return id
}

/** Takes a layout back as one operation; call inside a transaction. Its row stays. */
export function takeBackProfile(db: Database, profile: MappingProfile, by: Saying): void {
  const { id, unit, list, fingerprint, columns } = profile
  const payload = { profile: id, unit, list, fingerprint, columns }
  const operation = recordOperation(db, { kind: 'profile-take-back', payload, ...by })
  recordTakenBack(db, operation, { entity: 'mapping-profile', id, before: payload }, by)
}

/** Remembers a unit's layout of a list as one operation, in place of what held for the same header; see `rememberAlias`. */
export function rememberProfile(db: Database, profile: LearnedProfile, by: Saying): void {
  const before = profilesInForce(db).findLast(
    (one) =>
      one.unit === profile.unit && one.list === profile.list && one.fingerprint === profile.fingerprint,
  )
  if (before && JSON.stringify(before.columns) === JSON.stringify(profile.columns)) return
  const { unit, list, fingerprint, columns } = profile
  const payload = { unit, list, fingerprint, columns }
  const operation = recordOperation(db, { kind: 'profile-add', payload, ...by })
  if (before) recordTakenBack(db, operation, { entity: 'mapping-profile', id: before.id, before }, by)
  recordInserted(db, operation, 'mapping-profile', insertProfile(db, { ...payload, ...by }, operation))
}
