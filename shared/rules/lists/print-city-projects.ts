import type { Consolidation } from '../../contract/figures.ts'
import { listWords } from '../../locale/zh/lists.ts'
import type { Catalogue, ReportingUnit } from '../../model/catalogue.ts'
import type { CellRow, PrintedColumn, PrintedRow } from '../../model/printed-list.ts'
import type { PeriodReturns } from '../../model/received.ts'
import { exact } from '../exact.ts'
import { formColumns } from './form-columns.ts'
import { printNumber, printText } from './print-field.ts'
import { projectRow, withProjectTotal } from './print-projects.ts'
import { additiveFields, printRow, sumCells } from './printed-row.ts'

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

/** What rows that are counted under another row bring to each sum, with the opposite sign. */
function takenOut(rows: readonly CellRow[], fields: readonly string[]): CellRow[] {
  if (rows.length === 0) return []
  const sums = Object.entries(sumCells(rows, fields)).map(([field, cell]) => {
    if (cell?.kind !== 'number') return [field, null] as const
    return [field, printNumber(exact(cell.value).neg().toFixed(), cell.decimals)] as const
  })
  return [printRow('entry', { name: printText(listWords.city.twice), ...Object.fromEntries(sums) })]
}

/**
 * The rows of the city's project list: the projects of all units in the order of the units, what stands there twice as a
 * line of its own, and their total.
 */
export function printCityProjects(
  consolidation: Consolidation,
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
  // The consolidated rows stand in the same order.
  const repeated = rows.filter((_, at) => (consolidation.projects.rows[at]?.leftOut ?? null) !== null)
  const all = [...rows, ...takenOut(repeated, additiveFields(columns))]
  return withProjectTotal(all, columns, listWords.noProjectsAtAll)
}
