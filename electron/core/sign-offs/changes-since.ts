import type { PeriodChanges } from '../../../shared/contract/sign-offs.ts'
import type { FrozenPeriod } from '../../../shared/model/frozen-period.ts'
import { figureDifferences } from '../../../shared/rules/diff/figure-differences.ts'
import { type CityFigure, cityFigures } from '../../../shared/rules/figures/city-figures.ts'
import type { Library } from '../library.ts'

/** A frozen figure beside today's: where its cells lie in this library does not matter, what they brought does. */
function figureOf({ parts, ...figure }: FrozenPeriod['figures'][number]): CityFigure {
  return {
    ...figure,
    parts: parts.map(({ unit, value, source }) => ({ unit, value, source: { ...source, submission: 0 } })),
  }
}

/**
 * Why the city's figures are not what they were when they were signed off: each with what every unit has brought to the
 * difference. Of a sum the units' differences add up to the figure's, exactly; of a rate those of numerator and
 * denominator do.
 */
export function changesSince(library: Library, frozen: FrozenPeriod): PeriodChanges['figures'] {
  const { period } = frozen
  const now = cityFigures(library.catalogue, library.returns(period), library.decisions(period))
  const byUnit = ({ unit }: { readonly unit: string }) => ({ id: unit, label: unit })
  return [...figureDifferences(frozen.figures.map(figureOf), now, byUnit).figures]
}
