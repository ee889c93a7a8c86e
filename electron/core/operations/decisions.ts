import type { KnownDecision } from '../../../shared/contract/decisions.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { subjectOf } from '../../../shared/model/decision.ts'
import { type Core, requireLibrary } from '../core.ts'
import { allDecisions } from '../db/tables/decision.ts'
import { keepDecision, takeBackDecision } from '../decisions/keep-decisions.ts'
import { keyNamesOf } from '../history/history-sentence.ts'
import type { Library } from '../library.ts'
import type { Implementer } from './implementer.ts'

/** The decisions of a period (null: of all), each with where it stands, oldest first. */
function knownDecisions(library: Library, period: string | null): KnownDecision[] {
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

export function decisionOperations(os: Implementer, core: Core) {
  const by = () => ({ author: core.options.author, at: new Date().toISOString() })
  const known = (library: Library, id: number) =>
    knownDecisions(library, null).find((one) => one.id === id) as KnownDecision
  return {
    decide: os.decisions.decide.handler(({ input }) => {
      const library = requireLibrary(core)
      return known(library, keepDecision(library, input, by()))
    }),
    decisions: os.decisions.decisions.handler(({ input }) =>
      knownDecisions(requireLibrary(core), input.period).filter(
        (one) => input.takenBack || one.state === 'in-force',
      ),
    ),
    takeBack: os.decisions.takeBack.handler(({ input: { id } }) => {
      const library = requireLibrary(core)
      takeBackDecision(library, id, by())
      return known(library, id)
    }),
  }
}
