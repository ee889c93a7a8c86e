import type { Consolidation } from '../../contract/figures.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Decision } from '../../model/decision.ts'
import { itemLists, type ListKind } from '../../model/list-kind.ts'
import type { PeriodReturns } from '../../model/received.ts'
import { currentCode } from '../current-code.ts'
import { type FigureBasis, figureBasis } from './basis.ts'
import { collectWastes } from './collect-wastes.ts'
import { consolidateIndicator } from './consolidate-indicator.ts'
import { listCoverage } from './list-coverage.ts'
import { projectFigures, sameItemsOf } from './project-figures.ts'
import { taskFigures } from './task-figures.ts'
import { wasteFigures } from './waste-figures.ts'

/** What came in from units that do not report in the period. */
function notCounted({ catalogue, returns }: FigureBasis, all: Catalogue): Consolidation['notCounted'] {
  const counted = new Set(catalogue.units.map((unit) => unit.id))
  const nameOf = new Map(all.units.map((unit) => [unit.id, unit.name]))
  return returns.all.flatMap(({ unit, list }) => {
    const name = nameOf.get(unit)
    return name === undefined || counted.has(unit)
      ? []
      : [{ unit: name, list, why: figureWords.notAReporter(returns.period) }]
  })
}

/**
 * 汇总: the city's figures of a period from everything that came in. Values are exact decimal strings in the catalogue's
 * units (a rate in % is in percent points; ratios have 20 significant digits); only `display` is rounded. The order in
 * which returns came in does not matter, and nothing that is missing counts as zero.
 *
 * @param decisions in force in the period
 */
export function consolidate(
  catalogue: Catalogue,
  returns: PeriodReturns,
  decisions: readonly Decision[] = [],
): Consolidation {
  const basis = figureBasis(catalogue, returns, decisions)
  const { reporters } = basis
  const stateOf = (unit: string, list: ListKind) =>
    basis.returns.isReceived(unit, list) ? 'received' : 'missing'
  const indicators = catalogue.indicators.map((one) => consolidateIndicator(basis, one))
  return {
    period: returns.period,
    units: reporters.map((unit) => ({
      code: currentCode(unit, returns.period),
      name: unit.name,
      kind: unit.kind,
      lists: {
        targets: stateOf(unit.id, 'targets'),
        wastes: stateOf(unit.id, 'wastes'),
        tasks: stateOf(unit.id, 'tasks'),
        projects: stateOf(unit.id, 'projects'),
      },
    })),
    notCounted: notCounted(basis, catalogue),
    coverage: {
      targets: listCoverage(basis, 'targets'),
      wastes: listCoverage(basis, 'wastes'),
      tasks: listCoverage(basis, 'tasks'),
      projects: listCoverage(basis, 'projects'),
    },
    indicators: indicators.map(({ figure }) => figure),
    ...wasteFigures(collectWastes(basis)),
    tasks: taskFigures(basis),
    projects: projectFigures(basis, indicators),
    sameItems: itemLists.flatMap((list) =>
      sameItemsOf(basis, basis.items(list)).map((one) => ({ ...one, list })),
    ),
  }
}
