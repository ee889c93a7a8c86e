import type { Decimal } from 'decimal.js'
import type { Formula } from '../../model/catalogue.ts'
import type { Source } from '../../model/source.ts'
import { exact } from '../exact.ts'
import { type Allowed, solveLinear } from '../repairs/allowed.ts'
import { Amount } from './amount.ts'
import type { Expression } from './compile-expression.ts'
import type { Resolved } from './resolve-operand.ts'

/** One side with what its operands turned out to be, and the values that were calculated with. */
interface Side {
  readonly expression: Expression
  readonly resolved: readonly Resolved[]
  readonly values: readonly (Amount | string)[]
}

function isCell(one: Source, other: Source): boolean {
  return one.ref === other.ref && one.sheet === other.sheet && one.submission === other.submission
}

/** Which of a side's operands are read from the cell. */
function reading({ resolved, values }: Side, cell: Source): boolean[] {
  return resolved.map(
    ({ cells }, index) => values[index] instanceof Amount && cells.some((one) => isCell(one, cell)),
  )
}

/** The side's value where every operand that is `read` is `by` more than it is. */
function valueWith({ expression, values }: Side, read: readonly boolean[], by: number): Decimal {
  const moved = values.map((value, index) =>
    read[index] && value instanceof Amount ? new Amount(value.value.add(by), value.error) : value,
  )
  return (expression.evaluate(moved) as Amount).value
}

/** What left − right is, and by how much it grows with the cell; null where that is no straight line. */
interface Line {
  readonly here: Decimal
  readonly slope: Decimal | null
}

function lineOf(sides: Sides, left: readonly boolean[], right: readonly boolean[]): Line {
  const [here = exact(0), next = exact(0), after = exact(0)] = [0, 1, 2].map((by) =>
    valueWith(sides.left, left, by).sub(valueWith(sides.right, right, by)),
  )
  const slope = next.sub(here)
  return { here, slope: after.sub(next).eq(slope) ? slope : null }
}

/** A relation's two sides. */
interface Sides {
  readonly left: Side
  readonly right: Side
}

const knownLines = new WeakMap<Sides, Map<string, Line>>()

/** The line of a cell: the same for all cells that the same operands are read from, the hundred parts of a sum. */
function knownLine(sides: Sides, cell: Source): Line {
  const lines = knownLines.get(sides) ?? new Map<string, Line>()
  knownLines.set(sides, lines)
  const [left, right] = [reading(sides.left, cell), reading(sides.right, cell)]
  const name = `${left.map(Number).join('')}/${right.map(Number).join('')}`
  const line = lines.get(name) ?? lineOf(sides, left, right)
  lines.set(name, line)
  return line
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
  sides: Sides,
  operator: Formula['operator'],
  tolerance: Decimal,
  cell: Source,
  current: Decimal,
): Allowed | null {
  const bounds = wanted(operator, tolerance)
  if (!bounds) return null
  try {
    const { here, slope } = knownLine(sides, cell)
    if (slope === null) return null
    return solveLinear(slope, here.sub(slope.mul(current)), bounds)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
