import { type Core, requireLibrary } from '../core.ts'
import { checkReturns } from '../corrections/check-returns.ts'
import type { Implementer } from './implementer.ts'

export function checkOperations(os: Implementer, core: Core) {
  return {
    run: os.checks.run.handler(({ input }) => {
      const library = requireLibrary(core)
      library.checkPeriod(input.period)
      const unit = input.unit === null ? null : library.unit(input.unit).id
      return checkReturns(library, { period: input.period, unit })
    }),
  }
}
