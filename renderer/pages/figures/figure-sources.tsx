import { Link } from 'wouter'
import type { IndicatorFigure } from '../../../shared/contract/figures.ts'
import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'
import { SourceStateMark } from '../../components/marks/source-state-mark.tsx'
import { SourceCells, SourceHeads } from '../../components/source-cells.tsx'

const words = decisionScreens.figure

/** The sources of a figure side by side: whose number counts, and why. Nothing where there is one source. */
export function FigureSources({ choice }: { choice: IndicatorFigure['city']['choice'] }) {
  const { sources, state, why } = choice
  if (sources.length === 0) return null
  return (
    <section className="figure-part" aria-labelledby="figure-sources">
      <div className="figure-part-head">
        <h2 id="figure-sources">{words.sources}</h2>
        <SourceStateMark state={state} />
        {why === null ? null : <span>{why}</span>}
        <Link href="/decisions/sources">{decisionScreens.sources.goChoose}</Link>
      </div>
      <div className="table-frame">
        <table className="table is-small" aria-labelledby="figure-sources">
          <thead>
            <tr>
              <SourceHeads />
            </tr>
          </thead>
          <tbody>
            {sources.map((source) => (
              <tr key={source.department ?? ''}>
                <SourceCells source={source} sources={sources} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
