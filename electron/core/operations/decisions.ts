import type { KnownDecision } from '../../../shared/contract/decisions.ts'
import { type Core, requireLibrary } from '../core.ts'
import { keepDecision, takeBackDecision } from '../decisions/keep-decisions.ts'
import { knownDecisions } from '../decisions/known-decisions.ts'
import type { Library } from '../library.ts'
import type { Implementer } from './implementer.ts'

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
