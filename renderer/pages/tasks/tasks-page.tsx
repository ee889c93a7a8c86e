import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { useConsolidation } from '../../api/queries.ts'
import { Answer } from '../../components/answer.tsx'
import { NoMatch } from '../../components/no-match.tsx'
import { NothingReceived } from '../../components/nothing-received.tsx'
import { Page } from '../../components/page.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { TaskTable } from './task-table.tsx'
import './tasks.css'

/** 任务: how far the units are with each task of the plan. */
export function TasksPage() {
  const { period } = usePeriod()
  const query = useConsolidation(period)
  const [onlyOverdue, setOnlyOverdue] = useState(false)
  const tasks = query.data?.tasks ?? []
  const overdue = tasks.filter((task) => task.city.overdue > 0).length
  const received = query.data?.units.some((unit) => unit.lists.tasks === 'received') ?? true
  return (
    <Page
      title={screens.page.tasks}
      summary={query.data ? screens.tasks.summary(tasks.length, overdue) : null}
      actions={
        <Checkbox
          label={screens.tasks.onlyOverdue}
          checked={onlyOverdue}
          onChange={(event) => setOnlyOverdue(event.currentTarget.checked)}
        />
      }
    >
      <Answer query={query} lines={16}>
        {(consolidation) => {
          if (!received) return <NothingReceived period={period} />
          const shown = consolidation.tasks.filter((task) => !onlyOverdue || task.city.overdue > 0)
          if (shown.length === 0) return <NoMatch onClear={() => setOnlyOverdue(false)} />
          return <TaskTable tasks={shown} />
        }}
      </Answer>
    </Page>
  )
}
