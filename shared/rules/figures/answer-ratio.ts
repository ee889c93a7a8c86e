import type { UnitFigure } from '../../contract/figures.ts'
import { figureWords } from '../../locale/zh/figures.ts'
import type { Indicator } from '../../model/catalogue.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { type ReportedNumber, readNumber } from '../reported-number.ts'
import { saysNotApplicable } from '../says-not-applicable.ts'
import { readSource } from '../source-of.ts'
import { type Answer, contributionOf } from './answer.ts'
import { figureState } from './figure-state.ts'
import { figureText, quotient } from './quotient.ts'
import { whyUnusable } from './why-unusable.ts'

interface Reported {
  readonly value: ReportedNumber | null
  readonly numerator: ReportedNumber | null
  readonly denominator: ReportedNumber | null
}

const fields = ['value', 'numerator', 'denominator'] as const

/** Why the row gives no numerator and denominator; null where it does, or where it says 不适用. */
function whyLeftOut(record: ReceivedRecord, reported: Reported, rateIsEnough: boolean): string | null {
  const { value, numerator, denominator } = reported
  if (numerator && denominator) {
    if (!denominator.value.isZero()) return null
    return numerator.value.isZero() ? figureWords.nothingOfNothing : figureWords.zeroDenominator
  }
  if (saysNotApplicable(record, fields)) return figureWords.notApplicable
  const absent = (name: string) => ['blank', 'not-applicable'].includes(record.fields[name]?.state ?? 'blank')
  if (absent('numerator') && absent('denominator')) {
    if (value) return rateIsEnough ? null : figureWords.rateOnly
    if (absent('value')) return figureWords.blank
    return whyUnusable(record.fields.value, figureWords.field.value)
  }
  const lacking = numerator ? 'denominator' : 'numerator'
  return whyUnusable(record.fields[lacking], figureWords.field[lacking])
}

/** What kind of answer the row is as a whole. */
function stateOf(record: ReceivedRecord, { value, numerator, denominator }: Reported): UnitFigure['state'] {
  if (numerator && denominator) {
    if (denominator.value.isZero() && numerator.value.isZero()) return 'not-applicable'
    return (value ?? numerator).value.isZero() ? 'zero' : 'number'
  }
  const contents = fields.map((name) => record.fields[name])
  if (contents.some((field) => field?.state === 'unparseable' || field?.foreignUnit !== undefined))
    return 'unparseable'
  if (saysNotApplicable(record, fields)) return 'not-applicable'
  const { state } = figureState(record.fields.value)
  // 不适用 for the rate beside a numerator is no word about the whole.
  return state === 'not-applicable' ? 'blank' : state
}

/**
 * A unit's answer to an indicator that is a ratio, or to one class of a composite one. Numerator and denominator
 * contribute; 0 ÷ 0 is 不适用, and a unit that gives only a rate is left out, since rates do not add up.
 *
 * @param rateIsEnough true where there is but one reporter, whose rate may stand as it is
 */
export function answerRatio(
  unit: string,
  record: ReceivedRecord,
  indicator: Indicator,
  part: string | null,
  rateIsEnough: boolean,
): Answer {
  const reported: Reported = {
    value: readNumber(record, 'value'),
    numerator: readNumber(record, 'numerator'),
    denominator: readNumber(record, 'denominator'),
  }
  const { value, numerator, denominator } = reported
  const leftOut = whyLeftOut(record, reported, rateIsEnough)
  const computed =
    numerator && denominator ? quotient(numerator.value, denominator.value, indicator.multiplier) : null
  const field = record.fields.value
  const figure: UnitFigure = {
    unit,
    state: stateOf(record, reported),
    value: value ? value.value.toFixed() : computed && figureText(computed),
    numerator: numerator?.value.toFixed() ?? null,
    denominator: denominator?.value.toFixed() ?? null,
    text: figureState(field).text,
    parts: [],
    source: field && field.state !== 'blank' ? readSource(record, 'value') : null,
    numeratorSource: numerator?.source ?? null,
    denominatorSource: denominator?.source ?? null,
    leftOut,
    containedIn: null,
  }
  if (leftOut !== null) return { figure, contributions: [] }
  if (numerator && denominator)
    return {
      figure,
      contributions: [
        contributionOf(unit, 'numerator', part, numerator),
        contributionOf(unit, 'denominator', part, denominator),
      ],
    }
  return { figure, contributions: value ? [contributionOf(unit, 'value', part, value)] : [] }
}
