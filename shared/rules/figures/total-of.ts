import { figureWords } from '../../locale/zh/figures.ts'
import { exact } from '../exact.ts'
import type { PartTotal } from './aggregation.ts'
import type { Answer, Contribution } from './answer.ts'
import { quotient } from './quotient.ts'

/** Σ coefficient × value over one role; null where nothing contributes to it. */
export function sumOfRole(contributions: readonly Contribution[], role: Contribution['role']) {
  const chosen = contributions.filter((one) => one.role === role)
  if (chosen.length === 0) return null
  return chosen.reduce((sum, one) => sum.add(exact(one.coefficient).mul(one.value)), exact(0))
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
  if (numerator && denominator)
    return { part, numerator, denominator, value: quotient(numerator, denominator, multiplier) }
  return { part, numerator: null, denominator: null, value: sumOfRole(chosen, 'value') }
}

/** Why a total has no value. */
export function whyNoTotal(answers: readonly Answer[], total: PartTotal | null): string {
  if (total?.denominator?.isZero()) return figureWords.totalDenominatorZero
  const said = answers.filter(({ figure }) => figure.state !== 'blank')
  const nobodyConcerned = said.length > 0 && said.every(({ figure }) => figure.state === 'not-applicable')
  return nobodyConcerned ? figureWords.nobodyConcerned : figureWords.nobodyAnswered
}
