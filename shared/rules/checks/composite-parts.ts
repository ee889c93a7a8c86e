import type { Decimal } from 'decimal.js'
import { targetWords } from '../../locale/zh/check-targets.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { exact } from '../exact.ts'
import { reportedNumber } from '../reported-number.ts'
import { sourceOf } from '../source-of.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { type IndicatorRow, indicatorRows } from './indicator-rows.ts'
import { roundingError } from './rounding-error.ts'

/** ½ · 10⁻ᵈ of a number in words, for which nothing but its digits says how it was rounded. */
function halfStep(value: string): Decimal {
  return exact(10).pow(-exact(value).decimalPlaces()).div(2)
}

/** 大型 66.67%、中型 60% in the indicator's own row against the rows of the classes. */
function compareRates({ record, row }: IndicatorRow, classes: readonly ReceivedRecord[]): Outcome[] {
  return (record.fields.value?.parts ?? []).map(({ part, value }) => {
    const own = classes.find((one) => one.part === part)
    const number = own ? reportedNumber(own, 'value') : null
    const cell = sourceOf(record, 'value')
    const place = row.place('value')
    if (!own || !number || !cell) return row.unverifiable(targetWords.noClass(place, part), ['value'])
    const cells = [cell, number.source]
    const tolerance = roundingError(number.field).add(halfStep(value))
    if (exact(value).sub(number.value).abs().lte(tolerance)) return row.passAt(cells)
    return row.failAt(targetWords.classDiffers(place, part, value, number.value.toFixed(), own.row), cells)
  })
}

/** A sum of the classes in the indicator's own row against the rows of the classes. */
function compareSums({ record, row }: IndicatorRow, classes: readonly ReceivedRecord[]): Outcome[] {
  return (['numerator', 'denominator'] as const).flatMap((field) => {
    const total = reportedNumber(record, field)
    if (!total) return []
    const parts = classes.map((one) => reportedNumber(one, field))
    const place = row.place(field)
    const label = figureWords.field[field]
    if (parts.length === 0 || parts.some((part) => part === null))
      return [row.unverifiable(targetWords.noClasses(place, label), [field])]
    const sum = parts.reduce((all, part) => all.add(part?.value ?? 0), exact(0))
    const cells = [total.source, ...parts.flatMap((part) => part?.source ?? [])]
    if (sum.eq(total.value)) return [row.passAt(cells)]
    return [row.failAt(targetWords.classSum(place, label, total.value.toFixed(), sum.toFixed()), cells)]
  })
}

/** What the row of a composite indicator says of its classes (大型, 中型, 小型) is what their own rows say. */
export const compositeParts: Evaluation['evaluate'] = (subject) =>
  indicatorRows(subject).flatMap((one) => {
    if (one.indicator.parts.length === 0 || one.record.part !== null) return []
    const classes = subject.received.records.filter(
      ({ key, part }) => key === one.record.key && part !== null,
    )
    return [...compareRates(one, classes), ...compareSums(one, classes)]
  })
