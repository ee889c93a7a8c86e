import { listWords } from '../../locale/zh/lists.ts'
import type { Catalogue, ReportingUnit } from '../../model/catalogue.ts'
import type { PrintedColumn, PrintedRow } from '../../model/printed-list.ts'
import type { PeriodReturns } from '../../model/received.ts'
import { formColumns } from './form-columns.ts'
import { printText } from './print-field.ts'
import { projectRow, withProjectTotal } from './print-projects.ts'

/** The form's columns with the reporting unit after the sequence number. */
export function cityProjectColumns(catalogue: Catalogue, period: string): PrintedColumn[] {
  return formColumns(catalogue, 'projects', period).flatMap((column): PrintedColumn[] => {
    if (column.field !== 'seq') return [column]
    const { reporter } = listWords.city
    return [
      column,
      {
        field: 'unit',
        group: null,
        label: reporter,
        width: 11,
        align: 'center',
        role: 'heading',
        isControlled: false,
      },
    ]
  })
}

/** The rows of the city's project list: the projects of all units in the order of the units, and their total. */
export function printCityProjects(
  returns: PeriodReturns,
  units: readonly ReportingUnit[],
  columns: readonly PrintedColumn[],
): PrintedRow[] {
  const projects = units.flatMap((unit) => {
    const received = returns.lists.find((list) => list.unit === unit.id && list.list === 'projects')
    return (received?.records ?? []).map((record) => ({ unit, record }))
  })
  const rows = projects.map(({ unit, record }, index) =>
    projectRow(record, columns, index + 1, { unit: printText(unit.name) }),
  )
  return withProjectTotal(rows, columns, listWords.noProjectsAtAll)
}
