import { listWords } from '../../locale/zh/lists.ts'
import type { Catalogue, ReportingUnit } from '../../model/catalogue.ts'
import { type ListKind, listKinds } from '../../model/list-kind.ts'
import type { PrintedColumn, PrintedList, PrintedRow } from '../../model/printed-list.ts'
import type { PeriodReturns, ReceivedRecord } from '../../model/received.ts'
import { adjustmentNotes } from './adjustment-notes.ts'
import { formColumns } from './form-columns.ts'
import { frameList } from './frame-list.ts'
import { printUnitProjects } from './print-projects.ts'
import { printUnitTargets } from './print-unit-targets.ts'
import { printUnitTasks } from './print-unit-tasks.ts'
import { printUnitWastes, sharedMeasure } from './print-unit-wastes.ts'
import type { CellRow } from './printed-row.ts'

function printRows(
  catalogue: Catalogue,
  list: ListKind,
  columns: readonly PrintedColumn[],
  records: readonly ReceivedRecord[],
): PrintedRow[] {
  switch (list) {
    case 'targets':
      return printUnitTargets(catalogue, records)
    case 'wastes':
      return printUnitWastes(catalogue, columns, records)
    case 'tasks':
      return printUnitTasks(catalogue, records)
    case 'projects':
      return printUnitProjects(columns, records)
  }
}

/** What the line above the table says of units of measure: see measureLine in frame-list. */
export function tableMeasure(
  catalogue: Catalogue,
  list: ListKind,
  rows: readonly PrintedRow[],
): string | null | undefined {
  switch (list) {
    case 'targets':
      return null
    case 'wastes':
      return sharedMeasure(rows.filter((row): row is CellRow => row.kind === 'entry'))
    case 'tasks':
      return undefined
    case 'projects': {
      const fields = catalogue.forms.find((form) => form.list === 'projects')?.fields ?? []
      const units = [...new Set(fields.flatMap((field) => (field.unit === null ? [] : [field.unit])))]
      return units.length === 1 ? units[0] : null
    }
  }
}

/**
 * The four lists of one unit as it returned them: numbers in the catalogue's units, what it did not answer left blank.
 * A list that has not come in is printed with the catalogue's rows and says so.
 */
export function buildUnitLists(
  catalogue: Catalogue,
  returns: PeriodReturns,
  unit: ReportingUnit,
): PrintedList[] {
  return listKinds.map((list) => {
    const received = returns.lists.find((candidate) => candidate.unit === unit.id && candidate.list === list)
    const columns = formColumns(catalogue, list, returns.period)
    const answered =
      received || list !== 'projects' ? printRows(catalogue, list, columns, received?.records ?? []) : []
    const missing: PrintedRow[] =
      received && !received.isEstimated ? [] : [{ kind: 'remark', text: listWords.notReceived }]
    const rows = [...missing, ...answered]
    return frameList(catalogue, returns.period, {
      list,
      unit: unit.name,
      columns,
      rows,
      measure: tableMeasure(catalogue, list, rows),
      notes: adjustmentNotes(catalogue, returns, list, unit.id),
    })
  })
}
