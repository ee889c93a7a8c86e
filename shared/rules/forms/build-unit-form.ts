import { formWords } from '../../locale/zh/forms.ts'
import { listWords } from '../../locale/zh/lists.ts'
import type { Catalogue, ReportingUnit } from '../../model/catalogue.ts'
import { type ListKind, listKinds } from '../../model/list-kind.ts'
import type { PrintedTable } from '../../model/printed-list.ts'
import type { PeriodReturns, ReceivedRecord } from '../../model/received.ts'
import { tableMeasure } from '../lists/build-unit-lists.ts'
import { frameList } from '../lists/frame-list.ts'
import { blankProjects } from './blank-projects.ts'
import { blankTargets } from './blank-targets.ts'
import { blankTasks } from './blank-tasks.ts'
import { blankWastes } from './blank-wastes.ts'
import type { FormBody } from './form-body.ts'
import { writeFormMark } from './form-mark.ts'
import { formWarnings } from './form-warnings.ts'
import { guideSheet } from './guide-sheet.ts'

export interface FormOrder {
  readonly catalogue: Catalogue
  /** The year that the form asks about. */
  readonly period: string
  readonly unit: ReportingUnit
  /** What the units returned for the year before; empty lists where nothing has come in. */
  readonly before: PeriodReturns
}

/** One sheet of a form: a list, or the guide. */
export interface FormSheet {
  readonly list: ListKind | null
  readonly table: PrintedTable
}

function bodyOf(list: ListKind, { catalogue, period, unit, before }: FormOrder): FormBody {
  const records: readonly ReceivedRecord[] =
    before.lists.find((one) => one.unit === unit.id && one.list === list)?.records ?? []
  switch (list) {
    case 'targets':
      return blankTargets(catalogue, period, records)
    case 'wastes':
      return blankWastes(catalogue, period)
    case 'tasks':
      return blankTasks(catalogue, period)
    case 'projects':
      return blankProjects(catalogue, period, unit, records)
  }
}

function listSheet(list: ListKind, order: FormOrder): FormSheet {
  const { catalogue, period, unit } = order
  const body = bodyOf(list, order)
  const rows = body.lines.map((line) => line.row)
  // Rows for other wastes have no unit of measure yet; the line above the table says that of the rest.
  const named = rows.filter((row) => 'cells' in row && Object.keys(row.cells).length > 0)
  // The header of a form that is sorted and filtered ends with the names of its columns.
  const { hasColumnNumbers: _, ...framed } = frameList(catalogue, period, {
    ...{ list, unit: unit.name, columns: body.columns, rows, notes: [] },
    measure: tableMeasure(catalogue, list, list === 'wastes' ? named : rows),
  })
  return {
    list,
    table: {
      ...framed,
      lead: [formWords.lead],
      rowIds: {
        label: formWords.idColumn,
        ids: body.lines.map((line) => line.id),
        mark: writeFormMark({ part: list, period, unit: unit.id }),
      },
      warnings: formWarnings(catalogue, period, body),
      signatures: listWords.signatures,
    },
  }
}

/** The blank form of a unit: how it is filled in, then the four lists with the catalogue's rows. */
export function buildUnitForm(order: FormOrder): FormSheet[] {
  return [{ list: null, table: guideSheet(order) }, ...listKinds.map((list) => listSheet(list, order))]
}
