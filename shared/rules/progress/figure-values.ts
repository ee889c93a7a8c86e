import type { IndicatorFigure } from '../../contract/figures.ts'
import type { Indicator } from '../../model/catalogue.ts'
import { exact } from '../exact.ts'
import { type Fraction, fraction, wholeFraction } from './fraction.ts'

type PartFigure = IndicatorFigure['city']['parts'][number]

/** What is needed of a figure to judge it: of the city's, or of a unit's. */
export type JudgedFigure = Pick<IndicatorFigure['city'], 'value' | 'numerator' | 'denominator' | 'parts'>

interface PartValue {
  /** A class of a composite indicator; null: the indicator as a whole. */
  readonly part: string | null
  /** null: there is no number. */
  readonly value: Fraction | null
}

/** The undivided value: numerator × multiplier over denominator, or the number that stands for itself. */
function undivided(
  { multiplier }: Indicator,
  { value, numerator, denominator }: Omit<PartFigure, 'part'>,
): Fraction | null {
  if (numerator !== null && denominator !== null)
    return fraction(exact(numerator).mul(multiplier), exact(denominator))
  return value === null ? null : wholeFraction(value)
}

/** The figure class by class, or as a whole. */
export function valuesOfFigure(indicator: Indicator, figure: JudgedFigure): readonly PartValue[] {
  if (indicator.parts.length === 0) return [{ part: null, value: undivided(indicator, figure) }]
  return indicator.parts.map((part) => {
    const found = figure.parts.find((one) => one.part === part)
    return { part, value: found ? undivided(indicator, found) : null }
  })
}
