import type { Decimal } from 'decimal.js'
import { targetWords } from '../../locale/zh/check-targets.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import type { Source } from '../../model/source.ts'
import { exact } from '../exact.ts'
import { normaliseMeasure } from '../measure.ts'
import { reportedNumber } from '../reported-number.ts'
import { asWritten } from './as-written.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { figuresOfUnits } from './figures-of-units.ts'
import { type AnswerField, type IndicatorRow, indicatorRows } from './indicator-rows.ts'
import { median } from './robust-centre.ts'
import { listParameter, textParameter } from './rule-parameter.ts'
import { type Slip, slipBetween, slipsOf } from './unit-slip.ts'

/**
 * The slip between a figure and the middle of the others, if it stands out so clearly that units being different does not
 * explain it: the others lie closer together than √factor, and the figure is further than √factor from all of them.
 */
function slipAmong(own: Decimal, others: readonly Decimal[], slips: readonly Slip[]) {
  const positive = others.filter((one) => one.gt(0))
  const [first] = positive
  if (!first || positive.length * 2 < others.length) return null
  const slip = slipBetween(own, median(positive), slips)
  if (!slip) return null
  const least = positive.reduce((low, one) => (one.lt(low) ? one : low), first)
  const most = positive.reduce((high, one) => (one.gt(high) ? one : high), first)
  const root = exact(slip.factor).sqrt()
  const isAlone = slip.isLarger ? own.gt(most.mul(root)) : own.lt(least.div(root))
  return isAlone && most.div(least).lt(root) ? slip : null
}

function check(subject: Subject, one: IndicatorRow, enough: number, slips: readonly Slip[]): Outcome[] {
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
  const others = figures.filter((figure) => figure !== own).map(({ value }) => value)
  if (others.length + 1 < enough)
    return [row.unverifiableAt(targetWords.fewUnits(row.place(...fields), others.length + 1, enough), cells)]
  const slip = slipAmong(own.value, others, slips)
  const [first] = numbers
  if (!slip || !first) return [row.passAt(cells)]
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
