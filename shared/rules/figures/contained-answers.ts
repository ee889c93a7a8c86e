import type { Indicator, ReportingUnit } from '../../model/catalogue.ts'
import { exact } from '../exact.ts'
import type { Answer, Contribution } from './answer.ts'
import type { FigureBasis } from './basis.ts'
import type { Containment } from './containment.ts'

/** A number once more, taken out of the sum it stands in twice (剔除重复). */
export function takenOut(one: Contribution, kind: 'overlap' | 'duplicate', why: string): Contribution {
  return { ...one, kind, why, coefficient: exact(one.coefficient).neg().toFixed() }
}

/**
 * Zones whose numbers stand in a district's answer as well, by id: only where the district's answer counts.
 * @param answers of the units, in their order
 */
export function containedZones(
  basis: FigureBasis,
  indicator: Indicator,
  units: readonly ReportingUnit[],
  answers: readonly Answer[],
): ReadonlyMap<string, Containment> {
  const contained = new Map<string, Containment>()
  for (const zone of units) {
    if (zone.hosts.length === 0) continue
    const containment = basis.containment(zone, 'targets', String(indicator.seq))
    if (!containment) continue
    const host = answers[units.indexOf(containment.host)]
    if (host && host.contributions.length > 0) contained.set(zone.id, containment)
  }
  return contained
}
