import type { Decimal } from 'decimal.js'
import type { Source } from '../../model/source.ts'
import { quotient } from '../figures/quotient.ts'
import type { Allowed } from '../repairs/allowed.ts'
import type { ReportedRatio } from './ratio-tolerance.ts'
import { roundingError } from './rounding-error.ts'

function between(one: Decimal, other: Decimal): Allowed {
  return one.lt(other) ? { low: one, high: other } : { low: other, high: one }
}

/**
 * What the other two numbers of a ratio v = n ÷ d · m allow for one of them: v within the rounding of what was printed
 * (δv = ½ · 10⁻ᵈ), n = v · d ÷ m, d = n · m ÷ v for every v ± δv.
 * @returns null for a cell that holds none of the three, and where the quotient would be nothing
 */
export function solveRatio(ratio: ReportedRatio, cell: Source): Allowed | null {
  const { value, numerator, denominator, multiplier } = ratio
  const error = roundingError(value.field)
  const [low, high] = [value.value.sub(error), value.value.add(error)]
  switch (cell.ref) {
    case value.source.ref: {
      const computed = quotient(numerator.value, denominator.value, multiplier)
      return computed && { low: computed.sub(error), high: computed.add(error) }
    }
    case numerator.source.ref: {
      const times = denominator.value.div(multiplier)
      return between(low.mul(times), high.mul(times))
    }
    case denominator.source.ref: {
      if (!low.isPositive() || low.isZero()) return null
      const top = numerator.value.mul(multiplier)
      return between(top.div(high), top.div(low))
    }
    default:
      return null
  }
}
