import type { Decimal } from 'decimal.js'
import type { Formula } from '../../model/catalogue.ts'
import { exact } from '../exact.ts'
import type { Amount } from './amount.ts'

export interface Relation {
  readonly holds: boolean
  /** |left − right| */
  readonly difference: Decimal
  /** By how much the sides may differ from what the operator asks for. */
  readonly tolerance: Decimal
}

/**
 * Relates two amounts. With the tolerance `printed` a relation fails only where rounding of the printed numbers cannot
 * explain it (the errors of both sides together); `percent` allows so much of the right side.
 */
export function relate(
  left: Amount,
  formula: Pick<Formula, 'operator' | 'tolerance'>,
  right: Amount,
): Relation {
  const { operator, tolerance: allowed } = formula
  const difference = left.value.sub(right.value)
  let tolerance = exact(0)
  if (allowed === 'printed') tolerance = left.error.add(right.error)
  else if (allowed !== 'exact') tolerance = right.value.abs().mul(allowed.percent).div(100)
  const holds = (() => {
    switch (operator) {
      case 'equal':
        return difference.abs().lte(tolerance)
      case 'not-equal':
        return difference.abs().gt(tolerance)
      case 'at-least':
        return difference.gte(tolerance.neg())
      case 'more':
        return difference.gt(tolerance.neg())
      case 'at-most':
        return difference.lte(tolerance)
      case 'less':
        return difference.lt(tolerance)
      default:
        throw new RangeError(`no relation of numbers: ${operator}`)
    }
  })()
  return { holds, difference: difference.abs(), tolerance }
}
