import type { Decimal } from 'decimal.js'
import type { Finding } from '../../contract/checks.ts'
import type { CheckRule } from '../../model/catalogue.ts'
import { exact } from '../exact.ts'
import type { ReportedNumber } from '../reported-number.ts'
import { asWritten } from './as-written.ts'
import { listParameter } from './rule-parameter.ts'

/** A factor that a unit of measure or a decimal point leaves behind. */
interface Slip {
  readonly factor: string
  /** Once the factor is undone, the ratio is not less than over ÷ under and not more than `high`. */
  readonly low: { readonly over: Decimal; readonly under: Decimal }
  readonly high: Decimal
}

export interface Slips {
  readonly slips: readonly Slip[]
  /** No slip makes of a number less than so many times as much, or as little. */
  readonly nearest: Decimal
}

/** Which slip lies between two numbers. */
interface FoundSlip {
  readonly factor: string
  readonly isLarger: boolean
  /** What the number must be multiplied by to undo it: 0.001 where it is about a thousand times too large. */
  readonly times: string
}

function slipsWith(slips: readonly Slip[]): Slips {
  // A little less than the nearest, so that no rounding here decides.
  const nearest = slips
    .flatMap(({ factor, low, high }) => [exact(factor).mul(low.over).div(low.under), exact(factor).div(high)])
    .reduce((least, one) => (one.lt(least) ? one : least), exact(Number.MAX_SAFE_INTEGER))
  return { slips, nearest: nearest.mul('0.99') }
}

/** The slips of a rule: `factors` and, each in the same place, `bands`: from factor ÷ band to factor × band. */
export function slipsOf(rule: CheckRule): Slips {
  const bands = listParameter(rule, 'bands')
  return slipsWith(
    listParameter(rule, 'factors').map((factor, index) => {
      const band = exact(bands[index] ?? '1.2')
      return { factor, low: { over: exact(1), under: band }, high: band }
    }),
  )
}

/** Those of the point and of 万, 千 and 亿, where a rule names none. */
const usualSlips = slipsWith(
  ['10', '100', '1000', '10000', '100000000'].map((factor) => ({
    ...{ factor, low: { over: exact('0.6'), under: exact(1) }, high: exact('1.65') },
  })),
)

/** The slip that makes one number so many times another; null where the ratio is near none of the factors. */
export function slipBetween(
  number: Decimal,
  usual: Decimal,
  { slips, nearest }: Slips = usualSlips,
): FoundSlip | null {
  if (number.lte(0) || usual.lte(0)) return null
  const isLarger = number.gt(usual)
  const [large, small] = isLarger ? [number, usual] : [usual, number]
  if (large.lt(small.mul(nearest))) return null
  const slip = slips.find(({ factor, low, high }) => {
    const is = isLarger ? number : number.mul(factor)
    const was = isLarger ? usual.mul(factor) : usual
    return is.mul(low.under).gte(was.mul(low.over)) && is.lte(was.mul(high))
  })
  if (!slip) return null
  const { factor } = slip
  return { factor, isLarger, times: isLarger ? exact(1).div(factor).toFixed() : factor }
}

/** True where a number is at least so many times another one, or at most that part of it; both are above zero. */
export function isAnotherScale(number: Decimal, usual: Decimal, most: Decimal | number): boolean {
  return number.gte(usual.mul(most)) || number.mul(most).lte(usual)
}

/** The number without the usual slip between it and another one, as it would stand in the cell; null where there is none. */
export function withoutSlip(
  number: ReportedNumber,
  usual: Decimal,
  why: (times: string) => string,
): Finding['suggestion'] {
  const slip = slipBetween(number.value, usual)
  if (!slip) return null
  return {
    ...{ kind: 'unit-factor', ref: number.source.ref, why: why(slip.times) },
    from: asWritten(number),
    to: asWritten(number, slip.times),
  }
}
