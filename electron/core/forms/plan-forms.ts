import { formWords } from '../../../shared/locale/zh/forms.ts'
import type { Catalogue, ReportingUnit } from '../../../shared/model/catalogue.ts'
import type { PeriodReturns } from '../../../shared/model/received.ts'
import { safeFileName } from '../../../shared/rules/file-name.ts'
import { buildUnitForm, type FormSheet } from '../../../shared/rules/forms/build-unit-form.ts'
import { reportingUnits } from '../../../shared/rules/lists/build-city-lists.ts'

export interface PlannedForm {
  /** Relative to the target folder. */
  readonly file: string
  readonly unit: ReportingUnit
  readonly sheets: readonly FormSheet[]
}

export interface FormScope {
  /** With the units that report in the period. */
  readonly catalogue: Catalogue
  readonly period: string
  /** What was returned for the year before. */
  readonly before: PeriodReturns
  /** The only unit, which may be the city itself; null: all that report. */
  readonly unit: ReportingUnit | null
}

/** A workbook for each unit, in the catalogue's order; each is made of that unit's returns alone. */
export function planForms({ catalogue, period, before, unit }: FormScope): PlannedForm[] {
  const units = reportingUnits(catalogue)
  return (unit === null ? units : [unit]).map((of) => {
    const position = units.findIndex(({ id }) => id === of.id) + 1
    const own = { period: before.period, lists: before.lists.filter((list) => list.unit === of.id) }
    return {
      file: safeFileName(formWords.file(position, of.name, period)),
      unit: of,
      sheets: buildUnitForm({ catalogue, period, unit: of, before: own }),
    }
  })
}
