import type { Decimal } from 'decimal.js'
import type { Indicator } from '../../model/catalogue.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import type { Answer, Contribution } from './answer.ts'

/** The city's figure of one class of a composite indicator, or of the whole of any other. */
export interface PartTotal {
  readonly part: string | null
  readonly value: Decimal | null
  readonly numerator: Decimal | null
  readonly denominator: Decimal | null
}

/** What the answers of all units come to. */
export interface Total {
  readonly whole: PartTotal
  /** Classes of a composite indicator, else empty. */
  readonly parts: readonly PartTotal[]
  readonly text: string | null
  /** Why there is neither a number nor a text; null where there is one. */
  readonly reason: string | null
}

/** One way to bring the units' answers together. */
export interface Aggregation {
  /** @param rows the unit's rows of this indicator, at least one */
  answer(unit: string, rows: readonly ReceivedRecord[], indicator: Indicator): Answer
  /**
   * @param answers of all units that have to report, in the order of the catalogue
   * @param contributions the numbers that enter the figure: those of the answers less what stands there twice, or those
   *   of another source
   */
  total(answers: readonly Answer[], contributions: readonly Contribution[], indicator: Indicator): Total
}

export const noNumbers: PartTotal = { part: null, value: null, numerator: null, denominator: null }
