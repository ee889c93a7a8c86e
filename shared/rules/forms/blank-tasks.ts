import { listWords } from '../../locale/zh/lists.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { taskCells } from '../lists/print-unit-tasks.ts'
import { type FormBody, type FormLine, formLine } from './form-body.ts'
import { formRowId } from './form-mark.ts'
import { openColumns } from './open-columns.ts'

const open = { status: 'text', progress: 'text', evidence: 'text', problem: 'text' } as const

/** 任务清单 to be filled in: every task of the plan under its section. */
export function blankTasks(catalogue: Catalogue, period: string): FormBody {
  const sections = [...new Set(catalogue.tasks.map((task) => task.section))]
  const lines = sections.flatMap((section, index): FormLine[] => [
    {
      row: {
        kind: 'section',
        text: listWords.section(listWords.numerals[index] ?? String(index + 1), section),
      },
      ...{ id: null, key: null, part: null },
    },
    ...catalogue.tasks
      .filter((task) => task.section === section)
      .map((task) =>
        formLine({ id: formRowId('tasks', task.code), key: task.code, cells: taskCells(task), open }),
      ),
  ])
  return { list: 'tasks', columns: openColumns(catalogue, 'tasks', period, Object.keys(open)), lines }
}
