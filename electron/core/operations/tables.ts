import { figureBasis } from '../../../shared/rules/figures/basis.ts'
import { sideBySide } from '../../../shared/rules/tables/side-by-side.ts'
import { type Core, requireLibrary } from '../core.ts'
import type { Implementer } from './implementer.ts'

export function tableOperations(os: Implementer, core: Core) {
  return {
    sideBySide: os.tables.sideBySide.handler(({ input: { period, table, decimals, measure, balance } }) => {
      const library = requireLibrary(core)
      library.checkPeriod(period)
      const { settings } = library.catalogue.plan
      const basis = figureBasis(library.catalogue, library.returns(period), library.decisions(period))
      const print = { decimals, rounding: settings.rounding, balance: balance ?? settings.balance }
      return sideBySide(basis, table, measure, print)
    }),
  }
}
