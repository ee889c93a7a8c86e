import type { Decimal } from 'decimal.js'
import type { Finding } from '../../contract/checks.ts'
import { checkListWords } from '../../locale/zh/check-lists.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { exact } from '../exact.ts'
import { fieldLabel } from '../formula/describe-expression.ts'
import { conversionFactor, normaliseMeasure } from '../measure.ts'
import { type ReportedNumber, reportedNumber } from '../reported-number.ts'
import { asWritten } from './as-written.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { roundingError } from './rounding-error.ts'
import { outcomesOf } from './row-outcome.ts'
import { optionalText } from './rule-parameter.ts'

/** Days a year that facilities count by: stops for repairs leave out a month at most. */
const fewestDays = 330
const mostDays = 366

interface Load {
  readonly actual: ReportedNumber
  readonly capacity: ReportedNumber
  /** In %; both ends of what the units of measure allow: a capacity per day and an amount of the year leave the days open. */
  readonly least: Decimal
  readonly most: Decimal
}

function measureOf(record: ReceivedRecord, number: ReportedNumber): string {
  return normaliseMeasure(number.field.unit ?? record.fields.measure?.value ?? '')
}

/**
 * Load = actual ÷ capacity. Where the capacity is per day (or of no stated unit) and the amount would be more than tenfold, it is
 * the year's: returns state one unit for both columns.
 */
function loadOf(record: ReceivedRecord): Load | null {
  const actual = reportedNumber(record, 'actual')
  const capacity = reportedNumber(record, 'designCapacity')
  if (!actual || !capacity || capacity.value.lte(0)) return null
  const [of, by] = [measureOf(record, actual), measureOf(record, capacity)]
  const perDay = /\/(?:日|天|d)$/i.test(by)
  const whole = by.replace(/\/(?:日|天|d|年|a)$/i, '')
  const amount = of.replace(/\/(?:日|天|d|年|a)$/i, '')
  const factor = amount === '' || whole === '' ? '1' : conversionFactor(amount, whole)
  if (factor === null) return null
  const load = actual.value.mul(factor).div(capacity.value).mul(100)
  const isOfYear = perDay && !/\/(?:日|天|d)$/i.test(of)
  if (isOfYear || ((perDay || by === '') && load.gt(1000)))
    return { actual, capacity, least: load.div(mostDays), most: load.div(fewestDays) }
  return { actual, capacity, least: load, most: load }
}

/** By how much rounding of amount and capacity may have moved the load. */
function errorOf({ actual, capacity, most }: Load): Decimal {
  const share = ({ field, value }: ReportedNumber) =>
    value.isZero() ? exact(0) : roundingError(field).div(value.abs())
  return most.mul(share(actual).add(share(capacity)))
}

const rounded = (value: Decimal) => value.toDecimalPlaces(2).toFixed()

function written({ field, value }: ReportedNumber): string {
  return `${value.toFixed()}${field.unit ?? ''}`
}

function lacking(
  { rule, index }: Subject,
  record: ReceivedRecord,
  row: ReturnType<typeof outcomesOf>,
): Outcome[] {
  const fields = ['actual', 'designCapacity']
  const labels = fields
    .filter((field) => !reportedNumber(record, field))
    .map((field) => fieldLabel(index.catalogue, 'facilities', field))
  const said = labels.length === 0 ? [fieldLabel(index.catalogue, 'facilities', 'measure')] : labels
  return [row.unverifiable(checkListWords.lacking(row.place(...fields), said, rule.name), fields)]
}

/** A fraction in place of a percentage, else what amount and capacity make, where the days are not left open. */
function suggestRate(
  rate: ReportedNumber,
  { least, most }: Load,
  fits: (value: Decimal) => boolean,
): Finding['suggestion'] {
  const base = { ref: rate.source.ref, from: asWritten(rate) }
  if (fits(rate.value.mul(100)))
    return { kind: 'percent', ...base, to: asWritten(rate, '100'), why: checkListWords.percent }
  if (!least.eq(most)) return null
  return { kind: 'recomputed', ...base, to: rounded(most), why: checkListWords.recomputed }
}

/** 负荷率 is what amount and capacity make of it. Rows without a load are not concerned. */
export const loadConsistent: Evaluation['evaluate'] = (subject) =>
  subject.received.records.flatMap((record) => {
    const rate = reportedNumber(record, 'loadRate')
    if (!rate) return []
    const row = outcomesOf(subject, record)
    const load = loadOf(record)
    if (!load) return lacking(subject, record, row)
    const fields = ['loadRate', 'actual', 'designCapacity']
    const tolerance = errorOf(load).add(roundingError(rate.field))
    const fits = (value: Decimal) =>
      value.gte(load.least.sub(tolerance)) && value.lte(load.most.add(tolerance))
    if (fits(rate.value)) return [row.pass(...fields)]
    const { actual, capacity, most } = load
    const message = checkListWords.load(
      row.place(...fields),
      ...([rate.value.toFixed(), written(actual), written(capacity), rounded(most)] as const),
    )
    return [row.fail(message, fields, suggestRate(rate, load, fits))]
  })

/** What a facility takes in is not more than `most` % of what it was built for. Rows without an amount are not concerned. */
export const loadWithin: Evaluation['evaluate'] = (subject) =>
  subject.received.records.flatMap((record) => {
    const { state = 'blank' } = record.fields.actual ?? {}
    if (state === 'blank' || state === 'not-applicable') return []
    const row = outcomesOf(subject, record)
    const load = loadOf(record)
    if (!load) return lacking(subject, record, row)
    const fields = ['actual', 'designCapacity']
    if (load.least.lte(optionalText(subject.rule, 'most') ?? '100')) return [row.pass(...fields)]
    const { actual, capacity, least } = load
    const message = checkListWords.overload(
      row.place(...fields),
      ...([written(actual), written(capacity), rounded(least)] as const),
    )
    return [row.fail(message, fields)]
  })
