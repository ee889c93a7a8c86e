import type { Consolidation, TaskFigure } from '../../contract/figures.ts'
import { documentWords } from '../../locale/zh/documents.ts'
import { listWords } from '../../locale/zh/lists.ts'
import type { Catalogue, Task } from '../../model/catalogue.ts'
import type { PrintedRow, PrintedTable } from '../../model/printed-list.ts'
import type { PeriodReturns, ReceivedRecord } from '../../model/received.ts'
import { exact } from '../exact.ts'
import { roundForPrint } from '../figures/round-for-print.ts'
import { cityName } from '../lists/frame-list.ts'
import { printField, printNumber, printText } from '../lists/print-field.ts'
import { taskCells } from '../lists/print-unit-tasks.ts'
import { printRow, sumCells } from '../lists/printed-row.ts'
import { measureOfField } from '../measure-of-field.ts'
import { readNumber } from '../reported-number.ts'
import { columnOf, signatureLine } from './text-table.ts'

const words = documentWords.yearPlan
type Section = keyof typeof words.section

/** Where a task stands in the plan of a year: by its last day, and whether every unit has done it. */
function sectionOf(
  task: Task,
  figure: TaskFigure | undefined,
  period: string,
  expected: number,
): Section | null {
  const { by } = task.due
  if (by === null) return 'continuous'
  if (by > `${period}-12-31`) return 'later'
  if (by >= `${period}-01-01`) return 'due'
  const { done = 0, continuous = 0 } = figure?.city ?? {}
  return done + continuous >= expected ? null : 'overdue'
}

function taskTable(catalogue: Catalogue, consolidation: Consolidation): PrintedTable {
  const { period } = consolidation
  const expected = consolidation.units.length
  const figureOf = (task: Task) => consolidation.tasks.find(({ code }) => code === task.code)
  const order: readonly Section[] = ['overdue', 'due', 'continuous', 'later']
  const sections = order.flatMap((section) => {
    const tasks = catalogue.tasks.filter(
      (task) => sectionOf(task, figureOf(task), period, expected) === section,
    )
    return tasks.length === 0 ? [] : [{ section, tasks }]
  })
  const rows = sections.flatMap(({ section, tasks }, index): PrintedRow[] => [
    {
      kind: 'section',
      text: listWords.section(listWords.numerals[index] ?? String(index + 1), words.section[section](period)),
    },
    ...tasks.map((task) => {
      const city = figureOf(task)?.city
      const standing = city
        ? words.counted(city.done, city.ongoing, city.continuous, city['not-started'])
        : null
      const overdue = city && city.overdue > 0 ? String(city.overdue) : null
      return printRow('entry', {
        ...taskCells(task),
        standing: printText(standing),
        overdue: overdue === null ? null : printNumber(overdue),
      })
    }),
  ])
  const city = cityName(catalogue)
  return {
    sheetName: words.sheet,
    title: documentWords.title(city, words.titles.tasks, period),
    formNumber: null,
    line: [listWords.consolidator(city), listWords.period(period), ''],
    paper: 'A4',
    columns: [
      columnOf('code', [words.code, 6, { align: 'center' }]),
      columnOf('domain', [words.domain, 10, { align: 'center' }]),
      columnOf('title', [words.task, 34, { role: 'key' }]),
      columnOf('lead', [words.lead, 15]),
      columnOf('support', [words.support, 15]),
      columnOf('due', [words.due, 10, { align: 'center' }]),
      columnOf('standing', [words.standing, 18]),
      columnOf('overdue', [listWords.city.overdue, 7, { align: 'center', isControlled: true }]),
    ],
    rows: rows.length === 0 ? [{ kind: 'remark', text: words.noTasks }] : rows,
    notes: listWords.notes([listWords.city.overdueNote]),
    signatures: signatureLine,
  }
}

const amounts = ['totalInvestment', 'yearPlan', 'yearDone'] as const

/** True where the return plans for the project in this year, or has spent on it. */
function isOfYear(record: ReceivedRecord): boolean {
  return (['yearPlan', 'yearDone'] as const).some((field) => {
    const number = readNumber(record, field)
    return number !== null && !number.value.isZero()
  })
}

function projectTable(
  catalogue: Catalogue,
  returns: PeriodReturns,
  consolidation: Consolidation,
): PrintedTable {
  const { period } = consolidation
  const { rounding, rateDecimals } = catalogue.plan.settings
  const units = catalogue.units.filter(({ kind }) => kind !== 'city')
  // The consolidated rows stand in the order of units and their rows.
  const all = units.flatMap((unit) =>
    (returns.lists.find((list) => list.unit === unit.id && list.list === 'projects')?.records ?? []).map(
      (record) => ({ unit, record }),
    ),
  )
  const chosen = all.filter(
    ({ record }, at) => (consolidation.projects.rows[at]?.leftOut ?? null) === null && isOfYear(record),
  )
  const share = (plan: string | undefined, done: string | undefined) => {
    if (plan === undefined || done === undefined || exact(plan).isZero()) return null
    const percent = exact(done).div(plan).mul(100)
    return printNumber(roundForPrint(percent.toFixed(), rateDecimals, rounding), rateDecimals)
  }
  const entries = chosen.map(({ unit, record }, index) => {
    const { fields } = record
    const cell = (field: string) => printField(fields[field])
    return printRow('entry', {
      seq: printText(String(index + 1)),
      unit: printText(unit.name),
      name: printText(record.label),
      ...Object.fromEntries(
        ['owner', 'content', 'years', ...amounts, 'status'].map((field) => [field, cell(field)]),
      ),
      share: share(
        readNumber(record, 'yearPlan')?.value.toFixed(),
        readNumber(record, 'yearDone')?.value.toFixed(),
      ),
    })
  })
  const sums = sumCells(entries, amounts)
  const sumOf = (field: (typeof amounts)[number]) => {
    const cell = sums[field]
    return cell?.kind === 'number' ? cell.value : undefined
  }
  const total = printRow('total', {
    name: printText(documentWords.total),
    ...sums,
    share: share(sumOf('yearPlan'), sumOf('yearDone')),
  })
  const city = cityName(catalogue)
  const measure = measureOfField(catalogue, 'projects', 'yearPlan') ?? ''
  const money = { align: 'right', isControlled: true } as const
  return {
    sheetName: words.projects,
    title: documentWords.title(city, words.titles.projects, period),
    formNumber: null,
    line: [listWords.consolidator(city), listWords.period(period), listWords.measure(measure)],
    paper: 'A3',
    columns: [
      columnOf('seq', [documentWords.seq, 5, { align: 'center' }]),
      columnOf('unit', [words.project.unit, 11, { align: 'center', role: 'heading' }]),
      columnOf('name', [words.project.name, 26, { role: 'key' }]),
      columnOf('owner', [words.project.owner, 18]),
      columnOf('content', [words.project.content, 34]),
      columnOf('years', [words.project.years, 11, { align: 'center' }]),
      columnOf('totalInvestment', [words.project.total, 12, money]),
      columnOf('yearPlan', [words.project.yearPlan, 12, money]),
      columnOf('yearDone', [words.project.yearDone, 12, money]),
      columnOf('share', [words.project.share, 9, { align: 'right' }]),
      columnOf('status', [words.project.status, 9, { align: 'center' }]),
    ],
    rows: entries.length === 0 ? [{ kind: 'remark', text: words.noProjects }] : [...entries, total],
    notes: listWords.notes([words.projectNote, words.shareNote]),
    signatures: signatureLine,
  }
}

/** 年度重点任务计划: the plan's tasks by what the year asks of them, and the projects that the year spends on. */
export function yearPlan(
  catalogue: Catalogue,
  returns: PeriodReturns,
  consolidation: Consolidation,
): readonly [PrintedTable, PrintedTable] {
  return [taskTable(catalogue, consolidation), projectTable(catalogue, returns, consolidation)]
}
