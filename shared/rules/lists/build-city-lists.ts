import type { Consolidation } from '../../contract/figures.ts'
import { listWords } from '../../locale/zh/lists.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { type ListKind, listKinds } from '../../model/list-kind.ts'
import type { PrintedColumn, PrintedList, PrintedRow } from '../../model/printed-list.ts'
import type { PeriodReturns } from '../../model/received.ts'
import { ofUnits } from '../index-returns.ts'
import { adjustmentNotes } from './adjustment-notes.ts'
import { tableMeasure } from './build-unit-lists.ts'
import { eliminationNotes } from './elimination-notes.ts'
import { frameList } from './frame-list.ts'
import { cityProjectColumns, printCityProjects } from './print-city-projects.ts'
import { cityTargetColumns, printCityTargets } from './print-city-targets.ts'
import { cityTaskColumns, printCityTasks } from './print-city-tasks.ts'
import { cityWasteColumns, printCityWastes } from './print-city-wastes.ts'

/** The units that hand in lists; the city itself only fills what no unit can. */
export function reportingUnits(catalogue: Catalogue) {
  return catalogue.units.filter((unit) => unit.kind !== 'city')
}

interface Table {
  readonly columns: readonly PrintedColumn[]
  readonly rows: readonly PrintedRow[]
  readonly notes: readonly string[]
}

function printTable(
  catalogue: Catalogue,
  returns: PeriodReturns,
  consolidation: Consolidation,
  list: ListKind,
): Table {
  const { city } = listWords
  const { period } = returns
  const units = reportingUnits(catalogue)
  switch (list) {
    case 'targets': {
      const columns = cityTargetColumns(catalogue, period)
      return {
        columns,
        rows: printCityTargets(catalogue, consolidation),
        notes: [city.calculated, city.coverageNote],
      }
    }
    case 'wastes': {
      const columns = cityWasteColumns(catalogue, period)
      const rows = printCityWastes(consolidation, ofUnits(catalogue, returns), columns, units.length)
      return { columns, rows, notes: [city.balanceNote] }
    }
    case 'tasks': {
      const columns = cityTaskColumns(catalogue, period)
      return {
        columns,
        rows: printCityTasks(catalogue, consolidation, units.length),
        notes: [city.overdueNote],
      }
    }
    case 'projects': {
      const columns = cityProjectColumns(catalogue, period)
      return { columns, rows: printCityProjects(consolidation, returns, units, columns), notes: [] }
    }
  }
}

/** The city's four lists with coverage: who has not handed in is named below each table. */
export function buildCityLists(
  catalogue: Catalogue,
  returns: PeriodReturns,
  consolidation: Consolidation,
): PrintedList[] {
  const units = reportingUnits(catalogue)
  return listKinds.map((list) => {
    const { columns, rows, notes } = printTable(catalogue, returns, consolidation, list)
    const received = new Set(
      returns.lists.filter((entry) => entry.list === list && !entry.isEstimated).map((entry) => entry.unit),
    )
    const missing = units.filter((unit) => !received.has(unit.id)).map((unit) => unit.name)
    const coverage =
      missing.length === 0 ? listWords.city.complete(units.length) : listWords.city.notReceived(missing)
    return frameList(catalogue, returns.period, {
      list,
      unit: null,
      columns,
      rows,
      measure: tableMeasure(catalogue, list, rows),
      notes: [
        ...notes,
        coverage,
        ...eliminationNotes(consolidation, list),
        ...adjustmentNotes(catalogue, returns, list, null),
      ],
    })
  })
}
