import { screens } from '../../../shared/locale/zh/screens.ts'
import { useOverview } from '../../api/queries.ts'
import { Answer } from '../../components/answer.tsx'
import { Page } from '../../components/page.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { DueDate } from './due-date.tsx'
import { NextSteps } from './next-steps.tsx'
import { RecentOperations } from './recent-operations.tsx'
import { ReturnMatrix } from './return-matrix.tsx'
import './progress.css'

/** 报送进度: who has returned what, what is wrong with it, and what to do next. */
export function ProgressPage() {
  const { period } = usePeriod()
  const query = useOverview(period)
  const cells = query.data?.units.flatMap((unit) => Object.values(unit.lists)) ?? []
  const received = cells.filter((cell) => cell.state === 'received').length
  return (
    <Page
      title={screens.page.progress}
      summary={query.data ? screens.progress.summary(received, cells.length) : null}
      actions={query.data ? <DueDate due={query.data.due} /> : null}
    >
      <Answer query={query} lines={12}>
        {(overview) => (
          <>
            <NextSteps overview={overview} />
            <ReturnMatrix overview={overview} />
            <RecentOperations recent={overview.recent} />
          </>
        )}
      </Answer>
    </Page>
  )
}
