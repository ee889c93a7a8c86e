import type { ReportingUnit } from '../model/catalogue.ts'

/**
 * The statistical code a unit has in a period: the one valid at the period's end, else its latest, else its own id where
 * no version of the codes lists it.
 */
export function currentCode(unit: ReportingUnit, period: string): string {
  const day = `${period}-12-31`
  const valid = unit.codes.find(
    (code) => (code.from === null || code.from <= day) && (code.to === null || code.to >= day),
  )
  return valid?.code ?? unit.codes.at(-1)?.code ?? unit.id
}
