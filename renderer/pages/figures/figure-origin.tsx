import type { IndicatorFigure } from '../../../shared/contract/figures.ts'
import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { useCheckReport, useTrace } from '../../api/queries.ts'
import { refusalSentence } from '../../api/refusal-sentence.ts'
import { Refusal } from '../../components/refusal.tsx'
import { Calculation } from './calculation.tsx'
import { doubtsAbout } from './doubts-about.ts'
import { EliminatedTable } from './eliminated-table.tsx'
import { FigureProgress } from './figure-progress.tsx'
import { FigureSources } from './figure-sources.tsx'
import { FigureSummary } from './figure-summary.tsx'
import { UnitTable } from './unit-table.tsx'
import { UnitTexts } from './unit-texts.tsx'

/** How a figure came about: definition, the numbers filled in, every unit's share with its source cells. */
export function FigureOrigin({ figure, period }: { figure: IndicatorFigure; period: string }) {
  const trace = useTrace(period, { kind: 'indicator', seq: figure.seq })
  const findings = useCheckReport(period).data?.findings ?? []
  const doubts = doubtsAbout(findings, figure.seq)
  return (
    <div className="figure-origin">
      <FigureSummary figure={figure} />
      <section className="panel figure-formula" aria-label={screens.figures.definition}>
        <h2>{screens.figures.definition}</h2>
        <p>{figure.formula}</p>
        <Calculation figure={figure} />
        {figure.city.reason ? <p className="muted">{figure.city.reason}</p> : null}
      </section>
      <FigureSources choice={figure.city.choice} />
      <EliminatedTable eliminated={figure.city.eliminated} />
      {trace.isError ? <Refusal sentence={refusalSentence(trace.error)} /> : null}
      {figure.aggregation === 'qualitative' ? (
        <UnitTexts figure={figure} />
      ) : (
        <UnitTable figure={figure} contributions={trace.data?.contributions ?? []} doubts={doubts} />
      )}
      <FigureProgress seq={figure.seq} period={period} />
      {figure.city.coverage.missing.length > 0 ? (
        <p>
          <strong>{screens.figures.missing}</strong> {figure.city.coverage.missing.join('、')}
        </p>
      ) : null}
      {figure.city.coverage.contained.length > 0 ? (
        <p>
          <strong>{decisionScreens.figure.containedTitle}</strong> {figure.city.coverage.contained.join('、')}
        </p>
      ) : null}
    </div>
  )
}
