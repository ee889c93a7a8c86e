import { useState } from 'react'
import type { TaskFigure } from '../../../shared/contract/figures.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { DisclosureButton } from '../../components/disclosure-button.tsx'
import { OverdueMark } from '../../components/marks/overdue-mark.tsx'
import { type TaskState, TaskStateMark } from '../../components/marks/task-state-mark.tsx'
import { SourceLink } from '../../components/source/source-link.tsx'

const states: readonly TaskState[] = ['done', 'ongoing', 'continuous', 'not-started']

/** One task with its counts by state and, opened, each unit's own words. */
export function TaskRows({ task }: { task: TaskFigure }) {
  const [isOpen, setOpen] = useState(false)
  const { common, tasks: words } = screens
  const unknown = task.units.filter((unit) => unit.state === null && unit.source !== null).length
  return (
    <>
      <tr>
        <td className="nowrap muted">{task.code}</td>
        <th scope="row">
          {task.units.length > 0 ? (
            <DisclosureButton
              isOpen={isOpen}
              label={isOpen ? common.collapse(task.title) : common.expand(task.title)}
              onToggle={() => setOpen(!isOpen)}
            >
              {task.title}
            </DisclosureButton>
          ) : (
            <span className="not-openable">{task.title}</span>
          )}
        </th>
        <td>{task.lead}</td>
        <td className="nowrap">{task.due}</td>
        <td>
          <div className="task-counts">
            {states
              .filter((state) => task.city[state] > 0)
              .map((state) => (
                <TaskStateMark key={state} state={state} count={task.city[state]} />
              ))}
            {unknown > 0 ? <TaskStateMark state={null} count={unknown} /> : null}
            {task.city.overdue > 0 ? <OverdueMark count={task.city.overdue} /> : null}
            {task.units.length === 0 ? <span className="muted">{words.none}</span> : null}
          </div>
        </td>
      </tr>
      {isOpen
        ? task.units.map((unit) => (
            <tr key={unit.unit} className="within">
              <td />
              <td className="within-name">{unit.unit}</td>
              <td colSpan={2}>
                <SourceLink source={unit.source}>{unit.text ?? common.none}</SourceLink>
              </td>
              <td>
                <div className="task-counts">
                  {unit.source === null ? (
                    <span className="muted">{common.none}</span>
                  ) : (
                    <TaskStateMark state={unit.state} />
                  )}
                  {unit.overdue ? <OverdueMark /> : null}
                </div>
              </td>
            </tr>
          ))
        : null}
    </>
  )
}
