import type { Finding } from '../../contract/checks.ts'
import { repairWords } from '../../locale/zh/repairs.ts'
import { valueAsWritten } from './as-written.ts'
import { compareRatio, type ReportedRatio } from './ratio-tolerance.ts'

/** A row that reports a ratio with both its parts, with its name for a sentence. */
export interface RatioRow {
  readonly name: string
  readonly ratio: ReportedRatio
}

/** 0 %, 100 % and the like say nothing about whose parts they are. */
function isTelling({ ratio }: RatioRow): boolean {
  const { numerator, denominator } = ratio
  return !numerator.value.isZero() && !numerator.value.eq(denominator.value)
}

/** True where the parts of one row make the value of another, as far as rounding lets one see. */
function fits(parts: RatioRow, value: RatioRow): boolean {
  const { numerator, denominator } = parts.ratio
  const { tolerance, isConsistent } = compareRatio({ ...value.ratio, numerator, denominator })
  return isTelling(parts) && tolerance !== null && isConsistent
}

/**
 * Numerators and denominators that have slipped by one row (串行): at least two inconsistent rows beside each other whose
 * values fit the parts of the next row, or of the one before, one after the other.
 * @param rows the rows in the order of the sheet; null for one that is consistent or incomplete
 * @returns by position, what the numerator of a slipped row should be
 */
export function suggestShifts(
  rows: readonly (RatioRow | null)[],
): ReadonlyMap<number, NonNullable<Finding['suggestion']>> {
  const found = new Map<number, NonNullable<Finding['suggestion']>>()
  for (const step of [1, -1]) {
    const owner = rows.map((row, index) => {
      const other = rows[index + step]
      return row && other && fits(other, row) ? other : null
    })
    owner.forEach((other, index) => {
      const row = rows[index]
      const hasCompany = owner[index + 1] || owner[index - 1]
      if (!row || !other || !hasCompany) return
      const { numerator } = row.ratio
      found.set(index, {
        kind: 'shifted-row',
        ref: numerator.source.ref,
        from: valueAsWritten(numerator, numerator.value),
        to: valueAsWritten(other.ratio.numerator, other.ratio.numerator.value),
        why: repairWords.shifted(other.name),
      })
    })
  }
  return found
}
