import type { Catalogue } from '../../../shared/model/catalogue.ts'
import { cityFigures, unitFigures } from './indicator-figures.ts'
import { projectRows } from './project-rows.ts'
import type { SampleReturn } from './sample-row.ts'
import { targetRows } from './target-rows.ts'
import { taskRows } from './task-rows.ts'
import { unitProfiles } from './unit-profiles.ts'
import { wasteRows } from './waste-rows.ts'

/** The year that the sample returns are about. */
export const samplePeriod = '2023'

/**
 * What ten units and the city's departments would return for the sample year if nobody made a mistake. Invented, always
 * the same, of plausible size, and consistent: wastes balance, rates follow from their parts, indicators 15–17 from the
 * waste list and 48 from the project list.
 *
 * The city's own return holds the indicators that only the city knows.
 */
export function sampleTruth(catalogue: Catalogue): SampleReturn[] {
  const units = unitProfiles.map((profile): SampleReturn => {
    const wastes = wasteRows(profile.unit, catalogue.wastes)
    const projects = projectRows(profile)
    const targets = targetRows(catalogue.indicators, unitFigures(profile, wastes, projects))
    return {
      unit: profile.unit,
      lists: { targets, wastes, tasks: taskRows(profile.unit, catalogue.tasks), projects },
    }
  })
  const city = catalogue.units
    .filter((unit) => unit.kind === 'city')
    .map(({ id }): SampleReturn => {
      const figures = cityFigures(id)
      const own = catalogue.indicators.filter((indicator) => figures[indicator.seq] !== undefined)
      return { unit: id, lists: { targets: targetRows(own, figures) } }
    })
  return [...units, ...city]
}
