import type { ReportingUnit } from '../../model/catalogue.ts'

/** True for a unit and itself, and for a zone and a district that it lies in. */
export function overlaps(one: ReportingUnit, other: ReportingUnit): boolean {
  const liesIn = (zone: ReportingUnit, host: ReportingUnit) => zone.hosts.some(({ unit }) => unit === host.id)
  return one.id === other.id || liesIn(one, other) || liesIn(other, one)
}
