import type { Decimal } from 'decimal.js'
import { figureWords } from '../../locale/zh/figures.ts'
import { exact } from '../exact.ts'
import type { PartTotal } from './aggregation.ts'
import type { Answer, Contribution } from './answer.ts'
import { figureText, quotient } from './quotient.ts'

/** Σ coefficient × value over one role; null where nothing contributes to it. */
export function sumOfRole(contributions: readonly Contribution[], role: Contribution['role']) {
  let sum: Decimal | null = null
  for (const one of contributions) {
    if (one.role !== role) continue
    const value = one.coefficient === '1' ? exact(one.value) : exact(one.coefficient).mul(one.value)
    sum = sum === null ? value : sum.add(value)
  }
  return sum
}

/** Σ numerator ÷ Σ denominator × multiplier; where there are no such parts, Σ value. Never a mean of rates. */
export function totalOf(
  contributions: readonly Contribution[],
  part: string | null,
  multiplier: string,
): PartTotal {
  const chosen = contributions.filter((one) => one.part === part)
  const numerator = sumOfRole(chosen, 'numerator')
  const denominator = sumOfRole(chosen, 'denominator')
  const value =
    numerator && denominator ? quotient(numerator, denominator, multiplier) : sumOfRole(chosen, 'value')
  return { part, numerator, denominator, value }
}

/** A total as it crosses the boundary: sums exactly, a quotient to 20 significant digits. */
export function totalTexts({ value, numerator, denominator }: PartTotal) {
  return {
    value: value && (numerator ? figureText(value) : value.toFixed()),
    numerator: numerator?.toFixed() ?? null,
    denominator: denominator?.toFixed() ?? null,
  }
}

/** Why a total has no value. */
export function whyNoTotal(answers: readonly Answer[], total: PartTotal | null): string {
  if (total?.denominator?.isZero()) return figureWords.totalDenominatorZero
  const said = answers.filter(({ figure }) => figure.state !== 'blank')
  const nobodyConcerned = said.length > 0 && said.every(({ figure }) => figure.state === 'not-applicable')
  return nobodyConcerned ? figureWords.nobodyConcerned : figureWords.nobodyAnswered
}
