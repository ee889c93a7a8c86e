import { type TaskFigure, taskStates } from '../../contract/figures.ts'
import { machineWords } from '../../locale/zh/machine.ts'
import { terms } from '../../locale/zh/terms.ts'
import { type CsvCell, numberCell, textCell } from './csv-text.ts'
import { firstDifference } from './differences.ts'
import type { MachineFile, MachineMatter } from './machine-file.ts'
import { type ReadRow, readTable, tableFile } from './machine-table.ts'
import { codedUnits, codeOf } from './unit-codes.ts'

const labels = machineWords.columns.tasks
type Field = keyof typeof labels

const counted = {
  done: 'done',
  ongoing: 'ongoing',
  continuous: 'continuous',
  'not-started': 'notStarted',
} as const

function rowsOf(matter: MachineMatter, task: TaskFigure): Record<Field, CsvCell>[] {
  const units = codedUnits(matter.catalogue, matter.consolidation)
  const common = {
    period: textCell(matter.consolidation.period),
    code: textCell(task.code),
    title: textCell(task.title),
    lead: textCell(task.lead),
    due: textCell(task.due),
  }
  return [
    {
      ...common,
      level: textCell(machineWords.level.city),
      unitCode: textCell(units[0]?.code),
      unit: textCell(units[0]?.name),
      ...{ state: null, isOverdue: null, text: null, file: null, sheet: null, cell: null },
      done: numberCell(task.city.done),
      ongoing: numberCell(task.city.ongoing),
      continuous: numberCell(task.city.continuous),
      notStarted: numberCell(task.city['not-started']),
      overdue: numberCell(task.city.overdue),
    },
    ...task.units.map((unit) => ({
      ...common,
      level: textCell(machineWords.level.unit),
      unitCode: textCell(codeOf(units, unit.unit)),
      unit: textCell(unit.unit),
      state: textCell(unit.state === null ? null : terms.taskState[unit.state]),
      isOverdue: textCell(unit.overdue ? machineWords.yes : machineWords.no),
      text: textCell(unit.text),
      file: textCell(unit.source?.file),
      sheet: textCell(unit.source?.sheet),
      cell: textCell(unit.source?.ref),
      ...{ done: null, ongoing: null, continuous: null, notStarted: null, overdue: null },
    })),
  ]
}

/** One row for each task with the counts of the city, then one for each unit that said where it stands. */
export function tasksCsv(matter: MachineMatter): MachineFile {
  const rows = matter.consolidation.tasks.flatMap((task) => rowsOf(matter, task))
  return tableFile<Field>(
    {
      ...{ kind: 'tasks', labels, rows },
      totalled: ['done', 'ongoing', 'continuous', 'notStarted', 'overdue'],
      isCity: ({ level }) => level?.kind === 'text' && level.text === machineWords.level.city,
    },
    matter.consolidation.period,
  )
}

const orNull = (text: string) => (text === '' ? null : text)

function unitRead(row: ReadRow<Field>) {
  return {
    unit: row.unit,
    state: orNull(row.state),
    isOverdue: row.isOverdue,
    text: orNull(row.text),
    source: row.cell === '' ? null : [row.file, row.sheet, row.cell].join('\n'),
  }
}

/** Holds a finished table against the figures. @returns the first difference; null: there is none */
export function proveTasksCsv(text: string, { consolidation }: MachineMatter): string | null {
  const rows = readTable(labels, text)
  if (rows === null) return machineWords.proof.shape
  const found = [...Map.groupBy(rows, ({ code }) => code)].map(([code, own]) => {
    const city = own.find(({ level }) => level === machineWords.level.city)
    return {
      code,
      title: city?.title,
      counts: [...taskStates.map((state) => city?.[counted[state]]), city?.overdue],
      units: own.filter((row) => row !== city).map(unitRead),
    }
  })
  const meant = consolidation.tasks.map(({ code, title, city, units }) => ({
    code,
    title: title.toWellFormed(),
    counts: [...taskStates.map((state) => String(city[state])), String(city.overdue)],
    units: units.map(({ unit, state, overdue, text: words, source }) => ({
      unit,
      state: state === null ? null : terms.taskState[state],
      isOverdue: overdue ? machineWords.yes : machineWords.no,
      text: orNull((words ?? '').toWellFormed()),
      source:
        source === null
          ? null
          : [source.file, source.sheet, source.ref].map((one) => one.toWellFormed()).join('\n'),
    })),
  }))
  return firstDifference(meant, found)
}
