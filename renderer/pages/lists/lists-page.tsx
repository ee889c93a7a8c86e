import { useState } from 'react'
import type { RegisteredFile } from '../../../shared/contract/files.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { useClient } from '../../api/client-context.ts'
import { useOverview } from '../../api/queries.ts'
import { useRunningWork } from '../../api/running-work.tsx'
import { Answer } from '../../components/answer.tsx'
import { NothingReceived } from '../../components/nothing-received.tsx'
import { Page } from '../../components/page.tsx'
import { Refusal } from '../../components/refusal.tsx'
import { WorkProgress } from '../../components/work-progress.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { ListOptions } from './list-options.tsx'
import { ListResult } from './list-result.tsx'
import './lists.css'

/** 出清单: the city's and the units' lists in one go, proved by reading them back. */
export function ListsPage() {
  const client = useClient()
  const { period } = usePeriod()
  const { lists } = useRunningWork()
  const query = useOverview(period)
  const [unit, setUnit] = useState('')
  const [folder, setFolder] = useState<RegisteredFile | null>(null)
  const start = () =>
    lists.start((signal) =>
      client.lists.export(
        { period, folder: folder?.id ?? null, unit: unit === '' ? null : unit, formats: ['xlsx'] },
        { signal },
      ),
    )
  return (
    <Page title={screens.page.lists} summary={screens.lists.lead}>
      <Answer query={query}>
        {(overview) => {
          const cells = overview.units.flatMap((one) => Object.values(one.lists))
          const missing = cells.filter((cell) => cell.state === 'missing').length
          if (missing === cells.length) return <NothingReceived period={period} />
          return (
            <>
              {lists.state === 'running' ? (
                <WorkProgress work={lists} label={screens.lists.working} />
              ) : (
                <ListOptions
                  units={overview.units.map((one) => one.name)}
                  unit={unit}
                  folder={folder}
                  missing={missing}
                  onUnit={setUnit}
                  onFolder={setFolder}
                  onStart={() => void start()}
                />
              )}
              {lists.refusal ? <Refusal sentence={lists.refusal} /> : null}
              {lists.state === 'cancelled' ? <p role="status">{screens.lists.cancelled}</p> : null}
              {lists.result ? <ListResult manifest={lists.result} /> : null}
            </>
          )
        }}
      </Answer>
    </Page>
  )
}
