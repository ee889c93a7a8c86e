import { Link } from 'wouter'
import type { Overview } from '../../../shared/contract/library.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { useConsolidation } from '../../api/queries.ts'

interface Step {
  readonly path: string
  readonly name: string
  readonly left: string
  readonly isDone: boolean
}

function stepsOf(overview: Overview, figures: Step): Step[] {
  const { step, stepName } = screens.progress
  const cells = overview.units.flatMap((unit) => Object.values(unit.lists))
  const missing = cells.filter((cell) => cell.state === 'missing').length
  const hasAny = missing < cells.length
  const blocking = cells.reduce((sum, cell) => sum + cell.blocking, 0)
  const failed = cells.reduce((sum, cell) => sum + cell.failed, 0)
  const ready = overview.units.filter((unit) =>
    Object.values(unit.lists).some((cell) => cell.state === 'received'),
  ).length
  return [
    {
      path: '/import',
      name: stepName.import,
      left: missing > 0 ? step.import.left(missing) : step.import.done,
      isDone: missing === 0,
    },
    {
      path: '/review',
      name: stepName.review,
      left: !hasAny ? step.review.none : failed > 0 ? step.review.left(blocking, failed) : step.review.done,
      isDone: hasAny && failed === 0,
    },
    figures,
    {
      path: '/lists',
      name: stepName.lists,
      left: hasAny ? step.lists.ready(ready) : step.lists.none,
      isDone: false,
    },
  ]
}

/** The way of the work, with what is left at each station. */
export function NextSteps({ overview }: { overview: Overview }) {
  const indicators = useConsolidation(overview.period).data?.indicators
  const { step, stepName, next } = screens.progress
  const withValue = indicators?.filter((one) => one.city.value !== null || one.city.text !== null).length
  const figures: Step = {
    path: '/figures',
    name: stepName.figures,
    left:
      indicators && withValue !== undefined
        ? step.figures.left(withValue, indicators.length)
        : screens.common.none,
    isDone: indicators !== undefined && withValue === indicators.length,
  }
  const steps = stepsOf(overview, figures)
  const current = steps.findIndex((one) => !one.isDone)
  return (
    <nav className="next-steps panel" aria-label={next}>
      <strong>{next}</strong>
      <ol>
        {steps.map((one, index) => (
          <li key={one.path}>
            <Link href={one.path} aria-current={index === current ? 'step' : undefined}>
              <span className="next-step-number" data-done={one.isDone || undefined}>
                {one.isDone ? '✓' : index + 1}
              </span>
              <span className="next-step-name">{one.name}</span>
              <span className="next-step-left">{one.left}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
