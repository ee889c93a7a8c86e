import { consolidate } from '../../../shared/rules/figures/consolidate.ts'
import { figuresOfCell } from '../../../shared/rules/figures/figures-of-cell.ts'
import { traceFigure } from '../../../shared/rules/figures/trace.ts'
import { type Core, requireLibrary } from '../core.ts'
import type { Implementer } from './implementer.ts'

export function figureOperations(os: Implementer, core: Core) {
  return {
    consolidate: os.figures.consolidate.handler(({ input }) => {
      const library = requireLibrary(core)
      library.checkPeriod(input.period)
      const { period } = input
      return consolidate(library.catalogue, library.returns(period), library.decisions(period))
    }),
    uses: os.figures.uses.handler(({ input: { period, ...cell } }) => {
      const library = requireLibrary(core)
      library.checkPeriod(period)
      return figuresOfCell(library.catalogue, library.returns(period), library.decisions(period), cell)
    }),
    trace: os.figures.trace.handler(({ input }) => {
      const library = requireLibrary(core)
      library.checkPeriod(input.period)
      const { period, figure } = input
      return traceFigure(library.catalogue, library.returns(period), figure, library.decisions(period))
    }),
  }
}
