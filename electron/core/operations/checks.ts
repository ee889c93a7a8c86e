import { type Core, requireLibrary } from '../core.ts'
import { checkWithQueries } from '../queries/check-with-queries.ts'
import { loadQueries } from '../queries/load-queries.ts'
import type { Implementer } from './implementer.ts'

export function checkOperations(os: Implementer, core: Core) {
  return {
    run: os.checks.run.handler(({ input }) => {
      const library = requireLibrary(core)
      library.checkPeriod(input.period)
      const unit = input.unit === null ? null : library.unit(input.unit).id
      return checkWithQueries(library, input.period, unit, loadQueries(library, input.period))
    }),
  }
}
