import type { Decimal } from 'decimal.js'
import type { Indicator } from '../../model/catalogue.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { isExpectedReporter } from '../expected-reporter.ts'
import { chooseRow } from '../figures/choose-row.ts'
import { reportedNumber } from '../reported-number.ts'
import type { Subject } from './evaluation.ts'
import { rateOf } from './indicator-rows.ts'

/** What a unit reports for an indicator, in a form in which units of any size compare. */
export interface ComparableFigure {
  /** Unit id. */
  readonly unit: string
  readonly value: Decimal
  readonly record: ReceivedRecord
}

const known = new WeakMap<object, Map<number, readonly ComparableFigure[]>>()

function figuresOf({ returns, index }: Subject, indicator: Indicator): ComparableFigure[] {
  return index.catalogue.units.flatMap((unit) => {
    if (!isExpectedReporter(indicator, unit)) return []
    const rows = returns.rows(unit.id, 'targets', String(indicator.seq)).filter(({ part }) => part === null)
    const { row, contradicting } = rows.length > 1 ? chooseRow(rows) : { row: rows[0], contradicting: [] }
    if (!row || contradicting.length > 0) return []
    const value = indicator.denominator
      ? rateOf(indicator, row)
      : (reportedNumber(row, 'value')?.value ?? null)
    return value ? [{ unit: unit.id, value, record: row }] : []
  })
}

/**
 * The figures of all units for an indicator: rates and intensities where it has a denominator, else its amounts. Made once
 * for the returns of a period.
 */
export function figuresOfUnits(subject: Subject, indicator: Indicator): readonly ComparableFigure[] {
  const ofReturns = known.get(subject.returns) ?? new Map<number, readonly ComparableFigure[]>()
  known.set(subject.returns, ofReturns)
  const figures = ofReturns.get(indicator.seq) ?? figuresOf(subject, indicator)
  ofReturns.set(indicator.seq, figures)
  return figures
}
