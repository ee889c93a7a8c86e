import type { Consolidation } from '../../contract/figures.ts'
import { documentWords } from '../../locale/zh/documents.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { PrintedList } from '../../model/printed-list.ts'
import { frameList } from '../lists/frame-list.ts'
import { cityTargetColumns, printCityTargets } from '../lists/print-city-targets.ts'
import { cityTaskColumns, printCityTasks } from '../lists/print-city-tasks.ts'
import { normaliseName } from '../normalise-name.ts'

/** What one department answers for: the plan names it as responsible, or as the one that leads or supports a task. */
export interface DepartmentLists {
  /** As the plan writes it first. */
  readonly name: string
  readonly lists: readonly PrintedList[]
}

/** Names under one spelling, in the order in which the plan brings them. */
function departmentsOf(catalogue: Catalogue): ReadonlyMap<string, string> {
  const names = [
    ...catalogue.indicators.flatMap(({ responsible }) => responsible),
    ...catalogue.tasks.flatMap(({ lead, support }) => [...lead, ...support]),
  ]
  const found = new Map<string, string>()
  for (const name of names) if (!found.has(normaliseName(name))) found.set(normaliseName(name), name)
  return found
}

/** The city's target and task list, for each department the rows that name it; a list without a row is left out. */
export function departmentLists(catalogue: Catalogue, consolidation: Consolidation): DepartmentLists[] {
  const { period } = consolidation
  const expected = consolidation.units.length
  return [...departmentsOf(catalogue)].map(([key, name]) => {
    const isIn = (names: readonly string[]) => names.some((one) => normaliseName(one) === key)
    const indicators = catalogue.indicators.filter(({ responsible }) => isIn(responsible))
    const tasks = catalogue.tasks.filter(({ lead, support }) => isIn([...lead, ...support]))
    const own: Catalogue = { ...catalogue, indicators, tasks }
    const frame = { unit: null, of: name, notes: [] }
    return {
      name,
      lists: [
        ...(indicators.length === 0
          ? []
          : [
              frameList(own, period, {
                ...frame,
                list: 'targets',
                columns: cityTargetColumns(own, period),
                rows: printCityTargets(own, consolidation),
                measure: null,
              }),
            ]),
        ...(tasks.length === 0
          ? []
          : [
              frameList(own, period, {
                ...frame,
                list: 'tasks',
                columns: cityTaskColumns(own, period),
                rows: printCityTasks(own, consolidation, expected),
                measure: undefined,
              }),
            ]),
      ],
    }
  })
}

/** Folder of a department among the others; positions count from 0. */
export function departmentFolder(position: number, name: string): string {
  return `${documentWords.departmentsFolder}/${documentWords.departmentFolder(position + 1, name)}`
}
