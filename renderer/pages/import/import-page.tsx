import { useState } from 'react'
import type { RegisteredFile } from '../../../shared/contract/files.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { usePasswords } from '../../api/passwords.tsx'
import { useRunningWork } from '../../api/running-work.tsx'
import { Page } from '../../components/page.tsx'
import { Refusal } from '../../components/refusal.tsx'
import { WorkProgress } from '../../components/work-progress.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { FileChoice } from './file-choice.tsx'
import { ImportOptions, type ImportWishes } from './import-options.tsx'
import { ImportOutcome } from './import-outcome.tsx'
import { PendingFiles } from './pending-files.tsx'
import { useImportRun } from './use-import-run.ts'
import './import.css'

/** 导入报表: choose files, say how, watch, and see what became of every row and cell. */
export function ImportPage() {
  const { period } = usePeriod()
  const { imports } = useRunningWork()
  const run = useImportRun()
  const passwords = usePasswords()
  const [pending, setPending] = useState<readonly RegisteredFile[]>([])
  const [wishes, setWishes] = useState<ImportWishes>({ unit: '', dryRun: false, allOrNothing: false })

  const add = (files: readonly RegisteredFile[]) => {
    imports.reset()
    setPending((before) => [...before, ...files])
  }
  const start = async () => {
    const { unit, dryRun, allOrNothing } = wishes
    const known = Object.fromEntries(
      pending.flatMap(({ id, name }) => {
        const password = passwords.of(name)
        return password === null ? [] : [[id, password] as const]
      }),
    )
    const finished = await run.start(
      pending.map((file) => file.id),
      { period, unit: unit === '' ? null : unit, dryRun, allOrNothing, answers: [], passwords: known },
    )
    if (finished && !dryRun) setPending([])
  }

  return (
    <Page title={screens.page.import} summary={screens.import.lead}>
      {imports.state === 'running' ? (
        <>
          <WorkProgress work={imports} label={screens.import.working} />
          {pending.length > 1 && !imports.result ? (
            <PendingFiles
              files={pending}
              through={new Set(imports.progress?.files ?? [])}
              onChange={setPending}
            />
          ) : null}
        </>
      ) : (
        <section className="import-choice" aria-label={screens.import.choose}>
          <FileChoice isSmall={imports.result !== null || pending.length > 0} onFiles={add} />
          {pending.length > 0 ? (
            <>
              <PendingFiles files={pending} through={null} onChange={setPending} />
              <ImportOptions
                wishes={wishes}
                count={pending.length}
                onChange={setWishes}
                onStart={() => void start()}
              />
            </>
          ) : null}
        </section>
      )}
      {imports.refusal ? <Refusal sentence={imports.refusal} /> : null}
      {imports.state === 'cancelled' ? <p role="status">{screens.import.cancelled}</p> : null}
      {imports.result ? <ImportOutcome finished={imports.result} run={run} /> : null}
    </Page>
  )
}
