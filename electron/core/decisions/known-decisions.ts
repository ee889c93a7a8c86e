import type { KnownDecision } from '../../../shared/contract/decisions.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { subjectOf } from '../../../shared/model/decision.ts'
import { allDecisions } from '../db/tables/decision.ts'
import { keyNamesOf } from '../history/history-sentence.ts'
import type { Library } from '../library.ts'

/** The decisions of a period (null: of all), each with where it stands, oldest first. */
export function knownDecisions(library: Library, period: string | null): KnownDecision[] {
  const names = keyNamesOf(library)
  const all = allDecisions(library.db, period)
  const about = (one: (typeof all)[number]) => `${one.period}|${subjectOf(one.ruling)}`
  const latest = new Map(all.filter((one) => one.takenBack === null).map((one) => [about(one), one.id]))
  return all.map((one) => ({
    ...one,
    kind: one.ruling.kind,
    sentence: zh.decisions.says(one.ruling, names),
    state: one.takenBack ? 'taken-back' : latest.get(about(one)) === one.id ? 'in-force' : 'replaced',
  }))
}
