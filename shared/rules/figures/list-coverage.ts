import type { IndicatorFigure } from '../../contract/figures.ts'
import type { ListKind } from '../../model/list-kind.ts'
import type { FigureBasis } from './basis.ts'

/** How many reporting units have returned a list, and which have not; a zone may be contained in its district's. */
export function listCoverage(basis: FigureBasis, list: ListKind): IndicatorFigure['city']['coverage'] {
  const { reporters, returns } = basis
  const silent = reporters.filter((unit) => !returns.isReceived(unit.id, list))
  const isContained = (unit: (typeof reporters)[number]) => {
    const containment = basis.containment(unit, list, null)
    return containment !== null && returns.isReceived(containment.host.id, list)
  }
  const contained = silent.filter(isContained).map((unit) => unit.name)
  const missing = silent.filter((unit) => !isContained(unit)).map((unit) => unit.name)
  return { reported: reporters.length - missing.length, expected: reporters.length, missing, contained }
}
