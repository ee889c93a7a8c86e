import type { Decimal } from 'decimal.js'
import type { Formula } from '../../model/catalogue.ts'
import type { Source } from '../../model/source.ts'
import { exact } from '../exact.ts'
import { type Allowed, solveLinear } from '../repairs/allowed.ts'
import { Amount } from './amount.ts'
import type { Expression } from './compile-expression.ts'
import type { Resolved } from './resolve-operand.ts'

/** One side with what its operands turned out to be, and the values that were calculated with. */
export interface Side {
  readonly expression: Expression
  readonly resolved: readonly Resolved[]
  readonly values: readonly (Amount | string)[]
}

function isCell(one: Source, other: Source): boolean {
  return one.ref === other.ref && one.sheet === other.sheet && one.submission === other.submission
}

/** The side's value where every operand read from the cell is `by` more than it is. */
function valueWith({ expression, resolved, values }: Side, cell: Source, by: number): Decimal {
  const moved = values.map((value, index) => {
    const reads = resolved[index]?.cells.some((one) => isCell(one, cell)) ?? false
    return reads && value instanceof Amount ? new Amount(value.value.add(by), value.error) : value
  })
  return (expression.evaluate(moved) as Amount).value
}

/** What the operator asks of left − right. */
function wanted(operator: Formula['operator'], tolerance: Decimal): Allowed | null {
  switch (operator) {
    case 'equal':
      return { low: tolerance.neg(), high: tolerance }
    case 'at-least':
      return { low: tolerance.neg(), high: null }
    case 'at-most':
      return { low: null, high: tolerance }
    default:
      return null
  }
}

/**
 * What a formula allows for a cell it reads, all others being as they are.
 * @param current the cell's number, in the catalogue's unit
 * @returns null where the formula does not depend on the cell in a straight line, or its operator has no closed range
 */
export function solveForCell(
  sides: { readonly left: Side; readonly right: Side },
  operator: Formula['operator'],
  tolerance: Decimal,
  cell: Source,
  current: Decimal,
): Allowed | null {
  const bounds = wanted(operator, tolerance)
  if (!bounds) return null
  try {
    const [here = exact(0), next = exact(0), after = exact(0)] = [0, 1, 2].map((by) =>
      valueWith(sides.left, cell, by).sub(valueWith(sides.right, cell, by)),
    )
    const slope = next.sub(here)
    if (!after.sub(next).eq(slope)) return null
    return solveLinear(slope, here.sub(slope.mul(current)), bounds)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
