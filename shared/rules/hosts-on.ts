import type { ReportingUnit } from '../model/catalogue.ts'

/** Ids of the units that a zone lies in at the end of the period; none for anything that is no zone. */
export function hostsOn(zone: ReportingUnit, period: string): string[] {
  const day = `${period}-12-31`
  return zone.hosts
    .filter(({ from, to }) => (from === null || from <= day) && (to === null || to >= day))
    .map(({ unit }) => unit)
}
