import { completenessMatrix } from '../../../shared/rules/checks/completeness-matrix.ts'
import { runChecks } from '../../../shared/rules/checks/run-checks.ts'
import { type Core, requireLibrary } from '../core.ts'
import type { Implementer } from './implementer.ts'

export function checkOperations(os: Implementer, core: Core) {
  return {
    matrix: os.checks.matrix.handler(({ input }) => {
      const library = requireLibrary(core)
      library.checkPeriod(input.period)
      return completenessMatrix(library.index.catalogue, library.returns(input.period))
    }),
    run: os.checks.run.handler(({ input }) => {
      const library = requireLibrary(core)
      library.checkPeriod(input.period)
      const unit = input.unit === null ? null : library.unit(input.unit).id
      return runChecks(library.index.catalogue, library.returns(input.period), { unit })
    }),
  }
}
