import { targetWords } from '../../locale/zh/check-targets.ts'
import type { Indicator } from '../../model/catalogue.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import type { ReportedNumber } from '../reported-number.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { amountsOf, comparedWithBefore, indicatorRows } from './indicator-rows.ts'
import { textParameter } from './rule-parameter.ts'

/** Digits that say something: 12000 has two, 12034 has five. */
function tellingDigits({ value }: ReportedNumber): number {
  return value.abs().toFixed().replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length
}

/** The amounts of a row, where they have so many digits that nobody arrives at them twice by chance. */
function tellingAmounts(
  indicator: Indicator,
  record: ReceivedRecord,
  digits: number,
): ReportedNumber[] | null {
  const numbers = amountsOf(indicator, record).map(({ number }) => number)
  const isWhole = numbers.length === (indicator.denominator ? 2 : 1)
  return isWhole && numbers.some((number) => tellingDigits(number) >= digits) ? numbers : null
}

const areSame = (some: readonly ReportedNumber[], others: readonly ReportedNumber[]) =>
  some.length === others.length && some.every(({ value }, place) => others[place]?.value.eq(value))

/** The amounts of a row are not last year's to the last digit; `digits`: how many must tell. */
export const notLastYears: Evaluation['evaluate'] = (subject) => {
  const digits = Number(textParameter(subject.rule, 'digits'))
  return comparedWithBefore(subject, ({ indicator, record, row }, earlier): Outcome[] => {
    const [now, then] = [record, earlier].map((one) => tellingAmounts(indicator, one, digits))
    if (!now || !then) return []
    const cells = [...now, ...then].map(({ source }) => source)
    if (!areSame(now, then)) return [row.passAt(cells)]
    const place = { ...row.place(), refs: now.map(({ source }) => source.ref) }
    return [row.failAt(targetWords.lastYears(place), cells)]
  })
}

/** The amounts of a row are not another unit's to the last digit. */
export const notAnotherUnits: Evaluation['evaluate'] = (subject) => {
  const { rule, index, returns, unit } = subject
  const digits = Number(textParameter(rule, 'digits'))
  const others = index.catalogue.units.filter((one) => one !== unit && returns.list(one.id, 'targets'))
  return indicatorRows(subject).flatMap(({ indicator, record, row }): Outcome[] => {
    const own = tellingAmounts(indicator, record, digits)
    if (!own) return []
    const place = { ...row.place(), refs: own.map(({ source }) => source.ref) }
    const cells = own.map(({ source }) => source)
    if (others.length === 0) return [row.unverifiableAt(targetWords.noOtherUnit(place), cells)]
    for (const other of others) {
      for (const theirs of returns.rows(other.id, 'targets', String(indicator.seq))) {
        const numbers = theirs.part === record.part ? tellingAmounts(indicator, theirs, digits) : null
        if (numbers && areSame(own, numbers))
          return [
            row.failAt(targetWords.anotherUnits(place, other.name), [
              ...cells,
              ...numbers.map(({ source }) => source),
            ]),
          ]
      }
    }
    return [row.passAt(cells)]
  })
}
