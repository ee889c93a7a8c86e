import type { Finding } from '../../contract/checks.ts'
import { checkWords } from '../../locale/zh/checks.ts'
import { repairWords } from '../../locale/zh/repairs.ts'
import type { Indicator } from '../../model/catalogue.ts'
import { roundForPrint } from '../figures/round-for-print.ts'
import { valueAsWritten } from './as-written.ts'
import { compareRatio, type ReportedRatio, type Scaling } from './ratio-tolerance.ts'
import { writtenDecimals } from './rounding-error.ts'

type Suggestion = NonNullable<Finding['suggestion']>
type Part = keyof Scaling

interface Guess {
  readonly kind: 'percent' | 'unit-factor'
  readonly part: Part
  readonly times: string
}

/** Slips that leave a clean factor behind, the likelier first: fraction for percent, 万 left out, kg for t, the point. */
function guesses(indicator: Indicator): Guess[] {
  const slip = (part: Part, times: string): Guess => ({ kind: 'unit-factor', part, times })
  const ofPercent: Guess[] =
    indicator.unit === '%'
      ? [
          { kind: 'percent', part: 'value', times: '100' },
          { kind: 'percent', part: 'value', times: '0.01' },
        ]
      : [slip('value', '100'), slip('value', '0.01')]
  const thousand = (part: 'numerator' | 'denominator'): Guess[] =>
    indicator[part]?.unit === '吨' ? [slip(part, '0.001'), slip(part, '1000')] : [slip(part, '1000')]
  return [
    ...ofPercent,
    slip('numerator', '10000'),
    slip('denominator', '10000'),
    ...thousand('numerator'),
    ...thousand('denominator'),
    slip('value', '10'),
    slip('value', '0.1'),
  ]
}

/** True where the row is consistent with the number scaled, and not only because that number is so coarse then. */
function isExplainedBy(ratio: ReportedRatio, { part, times }: Guess): boolean {
  const { isConsistent, difference, computed } = compareRatio(ratio, { [part]: times })
  return isConsistent && difference.lte(computed.abs().mul('0.05'))
}

function isExplained(indicator: Indicator, ratio: ReportedRatio): boolean {
  return guesses(indicator).some((one) => isExplainedBy(ratio, one))
}

/**
 * What an inconsistent ratio should probably be: one number scaled by a usual factor, if the row is consistent then;
 * otherwise the value recomputed, with the decimals it was reported with, at least two.
 */
export function suggestRatio(indicator: Indicator, ratio: ReportedRatio): Suggestion {
  const { percent, scaled, recomputed } = checkWords.suggestion
  const { computed } = compareRatio(ratio)
  const { numerator, denominator } = ratio
  const exchanged = { ...ratio, numerator: denominator, denominator: numerator }
  // A ratio near 1 is near 1 either way round.
  if (!numerator.value.isZero() && compareRatio(exchanged).isConsistent && !isExplained(indicator, ratio))
    return {
      kind: 'swapped',
      ref: numerator.source.ref,
      from: valueAsWritten(numerator, numerator.value),
      to: valueAsWritten(denominator, denominator.value),
      why: repairWords.swapped,
    }
  const guess = ratio.numerator.value.isZero()
    ? undefined
    : guesses(indicator).find((one) => isExplainedBy(ratio, one))
  if (guess) {
    const number = ratio[guess.part]
    const why =
      guess.kind === 'percent' ? percent(guess.times) : scaled(checkWords.field[guess.part], guess.times)
    return {
      kind: guess.kind,
      ref: number.source.ref,
      from: valueAsWritten(number, number.value),
      to: valueAsWritten(number, number.value.mul(guess.times)),
      why,
    }
  }
  const { field, source } = ratio.value
  const factor = field.converted?.factor ?? '1'
  return {
    kind: 'recomputed',
    ref: source.ref,
    from: valueAsWritten(ratio.value, ratio.value.value),
    to: roundForPrint(computed.div(factor).toFixed(), Math.max(writtenDecimals(field), 2), 'half-up'),
    why: recomputed,
  }
}
