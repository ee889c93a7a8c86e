import type { Formula } from '../../model/catalogue.ts'
import { exact } from '../exact.ts'
import { type LinearForm, operandName } from '../formula/linear-form.ts'
import type { Case, Cases, Literal } from './cases.ts'
import { type ConstraintSign, constraintOf } from './constraint.ts'
import { addScaled, minus, negative, nothing, plus, type Sum, sumOf } from './sum.ts'

/** The rounding error of an operand, as a variable. */
const errorName = (name: string) => `±${name}`

/** Σ |coefficient| · rounding error: what `printed` allows the sides to differ by. */
function errorsOf(...forms: LinearForm[]): Sum {
  return forms.reduce<Sum>((sum, form) => {
    const terms = new Map(
      form.terms.map(({ operand, coefficient }) => [errorName(operandName(operand)), coefficient.abs()]),
    )
    return plus(sum, { terms, constant: exact(0) })
  }, nothing)
}

const literal = (sum: Sum, sign: ConstraintSign): Literal => ({
  kind: 'number',
  constraint: constraintOf(sum, sign),
})

const is = (sum: Sum, sign: ConstraintSign): Literal[] => [literal(sum, sign)]

/** The cases of left − right against a tolerance that is never negative. */
function related(operator: Formula['operator'], difference: Sum, tolerance: Sum, holds: boolean): Cases {
  const above = minus(difference, tolerance)
  const below = minus(negative(difference), tolerance)
  const short = plus(difference, tolerance)
  switch (operator) {
    case 'equal':
    case 'not-equal':
      if ((operator === 'equal') === holds) {
        const isExact = tolerance.terms.size === 0 && tolerance.constant.isZero()
        return [isExact ? is(difference, '=') : [literal(above, '<='), literal(below, '<=')]]
      }
      return [is(negative(above), '<'), is(negative(below), '<')]
    case 'at-least':
      return [holds ? is(below, '<=') : is(short, '<')]
    case 'more':
      return [holds ? is(below, '<') : is(short, '<=')]
    case 'at-most':
      return [holds ? is(above, '<=') : is(negative(above), '<')]
    case 'less':
      return [holds ? is(above, '<') : is(negative(above), '<=')]
    default:
      throw new RangeError(`no relation of numbers: ${operator}`)
  }
}

/**
 * The cases in which the relation of a formula holds, or does not, just as `relate` decides it.
 * @param rounding whether the rounding of the printed numbers counts; without it the numbers are taken as exact
 */
export function relationCases(
  formula: Pick<Formula, 'operator' | 'tolerance'>,
  left: LinearForm,
  right: LinearForm,
  { holds, rounding }: { readonly holds: boolean; readonly rounding: boolean },
): Cases {
  const difference = minus(sumOf(left), sumOf(right))
  const { operator, tolerance } = formula
  if (tolerance === 'exact' || (tolerance === 'printed' && !rounding))
    return related(operator, difference, nothing, holds)
  if (tolerance === 'printed') {
    const errors = errorsOf(left, right)
    const notNegative: Case = [...errors.terms.keys()].map((name) =>
      literal({ terms: new Map([[name, exact(-1)]]), constant: exact(0) }, '<='),
    )
    return related(operator, difference, errors, holds).map((one) => [...one, ...notNegative])
  }
  // So many percent of |right|: one side of 0, or the other.
  const side = sumOf(right)
  const share = exact(tolerance.percent).div(100)
  return [side, negative(side)].flatMap((size) =>
    related(operator, difference, addScaled(nothing, share, size), holds).map((one) => [
      ...one,
      literal(negative(size), '<='),
    ]),
  )
}
