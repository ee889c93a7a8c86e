import { consolidate } from '../../../shared/rules/figures/consolidate.ts'
import { traceFigure } from '../../../shared/rules/figures/trace.ts'
import { type Core, requireLibrary } from '../core.ts'
import type { Implementer } from './implementer.ts'

export function figureOperations(os: Implementer, core: Core) {
  return {
    consolidate: os.figures.consolidate.handler(({ input }) => {
      const library = requireLibrary(core)
      library.checkPeriod(input.period)
      return consolidate(library.catalogue, library.returns(input.period))
    }),
    trace: os.figures.trace.handler(({ input }) => {
      const library = requireLibrary(core)
      library.checkPeriod(input.period)
      return traceFigure(library.catalogue, library.returns(input.period), input.figure)
    }),
  }
}
