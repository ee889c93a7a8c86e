import { type Lists, type Row, row } from '../../../../fixtures/returns-builder.ts'
import { seedCatalogue } from '../../../../seeds/seed-catalogue.ts'
import type { RuleCase } from './rule-case.ts'

/** The target list of 东海县, whose first row stands in row 5: value in L, numerator in I, denominator in K. */
export const of = (...targets: Row[]): Lists => ({ donghai: { targets } })

/** What every rule about a list says while the list has not come in. */
export const nothing: RuleCase = { says: 'the list has not come in', now: {} }

/** The same row from every unit, each as its own function of the unit's place among them. */
export function everywhere(rowOf: (place: number) => Row, but: Lists = {}): Lists {
  const units = seedCatalogue.units.filter(({ kind }) => kind !== 'city')
  return {
    ...Object.fromEntries(units.map(({ id }, place) => [id, { targets: [rowOf(place)] }])),
    ...but,
  }
}

/** The same row from so many units, 东海县 first. */
export function fromUnits(count: number, rowOf: (place: number) => Row): Lists {
  return Object.fromEntries(Object.entries(everywhere(rowOf)).slice(0, count))
}

/** Waste rows of 东海县 beside its targets. */
export const withWastes = (targets: Row[], wastes: Readonly<Record<string, Row['cells']>>): Lists => ({
  donghai: { targets, wastes: Object.entries(wastes).map(([name, cells]) => row(name, cells)) },
})
