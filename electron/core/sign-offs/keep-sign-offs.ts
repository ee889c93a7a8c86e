import { AppError } from '../../../shared/errors.ts'
import { cleanText } from '../../../shared/rules/normalise-name.ts'
import { recordInserted } from '../db/tables/logged-row.ts'
import { recordOperation } from '../db/tables/operation.ts'
import { sha256 } from '../db/tables/original-file.ts'
import { allSignOffs, insertSignOff } from '../db/tables/sign-off.ts'
import { recordTakenBack } from '../db/tables/taken-back.ts'
import type { Saying } from '../keep-mappings.ts'
import type { Library } from '../library.ts'
import { frozenText } from './frozen-text.ts'

export const hashOfText = (text: string) => sha256(new TextEncoder().encode(text))

/**
 * Signs a period off, as one operation: what its figures are made of is frozen with them, under one hash.
 *
 * @returns the id of the sign-off
 * @throws AppError period-invalid; nothing-received; sign-off-same where nothing has changed since the last one
 */
export function keepSignOff(
  library: Library,
  { period, note: said }: { readonly period: string; readonly note: string },
  by: Saying,
): number {
  const { db } = library
  library.checkPeriod(period)
  if (library.returns(period).lists.length === 0) throw new AppError('nothing-received', { period })
  const note = cleanText(said)
  const run = db.transaction(() => {
    const text = frozenText(library, period)
    const hash = hashOfText(text)
    const last = allSignOffs(db, period).findLast((one) => one.takenBack === null)
    if (last?.hash === hash)
      throw new AppError('sign-off-same', { period, id: String(last.id), hash: hash.slice(0, 12) })
    const operation = recordOperation(db, { kind: 'sign-off', payload: { period, hash, note }, ...by })
    const id = insertSignOff(db, { period, hash, note, ...by }, text, operation)
    recordInserted(db, operation, 'sign-off', id)
    return id
  })
  return run.immediate()
}

/** Takes a sign-off back, as one operation; what it froze stays on record. @throws AppError sign-off-unknown */
export function takeBackSignOff(library: Library, id: number, by: Saying): void {
  const { db } = library
  const known = allSignOffs(db, null).find((one) => one.id === id)
  if (!known || known.takenBack) throw new AppError('sign-off-unknown', { id: String(id) })
  const { period, hash, note } = known
  const payload = { period, hash, note, signOff: id }
  db.transaction(() => {
    const operation = recordOperation(db, { kind: 'sign-off-take-back', payload, ...by })
    recordTakenBack(db, operation, { entity: 'sign-off', id, before: payload }, by)
  }).immediate()
}
