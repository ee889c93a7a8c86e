import type { Decimal } from 'decimal.js'
import type { IndicatorFigure } from '../../contract/figures.ts'
import type { Indicator } from '../../model/catalogue.ts'
import { exact } from '../exact.ts'
import { valuesOfFigure } from '../progress/figure-values.ts'
import { waysOf } from '../progress/path-of.ts'

export type NoWay = 'noValue' | 'words' | 'same' | 'parts'

/**
 * How much of the way from the baseline to the target has been gone, in %: (value − baseline) ÷ (target − baseline) × 100,
 * divided once. 0 at the baseline, 100 at the target; below zero: further from the target than at the start.
 *
 * @returns the share, or why there is none
 */
export function wayShare(indicator: Indicator, figure: Pick<IndicatorFigure, 'city'>): Decimal | NoWay {
  if (indicator.parts.length > 0) return 'parts'
  const [way] = waysOf(indicator)
  const [baseline, other] = way?.baselines ?? []
  const target = way?.target ?? null
  if (baseline === undefined || other !== undefined || target === null) return 'words'
  const length = exact(target).sub(baseline)
  if (length.isZero()) return 'same'
  const [whole] = valuesOfFigure(indicator, figure.city)
  if (!whole?.value) return 'noValue'
  const { top, bottom } = whole.value
  return top.sub(exact(baseline).mul(bottom)).mul(100).div(length.mul(bottom))
}
