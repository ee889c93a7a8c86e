import type { Trace, UnitFigure } from '../../contract/figures.ts'
import { writtenDecimals } from '../checks/rounding-error.ts'
import type { ReportedNumber } from '../reported-number.ts'

/** One number of one cell that enters a figure, in the role it plays there. */
export type Contribution = Trace['contributions'][number]

/** What one unit says about one indicator, and which of its numbers enter the city's figure. */
export interface Answer {
  readonly figure: UnitFigure
  /** Empty where the answer is left out. */
  readonly contributions: readonly Contribution[]
  /** True where rows contradict each other: no answer, not even 不适用. */
  readonly contradicts?: true
}

/** The answer of a unit that said nothing usable; the rest is filled in by who knows more. */
export function silentFigure(unit: string, leftOut: string): UnitFigure {
  return {
    unit,
    state: 'blank',
    value: null,
    numerator: null,
    denominator: null,
    text: null,
    parts: [],
    source: null,
    numeratorSource: null,
    denominatorSource: null,
    leftOut,
    containedIn: null,
  }
}

export function contributionOf(
  unit: string,
  role: Contribution['role'],
  part: string | null,
  number: ReportedNumber,
): Contribution {
  const { field, source, value } = number
  return {
    unit,
    role,
    part,
    kind: 'reported',
    why: null,
    coefficient: '1',
    value: value.toFixed(),
    measure: field.unit ?? null,
    decimals: writtenDecimals(field),
    converted: field.converted ?? null,
    source,
  }
}
