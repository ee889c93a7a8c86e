import type { Consolidation } from '../../contract/figures.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { ListKind } from '../../model/list-kind.ts'
import type { PeriodReturns } from '../../model/received.ts'
import { currentCode } from '../current-code.ts'
import { indexReturns } from '../index-returns.ts'
import { collectWastes } from './collect-wastes.ts'
import { consolidateIndicator } from './consolidate-indicator.ts'
import { projectFigures } from './project-figures.ts'
import { taskFigures } from './task-figures.ts'
import { wasteFigure } from './waste-figures.ts'

/**
 * 汇总: the city's figures of a period from everything that came in. Values are exact decimal strings in the catalogue's
 * units (a rate in % is in percent points; ratios have 20 significant digits); only `display` is rounded. The order in
 * which returns came in does not matter, and nothing that is missing counts as zero.
 */
export function consolidate(catalogue: Catalogue, returns: PeriodReturns): Consolidation {
  const index = indexReturns(returns)
  const units = catalogue.units.filter((unit) => unit.kind !== 'city')
  return {
    period: returns.period,
    units: units.map((unit) => {
      const stateOf = (list: ListKind) => (index.isReceived(unit.id, list) ? 'received' : 'missing')
      return {
        code: currentCode(unit, returns.period),
        name: unit.name,
        kind: unit.kind,
        lists: {
          targets: stateOf('targets'),
          wastes: stateOf('wastes'),
          tasks: stateOf('tasks'),
          projects: stateOf('projects'),
        },
      }
    }),
    indicators: catalogue.indicators.map((one) => consolidateIndicator(catalogue, one, index).figure),
    wastes: collectWastes(catalogue, index).map(wasteFigure),
    tasks: taskFigures(catalogue, index),
    projects: projectFigures(catalogue, index),
  }
}
