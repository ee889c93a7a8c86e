import type { Consolidation } from '../../contract/figures.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { currentCode } from '../current-code.ts'

export interface CodedUnit {
  readonly code: string
  readonly name: string
}

/** The city, then the units that report, with the codes that they have in the period. */
export function codedUnits({ units }: Catalogue, consolidation: Consolidation): readonly CodedUnit[] {
  const city = units.find(({ kind }) => kind === 'city')
  const own = city ? [{ code: currentCode(city, consolidation.period), name: city.name }] : []
  return [...own, ...consolidation.units.filter(({ name }) => name !== city?.name)]
}

/** Code of a unit by its name; a unit that the catalogue does not know has none. */
export function codeOf(units: readonly CodedUnit[], name: string): string {
  return units.find((unit) => unit.name === name)?.code ?? ''
}
