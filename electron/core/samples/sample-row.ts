import type { ListKind } from '../../../shared/model/list-kind.ts'

/** Written where a unit has no business of this kind; a layout may print another of the usual signs for it. */
export const notApplicable = '不适用'

/**
 * One row of a list as a unit knows it. `fields` holds what the cell says, by the form's field names: numbers as decimal
 * strings in the catalogue's unit (rates in percent points), words as they stand, null for a cell left empty.
 */
export interface SampleRow {
  /** Indicator number, task code, waste code and name, project name. */
  readonly key: string
  /** Class of a composite indicator (大型 …), else null. */
  readonly part: string | null
  readonly fields: Readonly<Record<string, string | null>>
}

/** Everything that one unit returns for the year. A list that is missing was not sent. */
export interface SampleReturn {
  /** Unit id. */
  readonly unit: string
  readonly lists: Readonly<Partial<Record<ListKind, readonly SampleRow[]>>>
}
