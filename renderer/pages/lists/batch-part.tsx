import { useState } from 'react'
import type { RegisteredFile } from '../../../shared/contract/files.ts'
import { listScreens } from '../../../shared/locale/zh/list-screens.ts'
import { useClient } from '../../api/client-context.ts'
import { useUnits } from '../../api/decision-queries.ts'
import { useRunningWork } from '../../api/running-work.tsx'
import { Refusal } from '../../components/refusal.tsx'
import { WorkProgress } from '../../components/work-progress.tsx'
import { ListOptions } from './list-options.tsx'
import { ListResult } from './list-result.tsx'
import { type ListWishes, usualFormats } from './list-wishes.ts'

/** The whole batch: what to write, how far it is, what came of it. */
export function BatchPart({
  period,
  units,
  missing,
}: {
  period: string
  units: readonly string[]
  /** Returns that have not come in. */
  missing: number
}) {
  const client = useClient()
  const { lists } = useRunningWork()
  const city = useUnits().data?.find(({ kind }) => kind === 'city')?.name ?? null
  const [wishes, setWishes] = useState<ListWishes>({
    scope: '',
    formats: usualFormats.everything,
    sourceNotes: false,
  })
  const [folder, setFolder] = useState<RegisteredFile | null>(null)
  const start = () =>
    lists.start((signal) =>
      client.lists.export(
        {
          period,
          folder: folder?.id ?? null,
          unit: wishes.scope === '' ? null : wishes.scope,
          formats: [...wishes.formats],
          sourceNotes: wishes.sourceNotes,
        },
        { signal },
      ),
    )
  return (
    <>
      {lists.state === 'running' ? (
        <WorkProgress work={lists} label={listScreens.working} />
      ) : (
        <ListOptions
          city={city}
          units={units.filter((unit) => unit !== city)}
          wishes={wishes}
          folder={folder}
          missing={missing}
          onWishes={setWishes}
          onFolder={setFolder}
          onStart={() => void start()}
        />
      )}
      {lists.refusal ? <Refusal sentence={lists.refusal} /> : null}
      {lists.state === 'cancelled' ? <p role="status">{listScreens.cancelled}</p> : null}
      {lists.result ? <ListResult key={lists.result.runHash} manifest={lists.result} /> : null}
    </>
  )
}
