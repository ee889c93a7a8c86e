import { type Consolidation, type TaskFigure, taskStates } from '../../contract/figures.ts'
import { reportWords } from '../../locale/zh/report.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { Catalogue, Task } from '../../model/catalogue.ts'
import { heading, paragraph } from './compose.ts'
import type { ReportBlock, ReportChart, ReportTable } from './report-content.ts'
import { reportersOf } from './returns-section.ts'

/** Units by state over some tasks; `noState`: those that have not said, or not in words that are understood. */
interface StateCounts {
  readonly name: string
  readonly tasks: number
  readonly states: readonly number[]
  readonly noState: number
  readonly overdue: number
}

function countStates(name: string, figures: readonly TaskFigure[], reporters: number): StateCounts {
  const states = taskStates.map((state) => figures.reduce((sum, { city }) => sum + city[state], 0))
  const stated = states.reduce((sum, one) => sum + one, 0)
  return {
    name,
    tasks: figures.length,
    states,
    noState: figures.length * reporters - stated,
    overdue: figures.reduce((sum, { city }) => sum + city.overdue, 0),
  }
}

function stateTable(sections: readonly StateCounts[], whole: StateCounts): ReportTable {
  const { caption, columns, noState, statesNote, times, total } = reportWords.tasks
  const cells = (one: StateCounts) =>
    [one.tasks, ...one.states, one.noState, one.overdue].map((count) => String(count))
  const narrow = (field: string, label: string) => ({ field, label, width: 17, align: 'center' as const })
  return {
    kind: 'table',
    caption,
    measure: reportWords.measure(times),
    columns: [
      { field: 'section', label: columns.section, width: 37, align: 'left' },
      narrow('tasks', columns.tasks),
      ...taskStates.map((state) => narrow(state, terms.taskState[state])),
      narrow('noState', noState),
      narrow('overdue', columns.overdue),
    ],
    rows: [
      ...sections.map((one) => ({
        kind: 'entry' as const,
        of: `section:${one.name}`,
        cells: [one.name, ...cells(one)],
      })),
      { kind: 'total', of: null, cells: [total, ...cells(whole)] },
    ],
    notes: [statesNote],
  }
}

function stateChart(sections: readonly StateCounts[]): ReportChart {
  const { chart, chartAxis, noState } = reportWords.tasks
  return {
    kind: 'chart',
    caption: chart,
    shape: 'stacked',
    categories: sections.map(({ name }) => name),
    series: [
      ...taskStates.map((state, at) => ({
        name: terms.taskState[state],
        values: sections.map(({ states }) => String(states[at] ?? 0)),
      })),
      { name: noState, values: sections.map((one) => String(one.noState)) },
    ],
    axis: chartAxis,
    notes: [],
  }
}

function overdueTable(overdue: readonly TaskFigure[]): ReportTable {
  const { columns, overdueCaption } = reportWords.tasks
  return {
    kind: 'table',
    caption: overdueCaption,
    measure: null,
    columns: [
      { field: 'code', label: columns.code, width: 12, align: 'center' },
      { field: 'title', label: columns.title, width: 58, align: 'left' },
      { field: 'lead', label: columns.lead, width: 32, align: 'left' },
      { field: 'due', label: columns.due, width: 18, align: 'center' },
      { field: 'units', label: columns.units, width: 36, align: 'left' },
    ],
    rows: overdue.map((task) => ({
      kind: 'entry',
      of: `task:${task.code}`,
      cells: [
        task.code,
        task.title,
        task.lead || reportWords.none,
        task.due.replace(/\s/g, ''),
        task.units
          .filter((unit) => unit.overdue)
          .map(({ unit }) => unit)
          .join('、'),
      ],
    })),
    notes: [],
  }
}

/** Tasks by state and section, and those that are late, with who leads them. */
export function taskSection(catalogue: Catalogue, consolidation: Consolidation): ReportBlock[] {
  const words = reportWords.tasks
  const { tasks: figures, period } = consolidation
  const head = heading(2, reportWords.heading.tasks)
  if (figures.length === 0) return [head, ...paragraph([words.none])]
  const reporters = reportersOf(consolidation).length
  const sectionOf = new Map(catalogue.tasks.map((task: Task) => [task.code, task.section]))
  const sections = [...Map.groupBy(figures, ({ code }) => sectionOf.get(code) ?? '')].map(([name, all]) =>
    countStates(name, all, reporters),
  )
  const whole = countStates('', figures, reporters)
  const expected = figures.length * reporters
  const states = [
    ...taskStates.map((state, at) => ({ name: terms.taskState[state], count: whole.states[at] ?? 0 })),
    { name: words.noState, count: whole.noState },
  ]
  const overdue = figures.filter(({ city }) => city.overdue > 0)
  const complete = figures.filter(({ city }) => reporters > 0 && city.done === reporters).length
  const isTold = reporters > 0
  return [
    head,
    ...paragraph([
      words.all(figures.length, reporters, expected),
      ...(isTold
        ? [
            words.states(expected, states),
            words.complete(complete, figures.length),
            words.overdue(overdue.length, whole.overdue, period),
          ]
        : []),
    ]),
    ...(isTold ? [stateTable(sections, whole), stateChart(sections)] : []),
    ...(overdue.length > 0 ? [overdueTable(overdue)] : []),
    { kind: 'blank', text: reportWords.blank(reportWords.fill.effect) },
  ]
}
