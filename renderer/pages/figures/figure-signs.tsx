import { IconArrowsSplit } from '@tabler/icons-react'
import type { IndicatorFigure } from '../../../shared/contract/figures.ts'
import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'

const words = decisionScreens

/** Said where several sources of a figure differ and nobody has chosen. */
export function PendingSource({ choice }: Pick<IndicatorFigure['city'], 'choice'>) {
  if (choice.state !== 'pending') return null
  return (
    <span className="figure-sign is-warn" title={choice.why ?? undefined}>
      <IconArrowsSplit size={14} aria-hidden />
      {words.figure.pending}
    </span>
  )
}

/** Behind a figure that something was taken out of: the mark alone, in how many places and why on hover. */
export function EliminatedSign({ eliminated }: Pick<IndicatorFigure['city'], 'eliminated'>) {
  if (eliminated.length === 0) return null
  const reasons = [...new Set(eliminated.map(({ why }) => why))].join('；')
  return (
    <abbr className="figure-eliminated" title={`${words.eliminated.count(eliminated.length)}：${reasons}`}>
      {words.eliminated.sign}
    </abbr>
  )
}
