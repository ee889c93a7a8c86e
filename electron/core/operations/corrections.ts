import type { CheckReport } from '../../../shared/contract/checks.ts'
import type { Adjustment, Exemption, Explanation } from '../../../shared/model/correction.ts'
import { type Core, requireLibrary } from '../core.ts'
import { checkReturns } from '../corrections/check-returns.ts'
import {
  describeAdjustment,
  describeExemption,
  describeExplanation,
} from '../corrections/describe-corrections.ts'
import { cellsAt, cellsOfRow } from '../corrections/find-cell.ts'
import { keepAdjustment, takeBackAdjustment } from '../corrections/keep-adjustments.ts'
import { keepExemption, takeBackExemption } from '../corrections/keep-exemptions.ts'
import { keepExplanation, takeBackExplanation } from '../corrections/keep-explanations.ts'
import { allAdjustments } from '../db/tables/adjustment.ts'
import { allExemptions } from '../db/tables/exemption.ts'
import { allExplanations } from '../db/tables/explanation.ts'
import type { Library } from '../library.ts'
import type { Implementer } from './implementer.ts'

/** Rows by their period's report, which is made once for all of them. */
function described<Row extends { readonly period: string }, Known>(
  library: Library,
  rows: readonly Row[],
  describe: (library: Library, row: Row, report: CheckReport) => Known,
): Known[] {
  const reports = new Map<string, CheckReport>()
  return rows.map((row) => {
    const report = reports.get(row.period) ?? checkReturns(library, { period: row.period, unit: null })
    reports.set(row.period, report)
    return describe(library, row, report)
  })
}

/** The row just written or taken back. */
function byId<Row extends { readonly id: number }>(rows: readonly Row[], id: number): [Row] {
  return [rows.find((one) => one.id === id) as Row]
}

export function correctionOperations(os: Implementer, core: Core) {
  const by = () => ({ author: core.options.author, at: new Date().toISOString() })
  const wanted = <Row extends { takenBack: unknown }>(rows: readonly Row[], takenBack: boolean) =>
    rows.filter((row) => takenBack || row.takenBack === null)
  const adjustment = (library: Library, id: number) =>
    describeAdjustment(library, byId<Adjustment>(allAdjustments(library.db, null), id)[0])
  const explanation = (library: Library, id: number) =>
    described(
      library,
      byId<Explanation>(allExplanations(library.db, null), id),
      describeExplanation,
    )[0] as ReturnType<typeof describeExplanation>
  const exemption = (library: Library, id: number) =>
    described(
      library,
      byId<Exemption>(allExemptions(library.db, null), id),
      describeExemption,
    )[0] as ReturnType<typeof describeExemption>
  return {
    cells: os.corrections.cells.handler(({ input: { period, at } }) => {
      const library = requireLibrary(core)
      library.checkPeriod(period)
      return at.by === 'address'
        ? cellsAt(library, period, at)
        : cellsOfRow(library, period, library.unit(at.unit), at.list, at.key)
    }),
    adjust: os.corrections.adjust.handler(({ input }) => {
      const library = requireLibrary(core)
      return adjustment(library, keepAdjustment(library, input, by()))
    }),
    adjustments: os.corrections.adjustments.handler(({ input }) => {
      const library = requireLibrary(core)
      return wanted(allAdjustments(library.db, input.period), input.takenBack).map((one) =>
        describeAdjustment(library, one),
      )
    }),
    takeBackAdjustment: os.corrections.takeBackAdjustment.handler(({ input: { id } }) => {
      const library = requireLibrary(core)
      takeBackAdjustment(library, id, by())
      return adjustment(library, id)
    }),
    explain: os.corrections.explain.handler(({ input }) => {
      const library = requireLibrary(core)
      return explanation(library, keepExplanation(library, input, by()))
    }),
    explanations: os.corrections.explanations.handler(({ input }) => {
      const library = requireLibrary(core)
      const rows = wanted(allExplanations(library.db, input.period), input.takenBack)
      return described(library, rows, describeExplanation)
    }),
    takeBackExplanation: os.corrections.takeBackExplanation.handler(({ input: { id } }) => {
      const library = requireLibrary(core)
      takeBackExplanation(library, id, by())
      return explanation(library, id)
    }),
    exempt: os.corrections.exempt.handler(({ input }) => {
      const library = requireLibrary(core)
      return exemption(library, keepExemption(library, input, by()))
    }),
    exemptions: os.corrections.exemptions.handler(({ input }) => {
      const library = requireLibrary(core)
      const rows = wanted(allExemptions(library.db, input.period), input.takenBack)
      return described(library, rows, describeExemption)
    }),
    takeBackExemption: os.corrections.takeBackExemption.handler(({ input: { id } }) => {
      const library = requireLibrary(core)
      takeBackExemption(library, id, by())
      return exemption(library, id)
    }),
  }
}
