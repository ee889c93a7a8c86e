import { useState } from 'react'
import { useLocation } from 'wouter'
import { handlingStates } from '../../../shared/contract/checks.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { useCheckReport, useOverview } from '../../api/queries.ts'
import { Answer } from '../../components/answer.tsx'
import { HandlingMark } from '../../components/marks/handling-mark.tsx'
import { ResultMark } from '../../components/marks/result-mark.tsx'
import { NoMatch } from '../../components/no-match.tsx'
import { NothingReceived } from '../../components/nothing-received.tsx'
import { Page } from '../../components/page.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { FindingFilters, type FindingWishes } from './finding-filters.tsx'
import { FindingWorkbench } from './finding-workbench.tsx'
import './review.css'

const handledStates = handlingStates.filter((state) => state !== 'open')

/** The address of a choice of unit and list; what is not chosen stays away from it. */
function reviewPath(unit: string, list: string): string {
  if (unit === '' && list === '') return '/review'
  return `/review/${encodeURIComponent(unit || screens.common.all)}${list ? `/${list}` : ''}`
}

/** 审核: what the checks found, beside the original sheet. Unit and list are part of the address. */
export function ReviewPage({ unit, list }: { unit: string; list: string }) {
  const { period } = usePeriod()
  const [, go] = useLocation()
  const query = useCheckReport(period)
  const units = useOverview(period).data?.units ?? []
  const [own, setOwn] = useState({ severity: '', result: '', handling: '' })
  const wishes: FindingWishes = { unit: unit === screens.common.all ? '' : unit, list, ...own }
  const change = (next: FindingWishes) => {
    setOwn({ severity: next.severity, result: next.result, handling: next.handling })
    if (next.unit !== wishes.unit || next.list !== wishes.list) go(reviewPath(next.unit, next.list))
  }
  const counts = query.data?.counts
  const handling = query.data?.handling
  const hasAny =
    units.length === 0 ||
    units.some((one) => Object.values(one.lists).some((cell) => cell.state === 'received'))
  return (
    <Page
      title={screens.page.review}
      summary={
        counts && hasAny ? (
          <span className="review-counts">
            <ResultMark result="pass" count={counts.pass} />
            <ResultMark result="fail" count={counts.fail} />
            <ResultMark result="unverifiable" count={counts.unverifiable} />
            {handledStates.map((state) =>
              handling && handling[state] > 0 ? (
                <HandlingMark key={state} state={state} count={handling[state]} />
              ) : null,
            )}
          </span>
        ) : null
      }
      actions={<FindingFilters wishes={wishes} units={units.map((one) => one.name)} onChange={change} />}
    >
      <Answer query={query}>
        {(report) => {
          if (!hasAny) return <NothingReceived period={period} />
          const findings = report.findings.filter(
            (finding) =>
              (wishes.unit === '' || finding.unit === wishes.unit) &&
              (wishes.list === '' || finding.list === wishes.list) &&
              (wishes.severity === '' || finding.severity === wishes.severity) &&
              (wishes.result === '' || finding.result === wishes.result) &&
              (wishes.handling === '' || finding.handling.state === wishes.handling),
          )
          if (report.findings.length === 0) return <div className="panel empty">{screens.review.clean}</div>
          if (findings.length === 0) {
            return (
              <NoMatch
                onClear={() => change({ unit: '', list: '', severity: '', result: '', handling: '' })}
              />
            )
          }
          return (
            <FindingWorkbench
              key={Object.values(wishes).join('/')}
              findings={findings}
              repairs={report.repairs}
            />
          )
        }}
      </Answer>
    </Page>
  )
}
