import type { Plan } from '../../model/catalogue.ts'
import type { RoundingRule } from '../figures/round-for-print.ts'

/** How figures that add up are printed. */
export interface PrintRule {
  /** Digits behind the point; below zero: tens, hundreds … */
  readonly decimals: number
  readonly rounding: RoundingRule
  readonly balance: Plan['settings']['balance']
}

/** A figure on paper; the stored value is never touched. */
export interface PrintedFigure {
  /** As it is stored. */
  readonly exact: string
  /** Rounded by itself. */
  readonly nearest: string
  /** What is printed: the nearest, or its neighbour on the other side of the exact value. */
  readonly printed: string
}

/** A figure that is not printed at its nearest value. */
export interface Moved<Place> extends PrintedFigure {
  readonly at: Place
  /** Which sums called for it, in words. */
  readonly why: string
}

/** A sum that does not fit on paper. */
export interface Gap<Place> {
  /** The place of its total. */
  readonly at: Place
  /** The printed total. */
  readonly printed: string
  /** The sum of its printed parts. */
  readonly parts: string
  readonly sentence: string
}

/** What happened in printing, beside the figures themselves. */
export interface PrintLog<FigurePlace, SumPlace> {
  readonly moved: readonly Moved<FigurePlace>[]
  /** Sums that do not fit: all of them where nothing is balanced, else those that kept figures made impossible. */
  readonly gaps: readonly Gap<SumPlace>[]
  /** The line below the table; null where there is nothing to say. */
  readonly note: string | null
}

/** A total that was given and is not the sum of its parts. */
export interface WrongTotal<Place> {
  readonly at: Place
  readonly given: string
  /** null: there are no parts. */
  readonly sum: string | null
  readonly sentence: string
}

/** Where given totals are wrong nothing is printed: the parts could not add up to them. */
export interface Refusal<Place> {
  readonly state: 'refused'
  /** At least one. */
  readonly totals: readonly WrongTotal<Place>[]
}
