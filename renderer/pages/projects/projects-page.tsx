import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { useConsolidation } from '../../api/queries.ts'
import { Answer } from '../../components/answer.tsx'
import { Coverage } from '../../components/coverage.tsx'
import { NothingReceived } from '../../components/nothing-received.tsx'
import { Page } from '../../components/page.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { ProjectSums } from './project-sums.tsx'
import { ProjectTable } from './project-table.tsx'
import './projects.css'

const words = decisionScreens.projects

/** 项目: every project that the units returned, with the city's totals. */
export function ProjectsPage() {
  const { period } = usePeriod()
  const query = useConsolidation(period)
  const projects = query.data?.projects
  return (
    <Page
      title={screens.page.projects}
      summary={
        projects ? (
          <>
            {words.summary(projects.count, projects.rows.filter((row) => row.leftOut !== null).length)} ·{' '}
            <Coverage coverage={projects.coverage} />
          </>
        ) : null
      }
      actions={projects ? <span className="muted">{screens.projects.inUnit(projects.unit)}</span> : null}
    >
      <Answer query={query} lines={12}>
        {(consolidation) =>
          consolidation.projects.rows.length === 0 ? (
            <NothingReceived period={period} />
          ) : (
            <div className="projects fill">
              <ProjectTable projects={consolidation.projects} />
              <ProjectSums projects={consolidation.projects} period={period} />
            </div>
          )
        }
      </Answer>
    </Page>
  )
}
