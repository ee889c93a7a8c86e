import { checkWords } from '../../locale/zh/checks.ts'
import type { Indicator } from '../../model/catalogue.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { quotient } from '../figures/quotient.ts'
import { roundForPrint } from '../figures/round-for-print.ts'
import { reportedNumber } from '../reported-number.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { ratioRows } from './ratio-rows.ts'
import { compareRatio, isConsistent } from './ratio-tolerance.ts'
import { outcomesOf } from './row-outcome.ts'
import { solveRatio } from './solve-ratio.ts'
import { suggestRatio } from './suggest-ratio.ts'
import { suggestShifts } from './suggest-shift.ts'

const fields = ['value', 'numerator', 'denominator'] as const

/** Six decimals are enough to see what is wrong; the comparison itself is exact. */
function short(value: { toDecimalPlaces(places: number): { toFixed(): string } }): string {
  return value.toDecimalPlaces(6).toFixed()
}

function compare(subject: Subject, indicator: Indicator, record: ReceivedRecord): Outcome {
  const row = outcomesOf(subject, record)
  const value = reportedNumber(record, 'value')
  const numerator = reportedNumber(record, 'numerator')
  const denominator = reportedNumber(record, 'denominator')
  const saysNotApplicable = record.fields.value?.state === 'not-applicable'
  const inUnit = (number: string) => `${number}${indicator.unit === '%' ? '%' : ` ${indicator.unit ?? ''}`}`
  const place = () => row.place(...fields)
  if (numerator && denominator?.value.isZero()) {
    if (!numerator.value.isZero())
      return row.fail(checkWords.zeroDenominator(place(), numerator.value.toFixed()), fields)
    if (saysNotApplicable) return row.pass(...fields)
    if (value)
      return row.fail(checkWords.nothingOfNothing(place(), inUnit(value.value.toFixed())), fields, {
        kind: 'recomputed',
        ref: value.source.ref,
        from: value.value.toFixed(),
        to: checkWords.notApplicable,
        why: checkWords.suggestion.notApplicable,
      })
  }
  if (numerator && denominator && saysNotApplicable) {
    const computed = quotient(numerator.value, denominator.value, indicator.multiplier)
    if (computed)
      return row.fail(
        checkWords.notApplicableRatio(place(), inUnit(roundForPrint(computed.toFixed(), 2, 'half-up'))),
        fields,
      )
  }
  if (!value || !numerator || !denominator) {
    const lacking = fields.filter((field) => reportedNumber(record, field) === null)
    const labels = lacking.map((field) => checkWords.field[field])
    return row.unverifiable(checkWords.cannotCompare(place(), labels), fields)
  }
  const ratio = { value, numerator, denominator, multiplier: indicator.multiplier }
  const solve: Outcome['solve'] = (cell) => solveRatio(ratio, cell)
  if (isConsistent(ratio)) return row.passAt([value.source, numerator.source, denominator.source], solve)
  const { computed, difference, tolerance } = compareRatio(ratio)
  if (tolerance === null)
    return row.unverifiable(checkWords.cannotCompare(place(), [checkWords.field.denominator]), fields)
  const message = checkWords.inconsistent(
    place(),
    inUnit(value.value.toFixed()),
    inUnit(short(computed)),
    short(difference),
    short(tolerance),
  )
  const suggestion = suggestRatio(indicator, ratio)
  const isAt = (field: (typeof fields)[number]) => ratio[field].source.ref === suggestion.ref
  // The cell that is probably wrong stands first.
  const blamed = fields.toSorted((one, other) => Number(isAt(other)) - Number(isAt(one)))
  return { ...row.fail(message, blamed, suggestion), solve }
}

/** A failed row for the search after slipped ones; null for any other. */
function shiftRow(subject: Subject, indicator: Indicator, record: ReceivedRecord, outcome: Outcome) {
  const [value, numerator, denominator] = fields.map((field) => reportedNumber(record, field))
  if (outcome.result !== 'fail' || !value || !numerator || !denominator) return null
  const ratio = { value, numerator, denominator, multiplier: indicator.multiplier }
  return { name: outcomesOf(subject, record).place().row, ratio }
}

/**
 * The reported rate agrees with numerator ÷ denominator × multiplier, up to the rounding of what was printed. Rows whose
 * parts have slipped by one are told so.
 */
export const ratioConsistent: Evaluation['evaluate'] = (subject) => {
  const rows = ratioRows(subject)
  const outcomes = rows.map(({ indicator, record }) => compare(subject, indicator, record))
  const shifts = suggestShifts(
    rows.map(({ indicator, record }, index) => {
      const outcome = outcomes[index]
      return outcome ? shiftRow(subject, indicator, record, outcome) : null
    }),
  )
  return outcomes.map((outcome, index) => {
    const suggestion = shifts.get(index)
    return suggestion ? { ...outcome, suggestion } : outcome
  })
}
