import type { Decimal } from 'decimal.js'
import { targetWords } from '../../locale/zh/check-targets.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import type { Source } from '../../model/source.ts'
import { exact } from '../exact.ts'
import { normaliseMeasure } from '../measure.ts'
import { reportedNumber } from '../reported-number.ts'
import { asWritten } from './as-written.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { type ComparableFigure, figuresOfUnits } from './figures-of-units.ts'
import { type AnswerField, type IndicatorRow, indicatorRows } from './indicator-rows.ts'
import { median, medianWithout } from './robust-centre.ts'
import { listParameter, textParameter } from './rule-parameter.ts'
import { type Slips, slipBetween, slipsOf } from './unit-slip.ts'

/** The figures above zero. */
interface Positive {
  /** The smallest first. */
  readonly values: readonly Decimal[]
  readonly placeOf: ReadonlyMap<ComparableFigure, number>
}

const known = new WeakMap<readonly ComparableFigure[], Positive>()

/** Sorted once for all units. */
function positiveOf(figures: readonly ComparableFigure[]): Positive {
  const before = known.get(figures)
  if (before) return before
  const sorted = figures.filter(({ value }) => value.gt(0)).sort((one, other) => one.value.cmp(other.value))
  const positive: Positive = {
    values: sorted.map(({ value }) => value),
    placeOf: new Map(sorted.map((figure, place) => [figure, place])),
  }
  known.set(figures, positive)
  return positive
}

/**
 * The slip between a figure and the middle of the others, if it stands out so clearly that units being different does not
 * explain it: the others lie closer together than √factor, and the figure is further than √factor from all of them.
 */
function slipAmong(own: ComparableFigure, figures: readonly ComparableFigure[], slips: Slips) {
  const { values, placeOf } = positiveOf(figures)
  const [place, others] = [placeOf.get(own), values.length - 1]
  if (place === undefined || others === 0 || others * 2 < figures.length - 1) return null
  const slip = slipBetween(own.value, medianWithout(values, place), slips)
  const least = values[place === 0 ? 1 : 0]
  const most = values[place === others ? others - 1 : others]
  if (!slip || !least || !most) return null
  const root = exact(slip.factor).sqrt()
  const isAlone = slip.isLarger ? own.value.gt(most.mul(root)) : own.value.lt(least.div(root))
  return isAlone && most.div(least).lt(root) ? slip : null
}

function check(subject: Subject, one: IndicatorRow, enough: number, slips: Slips): Outcome[] {
  const { indicator, record, row } = one
  const figures = figuresOfUnits(subject, indicator)
  const own = figures.find((figure) => figure.record === record)
  if (!own || own.value.lte(0)) return []
  const hasParts = reportedNumber(record, 'numerator') && reportedNumber(record, 'denominator')
  // A rate too small has a numerator too small, or a denominator too large: which of the two, the rate alone cannot say.
  const fields: readonly AnswerField[] = hasParts ? ['numerator', 'denominator', 'value'] : ['value']
  const numbers = fields.flatMap((field) => {
    const number = reportedNumber(record, field)
    return number ? [{ field, number }] : []
  })
  const cells: Source[] = numbers.map(({ number }) => number.source)
  if (figures.length < enough)
    return [row.unverifiableAt(targetWords.fewUnits(row.place(...fields), figures.length, enough), cells)]
  const slip = slipAmong(own, figures, slips)
  const [first] = numbers
  if (!slip || !first) return [row.passAt(cells)]
  const others = figures.filter((figure) => figure !== own).map(({ value }) => value)
  const [is, usual] = [own.value, median(others)].map((value) => value.toDecimalPlaces(4).toFixed()) as [
    string,
    string,
  ]
  const place = row.place(...fields)
  const isPercent = first.field === 'value' && indicator.unit === '%' && slip.factor === '100'
  return [
    row.failAt(targetWords.factorUnits(place, is, usual, slip.factor, slip.isLarger), cells, {
      kind: isPercent ? 'percent' : 'unit-factor',
      ref: first.number.source.ref,
      from: asWritten(first.number),
      to: asWritten(first.number, slip.times),
      why: targetWords.nearUnits(figureWords.field[first.field], slip.times),
    }),
  ]
}

/**
 * No rate, intensity or amount is about 10, 100, 1000 or 10,000 times what the other units report. Needs figures of at
 * least `enough` units. Shares of things counted (the parameter `measures`) differ between units as they like.
 */
export const unitFactorUnits: Evaluation['evaluate'] = (subject) => {
  const slips = slipsOf(subject.rule)
  const enough = Number(textParameter(subject.rule, 'enough'))
  const kinds = listParameter(subject.rule, 'kinds')
  const measures = listParameter(subject.rule, 'measures')
  return indicatorRows(subject)
    .filter(({ indicator, record }) => record.part === null && kinds.includes(indicator.kind))
    .filter(({ indicator }) => !measures.includes(normaliseMeasure(indicator.denominator?.unit ?? '')))
    .filter(({ indicator }) => indicator.aggregation !== 'single-reporter')
    .flatMap((one) => check(subject, one, enough, slips))
}
