import type { IndicatorFigure } from '../../contract/figures.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { ListKind } from '../../model/list-kind.ts'
import type { ReturnsIndex } from '../index-returns.ts'

/** How many reporting units have returned a list, and which have not. */
export function listCoverage(
  catalogue: Catalogue,
  returns: ReturnsIndex,
  list: ListKind,
): IndicatorFigure['city']['coverage'] {
  const units = catalogue.units.filter((unit) => unit.kind !== 'city')
  const missing = units.filter((unit) => !returns.isReceived(unit.id, list)).map((unit) => unit.name)
  return { reported: units.length - missing.length, expected: units.length, missing }
}
