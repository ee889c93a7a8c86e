import { type Consolidation, type TaskFigure, taskStates } from '../../contract/figures.ts'
import { listWords } from '../../locale/zh/lists.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { PrintedCell, PrintedColumn, PrintedRow } from '../../model/printed-list.ts'
import { formColumns } from './form-columns.ts'
import { printNumber, printText } from './print-field.ts'
import { taskCells, withSections } from './print-unit-tasks.ts'
import { printRow } from './printed-row.ts'

/** What the plan says of the task, then how many units stand where. */
export function cityTaskColumns(catalogue: Catalogue, period: string): PrintedColumn[] {
  const ofPlan = ['code', 'domain', 'title', 'lead', 'support', 'due']
  const count = (field: string, group: string | null, label: string): PrintedColumn => ({
    field,
    group,
    label,
    width: 6,
    align: 'center',
    role: 'plain',
    isControlled: true,
  })
  const { states, noState, overdue, overdueUnits } = listWords.city
  return [
    ...formColumns(catalogue, 'tasks', period).filter((column) => ofPlan.includes(column.field)),
    ...taskStates.map((state) => count(state, states, terms.taskState[state])),
    count('noState', states, noState),
    count('overdue', null, overdue),
    {
      field: 'overdueUnits',
      group: null,
      label: overdueUnits,
      width: 14,
      align: 'left',
      role: 'plain',
      isControlled: false,
    },
  ]
}

function figureCells(figure: TaskFigure, expected: number): Record<string, PrintedCell | null> {
  const counts = taskStates.map((state) => [state, printNumber(String(figure.city[state]))] as const)
  const stated = taskStates.reduce((sum, state) => sum + figure.city[state], 0)
  return {
    ...Object.fromEntries(counts),
    noState: printNumber(String(Math.max(0, expected - stated))),
    overdue: printNumber(String(figure.city.overdue)),
    overdueUnits: printText(
      figure.units
        .filter((unit) => unit.overdue)
        .map((unit) => unit.unit)
        .join('、'),
    ),
  }
}

/** The rows of the city's task list: every task of the plan with the number of units in each state. */
export function printCityTasks(
  catalogue: Catalogue,
  consolidation: Consolidation,
  expected: number,
): PrintedRow[] {
  return withSections(catalogue.tasks, (task) => {
    const figure = consolidation.tasks.find((candidate) => candidate.code === task.code)
    return [printRow('entry', { ...taskCells(task), ...(figure ? figureCells(figure, expected) : {}) })]
  })
}
