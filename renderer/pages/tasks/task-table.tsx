import { Fragment } from 'react'
import type { TaskFigure } from '../../../shared/contract/figures.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { useTasks } from '../../api/queries.ts'
import { TaskRows } from './task-rows.tsx'

const words = screens.tasks

/** The tasks under the plan's sections, each opening to its units. */
export function TaskTable({ tasks }: { tasks: readonly TaskFigure[] }) {
  const sections = new Map(useTasks().data?.map((task) => [task.code, task.section]))
  return (
    <div className="table-frame fill">
      <table className="table task-table">
        <caption className="visually-hidden">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.code}</th>
            <th scope="col">{words.title}</th>
            <th scope="col">{words.lead}</th>
            <th scope="col">{words.due}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task, index) => {
            const section = sections.get(task.code)
            const before = tasks[index - 1]
            const isFirst = section !== undefined && (!before || sections.get(before.code) !== section)
            return (
              <Fragment key={task.code}>
                {isFirst ? (
                  <tr className="group">
                    <th scope="colgroup" colSpan={5}>
                      {section}
                    </th>
                  </tr>
                ) : null}
                <TaskRows task={task} />
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
