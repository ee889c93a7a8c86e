import type { Indicator, ReportingUnit } from '../model/catalogue.ts'

/** True where the unit has to report the indicator: the city its own, a single reporter the one, all others the rest. */
export function isExpectedReporter(
  indicator: Pick<Indicator, 'aggregation' | 'reporter'>,
  unit: Pick<ReportingUnit, 'id' | 'kind'>,
): boolean {
  switch (indicator.aggregation) {
    case 'city-only':
    case 'survey':
      return unit.kind === 'city'
    case 'single-reporter':
      return unit.id === indicator.reporter
    default:
      return unit.kind !== 'city'
  }
}
