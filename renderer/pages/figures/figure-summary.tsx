import type { IndicatorFigure } from '../../../shared/contract/figures.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { Coverage } from '../../components/coverage.tsx'
import { ProgressMark } from '../../components/marks/progress-mark.tsx'
import { usePeriod } from '../../shell/period.tsx'

const words = screens.figures

/** The figure at the head of its origin: value, coverage, baseline, target, progress. */
export function FigureSummary({ figure }: { figure: IndicatorFigure }) {
  const { city } = figure
  const { plan } = usePeriod().info
  const isNumber = city.value !== null || city.parts.length > 0
  return (
    <dl className="figure-summary panel">
      <div>
        <dt>{words.city}</dt>
        <dd className={city.parts.length > 0 ? 'figure-class-values' : isNumber ? 'figure-value' : undefined}>
          {isNumber
            ? city.display
            : city.text === null
              ? words.noValue
              : terms.aggregation[figure.aggregation]}
        </dd>
      </div>
      <div>
        <dt>{words.coverage}</dt>
        <dd>
          <Coverage coverage={city.coverage} />
        </dd>
      </div>
      <div>
        <dt>{words.baseline(plan.baselineYear)}</dt>
        <dd>{city.baseline}</dd>
      </div>
      <div>
        <dt>{words.target(plan.targetYear)}</dt>
        <dd>{city.target}</dd>
      </div>
      <div>
        <dt>{words.progress}</dt>
        <dd>
          <ProgressMark verdict={city.progress} />
        </dd>
      </div>
    </dl>
  )
}
