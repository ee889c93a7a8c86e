import type { KnownSignOff } from '../../../shared/contract/sign-offs.ts'
import { AppError } from '../../../shared/errors.ts'
import { zh } from '../../../shared/locale/zh.ts'
import type { FrozenPeriod } from '../../../shared/model/frozen-period.ts'
import type { SignOff } from '../../../shared/model/sign-off.ts'
import { allSignOffs, signOffContent } from '../db/tables/sign-off.ts'
import type { Library } from '../library.ts'
import { frozenText } from './frozen-text.ts'
import { hashOfText } from './keep-sign-offs.ts'

/** What a sign-off froze. @throws AppError sign-off-unknown */
export function contentOf(library: Library, id: number): { text: string; frozen: FrozenPeriod } {
  const text = signOffContent(library.db, id)
  if (text === null) throw new AppError('sign-off-unknown', { id: String(id) })
  return { text, frozen: JSON.parse(text) as FrozenPeriod }
}

/** Sign-offs with where they stand; today's state of each period is frozen once for all of them. */
export function describeSignOffs(library: Library, signOffs: readonly SignOff[]): KnownSignOff[] {
  const today = new Map<string, string>()
  const hashToday = (period: string) => {
    const hash = today.get(period) ?? hashOfText(frozenText(library, period))
    today.set(period, hash)
    return hash
  }
  return signOffs.map((one) => ({
    ...one,
    state: one.takenBack ? 'taken-back' : hashToday(one.period) === one.hash ? 'current' : 'outdated',
    sentence: zh.decisions.signedOff(contentOf(library, one.id).frozen),
  }))
}

/** All sign-offs of a period with where they stand, oldest first. */
export function knownSignOffs(library: Library, period: string): KnownSignOff[] {
  return describeSignOffs(library, allSignOffs(library.db, period))
}
