import type { Catalogue, ReportingUnit } from '../../model/catalogue.ts'
import { hostsOn } from '../hosts-on.ts'

/** The zones that lie in a unit at the end of the year. */
export function zonesIn(
  { units }: { readonly units: readonly ReportingUnit[] },
  unit: string,
  period: string,
): ReportingUnit[] {
  return units.filter((zone) => hostsOn(zone, period).includes(unit))
}

/**
 * The zones that a sender's table may speak of when it states its scope: those that lie in a county or district; all of them
 * for the city and its departments. 开发区 in a county's own mouth is its own, and no zone of the plan.
 *
 * @param sender id of a unit or a department
 */
export function zonesSpokenOf(
  catalogue: Pick<Catalogue, 'units'>,
  sender: string,
  period: string,
): ReportingUnit[] {
  const unit = catalogue.units.find(({ id }) => id === sender)
  if (unit && unit.kind !== 'city') return zonesIn(catalogue, sender, period)
  return catalogue.units.filter(({ kind }) => kind === 'zone')
}
