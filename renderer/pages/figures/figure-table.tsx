import { Fragment } from 'react'
import type { IndicatorFigure } from '../../../shared/contract/figures.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { useCheckReport } from '../../api/queries.ts'
import { usePeriod } from '../../shell/period.tsx'
import { doubtsAbout } from './doubts-about.ts'
import { FigureRow } from './figure-row.tsx'

const words = screens.figures

/** The indicators under their first-level headings, in the plan's order. */
export function FigureTable({
  figures,
  opened,
  onOpen,
}: {
  figures: readonly IndicatorFigure[]
  opened: number | null
  onOpen: (seq: number) => void
}) {
  const { info, period } = usePeriod()
  const { plan } = info
  const findings = useCheckReport(period).data?.findings ?? []
  return (
    <div className="table-frame fill">
      <table className="table figure-table">
        <caption className="visually-hidden">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {words.seq}
            </th>
            <th scope="col">{words.name}</th>
            <th scope="col" className="number">
              {words.city}
            </th>
            <th scope="col">{words.coverage}</th>
            <th scope="col" className="number">
              {words.baseline(plan.baselineYear)}
            </th>
            <th scope="col" className="number">
              {words.target(plan.targetYear)}
            </th>
            <th scope="col">{words.progress}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure, index) => (
            <Fragment key={figure.seq}>
              {figures[index - 1]?.level1 === figure.level1 ? null : (
                <tr className="group">
                  <th scope="colgroup" colSpan={7}>
                    {figure.level1}
                  </th>
                </tr>
              )}
              <FigureRow
                figure={figure}
                doubtedUnits={[...new Set(doubtsAbout(findings, figure.seq).map((finding) => finding.unit))]}
                isOpen={figure.seq === opened}
                onOpen={() => onOpen(figure.seq)}
              />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}
