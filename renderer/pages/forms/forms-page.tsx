import { useState } from 'react'
import { Link } from 'wouter'
import type { RegisteredFile } from '../../../shared/contract/files.ts'
import { formScreens } from '../../../shared/locale/zh/list-screens.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { useClient } from '../../api/client-context.ts'
import { useOverview } from '../../api/queries.ts'
import { useRunningWork } from '../../api/running-work.tsx'
import { Answer } from '../../components/answer.tsx'
import { Page } from '../../components/page.tsx'
import { Refusal } from '../../components/refusal.tsx'
import { WorkProgress } from '../../components/work-progress.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { FormOptions } from './form-options.tsx'
import { FormResult } from './form-result.tsx'
import './forms.css'

/** 布表: the blank forms of a year, which the units fill in and which come back without a question. */
export function FormsPage() {
  const client = useClient()
  const { info, period } = usePeriod()
  const { forms } = useRunningWork()
  // The forms are for the year to come, as far as the plan goes.
  const next = String(Number(period) + 1)
  const [chosen, setChosen] = useState<string | null>(null)
  const year = chosen ?? (info.periods.includes(next) ? next : period)
  const query = useOverview(year)
  const [unit, setUnit] = useState('')
  const [folder, setFolder] = useState<RegisteredFile | null>(null)
  const start = () =>
    forms.start((signal) =>
      client.forms.export(
        { period: year, folder: folder?.id ?? null, unit: unit === '' ? null : unit },
        { signal },
      ),
    )
  return (
    <Page title={screens.page.forms} summary={formScreens.lead}>
      {forms.state === 'running' ? (
        <WorkProgress work={forms} label={formScreens.working} />
      ) : (
        <Answer query={query} lines={3}>
          {(overview) => (
            <FormOptions
              periods={info.periods}
              period={year}
              units={overview.units.map(({ name }) => name)}
              unit={unit}
              folder={folder}
              onPeriod={setChosen}
              onUnit={setUnit}
              onFolder={setFolder}
              onStart={() => void start()}
            />
          )}
        </Answer>
      )}
      <p className="forms-use">
        {formScreens.use} <Link href="/import">{formScreens.toImport}</Link>
      </p>
      {forms.refusal ? <Refusal sentence={forms.refusal} /> : null}
      {forms.state === 'cancelled' ? <p role="status">{formScreens.cancelled}</p> : null}
      {forms.result ? <FormResult manifest={forms.result} /> : null}
    </Page>
  )
}
