import { Link } from 'wouter'
import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { useDecisions, useUnits } from '../../api/decision-queries.ts'
import { useConsolidation } from '../../api/queries.ts'
import { Answer } from '../../components/answer.tsx'
import { Page } from '../../components/page.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { DecisionTable } from './decision-table.tsx'
import { ItemsPart } from './items-part.tsx'
import { ReportersPart } from './reporters-part.tsx'
import { ScopePart } from './scope-part.tsx'
import { SourcesPart } from './sources-part.tsx'
import '../../components/parts.css'
import './decisions.css'

const words = decisionScreens
type Part = keyof typeof words.part
const parts = Object.keys(words.part) as Part[]

/** 汇总口径: how the period is consolidated: who reports, what a return covers, whose number counts, what is one thing. */
export function DecisionsPage({ part }: { part: string }) {
  const { period } = usePeriod()
  const here = parts.find((one) => one === part) ?? 'reporters'
  const query = useConsolidation(period)
  const units = useUnits().data?.filter(({ kind }) => kind !== 'city')
  const decisions = useDecisions(period, false).data
  const figures = query.data
  const open = {
    sources: figures?.indicators.filter(({ city }) => city.choice.state === 'pending').length ?? 0,
    items: figures?.sameItems.filter(({ state }) => state === 'asked').length ?? 0,
  }
  return (
    <Page
      title={screens.page.decisions}
      actions={
        <nav className="parts" aria-label={words.parts}>
          {parts.map((one) => {
            const count = one === 'sources' || one === 'items' ? open[one] : 0
            return (
              <Link
                key={one}
                href={`/decisions/${one}`}
                className="part"
                aria-current={one === here ? 'page' : undefined}
              >
                {one === 'decisions' && decisions
                  ? words.partCount(words.part[one], decisions.length)
                  : words.part[one]}
                {count > 0 ? <span className="part-open">{words.open(count)}</span> : null}
              </Link>
            )
          })}
        </nav>
      }
    >
      {here === 'decisions' ? (
        <DecisionTable />
      ) : (
        <Answer query={query}>
          {(consolidation) =>
            units === undefined || decisions === undefined ? null : here === 'reporters' ? (
              <ReportersPart
                key={period}
                figures={consolidation}
                units={units}
                decision={decisions.find(({ kind }) => kind === 'reporters')}
              />
            ) : here === 'scope' ? (
              <ScopePart figures={consolidation} units={units} decisions={decisions} />
            ) : here === 'sources' ? (
              <SourcesPart figures={consolidation} />
            ) : (
              <ItemsPart figures={consolidation} />
            )
          }
        </Answer>
      )}
    </Page>
  )
}
