import { targetWords } from '../../locale/zh/check-targets.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import { reportedNumber } from '../reported-number.ts'
import { sourceOf } from '../source-of.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { amountsOf, comparedWithBefore, rateOf } from './indicator-rows.ts'
import { textParameter } from './rule-parameter.ts'

/** An amount differs from last year's by no more than `percent` of it; differences up to `least` are too small to ask about. */
export const amountSteady: Evaluation['evaluate'] = (subject) => {
  const percent = textParameter(subject.rule, 'percent')
  const least = textParameter(subject.rule, 'least')
  return comparedWithBefore(subject, ({ indicator, record, row }, earlier) =>
    // Of what compares two periods itself, the difference may be anything.
    (indicator.kind === 'trend' ? [] : amountsOf(indicator, record)).flatMap(
      ({ field, number }): Outcome[] => {
        const then = reportedNumber(earlier, field)
        if (!then) return []
        const cells = [number.source, then.source]
        const difference = number.value.sub(then.value).abs()
        const isSmall = difference.mul(100).lte(then.value.abs().mul(percent)) || difference.lte(least)
        if (isSmall) return [row.passAt(cells)]
        const [is, was] = [number.value.toFixed(), then.value.toFixed()]
        const share = then.value.isZero() ? null : difference.mul(100).div(then.value.abs())
        const message = targetWords.amountChanged(
          row.place(field),
          figureWords.field[field],
          is,
          was,
          share?.toDecimalPlaces(1).toFixed() ?? null,
        )
        return [row.failAt(message, cells)]
      },
    ),
  )
}

/** A rate in % differs from last year's by no more than `points` percent points. */
export const rateSteady: Evaluation['evaluate'] = (subject) => {
  const points = textParameter(subject.rule, 'points')
  return comparedWithBefore(subject, ({ indicator, record, row }, earlier) => {
    if (indicator.unit !== '%' || indicator.kind === 'trend') return []
    const [is, was] = [rateOf(indicator, record), rateOf(indicator, earlier)]
    if (!is || !was) return []
    const cells = [record, earlier].flatMap((one) => sourceOf(one, 'value') ?? [])
    const difference = is.sub(was)
    if (difference.abs().lte(points)) return [row.passAt(cells)]
    const [now, then, by] = [is, was, difference.abs()].map((one) => one.toDecimalPlaces(2).toFixed()) as [
      string,
      string,
      string,
    ]
    return [row.failAt(targetWords.rateChanged(row.place('value'), now, then, by), cells)]
  })
}
