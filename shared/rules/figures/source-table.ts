import type { FigureSource } from '../../contract/figures.ts'
import type { Indicator } from '../../model/catalogue.ts'
import type { PartTotal } from './aggregation.ts'
import type { Contribution } from './answer.ts'
import { figureText, quotient } from './quotient.ts'
import { roundingOf } from './rounding-of.ts'
import { totalOf, totalTexts } from './total-of.ts'

/** One source of a figure: the units together, or a department. */
export interface SourceOfFigure {
  /** null: the units together. */
  readonly department: string | null
  readonly name: string
  readonly contributions: readonly Contribution[]
  readonly leftOut: string | null
}

/** The source's figure, and those of its classes. */
function totalsOf({ contributions }: SourceOfFigure, indicator: Indicator): PartTotal[] {
  return [null, ...indicator.parts].map((part) => totalOf(contributions, part, indicator.multiplier))
}

/** True where the source says nothing that another does not say as well, as far as its decimals go. */
export function agreesWith(source: SourceOfFigure, other: SourceOfFigure, indicator: Indicator): boolean {
  const theirs = totalsOf(other, indicator)
  return totalsOf(source, indicator).every((total, at) =>
    (['numerator', 'denominator', 'value'] as const).every((role) => {
      const said = total[role]
      // A quotient of numbers that agree agrees.
      if (said === null || (role === 'value' && total.numerator !== null)) return true
      const own = source.contributions.filter((one) => one.role === role && one.part === total.part)
      return theirs[at]?.[role]?.sub(said).abs().lte(roundingOf(own)) === true
    }),
  )
}

/**
 * The sources side by side, the units first, each with its difference from them.
 * @param counts which roles of a source enter the figure
 */
export function sourceTable(
  sources: readonly SourceOfFigure[],
  indicator: Indicator,
  counts: (source: SourceOfFigure) => FigureSource['counts'],
): FigureSource[] {
  const units = sources.find((one) => one.department === null)
  const own = (units && totalsOf(units, indicator)[0]?.value) ?? null
  return sources.map((source) => {
    const [whole, ...parts] = totalsOf(source, indicator)
    const value = whole?.value ?? null
    const difference = value && own && source !== units ? value.sub(own) : null
    const percent = difference && own ? quotient(difference, own, '100') : null
    return {
      department: source.department,
      name: source.name,
      ...totalTexts(whole ?? { part: null, value: null, numerator: null, denominator: null }),
      parts: parts.flatMap((one) =>
        one.value === null || one.part === null ? [] : [{ part: one.part, ...totalTexts(one) }],
      ),
      difference: difference && figureText(difference),
      percent: percent && figureText(percent),
      counts: counts(source),
      leftOut: source.leftOut,
      source: source.department === null ? null : (source.contributions[0]?.source ?? null),
    }
  })
}
