import { Decimal } from 'decimal.js'
import { targetWords } from '../../locale/zh/check-targets.ts'
import type { Indicator } from '../../model/catalogue.ts'
import { reportedNumber } from '../reported-number.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { type ComparableFigure, figuresOfUnits } from './figures-of-units.ts'
import { type IndicatorRow, indicatorRows } from './indicator-rows.ts'
import { median, type RobustScale, robustScale, robustScore } from './robust-centre.ts'
import { listParameter, textParameter } from './rule-parameter.ts'

// A score is no figure: twenty digits tell far from near.
const Coarse = Decimal.clone({ precision: 20 })
const logarithm = (value: Decimal): Decimal => new Coarse(value).ln()

/** So far apart that it matters at all: points of a rate, a multiple of anything else. */
function isFar({ rule }: Subject, { unit }: Indicator, value: Decimal, middle: Decimal): boolean {
  if (unit === '%') return value.sub(middle).abs().gte(textParameter(rule, 'points'))
  const times = textParameter(rule, 'times')
  return value.gte(middle.mul(times)) || value.mul(times).lte(middle)
}

interface Spread {
  readonly scale: RobustScale
  /** The figures as they are compared, in the same order. */
  readonly compared: readonly Decimal[]
}

const middles = new WeakMap<readonly ComparableFigure[], Decimal>()

function middleOf(figures: readonly ComparableFigure[]): Decimal {
  const middle = middles.get(figures) ?? median(figures.map(({ value }) => value))
  middles.set(figures, middle)
  return middle
}

const spreads = new WeakMap<readonly ComparableFigure[], Spread>()

/** Intensities differ by multiples, so their logarithms are compared; rates differ by points. */
function spreadOf(figures: readonly ComparableFigure[], { unit }: Indicator): Spread {
  const known = spreads.get(figures)
  if (known) return known
  const values = figures.map(({ value }) => value)
  const isLogarithmic = unit !== '%' && values.every((value) => value.gt(0))
  const compared = isLogarithmic ? values.map(logarithm) : values
  const spread = { scale: robustScale(compared), compared }
  spreads.set(figures, spread)
  return spread
}

function check(subject: Subject, { indicator, record, row }: IndicatorRow): Outcome[] {
  const { rule } = subject
  const figures = figuresOfUnits(subject, indicator)
  const at = figures.findIndex((figure) => figure.record === record)
  const own = figures[at]
  if (!own) return []
  const fields = (['value', 'numerator', 'denominator'] as const).filter((field) =>
    reportedNumber(record, field),
  )
  const enough = Number(textParameter(rule, 'enough'))
  if (figures.length < enough)
    return [row.unverifiable(targetWords.fewUnits(row.place(...fields), figures.length, enough), fields)]
  const middle = middleOf(figures)
  if (!isFar(subject, indicator, own.value, middle)) return [row.pass(...fields)]
  const { scale, compared } = spreadOf(figures, indicator)
  const score = robustScore(compared[at] ?? own.value, scale)
  if (score.lte(textParameter(rule, 'score'))) return [row.pass(...fields)]
  const [is, usual] = [own.value, middle].map((value) => value.toDecimalPlaces(4).toFixed()) as [
    string,
    string,
  ]
  return [
    row.fail(
      targetWords.outlier(
        row.place(...fields),
        is,
        usual,
        figures.length,
        score.toDecimalPlaces(1).toFixed(),
      ),
      fields,
    ),
  ]
}

/**
 * No rate or intensity is far from those of the other units: more than `score` robust standard deviations from their
 * median (see robustScore) and at least `points` percent points or `times` times away. Amounts are not compared: a large
 * county has large amounts. Needs figures of at least `enough` units.
 */
export const outlier: Evaluation['evaluate'] = (subject) => {
  const kinds = listParameter(subject.rule, 'kinds')
  return indicatorRows(subject)
    .filter(({ indicator, record }) => record.part === null && kinds.includes(indicator.kind))
    .filter(({ indicator }) => indicator.aggregation !== 'single-reporter' && indicator.better !== 'neither')
    .flatMap((one) => check(subject, one))
}
