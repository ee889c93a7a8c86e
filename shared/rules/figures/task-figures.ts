import type { TaskFigure } from '../../contract/figures.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import type { Task } from '../../model/catalogue.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { readSource } from '../source-of.ts'
import { taskState } from '../task-state.ts'
import type { FigureBasis } from './basis.ts'

type UnitTask = TaskFigure['units'][number]

/** The unit's own words: its account of the progress, else what it wrote for the state. */
function wordsOf(record: ReceivedRecord): string | null {
  const { status, progress } = record.fields
  if (status?.state === 'not-applicable') return figureWords.notApplicable
  return progress?.value ?? status?.value ?? null
}

function unitTask(task: Task, unit: string, record: ReceivedRecord, period: string): UnitTask {
  const { status } = record.fields
  const written = status?.value ?? null
  const state = written === null ? null : taskState(written)
  const isLate = task.due.by !== null && task.due.by <= `${period}-12-31`
  return {
    unit,
    state,
    overdue: isLate && (state === 'ongoing' || state === 'not-started'),
    text: wordsOf(record),
    source: written === null ? null : readSource(record, 'status'),
  }
}

/**
 * Where every task of the plan stands: how many units are in each state, as they wrote it. A task is overdue where its
 * last day lies within the period or before, and the unit says that it is not done; what goes on continuously never is.
 */
export function taskFigures({ catalogue, returns, reporters }: FigureBasis): TaskFigure[] {
  return catalogue.tasks.map((task) => {
    const units = reporters.flatMap((unit) => {
      const rows = returns.rows(unit.id, 'tasks', task.code)
      const record = rows.find((row) => (row.fields.status?.state ?? 'blank') !== 'blank') ?? rows[0]
      return record ? [unitTask(task, unit.name, record, returns.period)] : []
    })
    const count = (state: UnitTask['state']) => units.filter((unit) => unit.state === state).length
    return {
      code: task.code,
      title: task.title,
      lead: task.lead.join('、'),
      due: task.due.printed,
      city: {
        done: count('done'),
        ongoing: count('ongoing'),
        continuous: count('continuous'),
        'not-started': count('not-started'),
        overdue: units.filter((unit) => unit.overdue).length,
      },
      units,
    }
  })
}
