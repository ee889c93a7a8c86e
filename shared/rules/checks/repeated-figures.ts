import { targetWords } from '../../locale/zh/check-targets.ts'
import type { Indicator, ReportingUnit } from '../../model/catalogue.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import type { ReturnsIndex } from '../index-returns.ts'
import type { ReportedNumber } from '../reported-number.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { amountsOf, comparedWithBefore, indicatorRows } from './indicator-rows.ts'
import { textParameter } from './rule-parameter.ts'

/** Digits that say something: 12000 has two, 12034 has five. */
function tellingDigits({ value }: ReportedNumber): number {
  return value.isZero() ? 0 : value.precision()
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

interface UnitAmounts {
  readonly unit: ReportingUnit
  readonly numbers: readonly ReportedNumber[]
}

const known = new WeakMap<ReturnsIndex, Map<string, ReadonlyMap<string, readonly UnitAmounts[]>>>()

/** Names amounts of an indicator or a class of it: the same name means the same to the last digit. */
const nameOf = (key: string, part: string | null, numbers: readonly ReportedNumber[]) =>
  [key, part ?? '', ...numbers.map(({ value }) => (value.isZero() ? '0' : value.toFixed()))].join('\n')

/** The telling amounts of all units by their names, in the order of the units; made once for the returns. */
function amountsOfUnits({ index, returns }: Subject, digits: number) {
  const own = known.get(returns) ?? new Map<string, ReadonlyMap<string, readonly UnitAmounts[]>>()
  known.set(returns, own)
  const before = own.get(String(digits))
  if (before) return before
  const named = new Map<string, UnitAmounts[]>()
  for (const unit of index.catalogue.units) {
    for (const record of returns.list(unit.id, 'targets')?.records ?? []) {
      const indicator = index.indicatorByKey(record.key)
      const numbers = indicator && tellingAmounts(indicator, record, digits)
      if (!numbers) continue
      const name = nameOf(String(indicator.seq), record.part, numbers)
      const others = named.get(name)
      if (others) others.push({ unit, numbers })
      else named.set(name, [{ unit, numbers }])
    }
  }
  own.set(String(digits), named)
  return named
}

/** The amounts of a row are not another unit's to the last digit. */
export const notAnotherUnits: Evaluation['evaluate'] = (subject) => {
  const { rule, index, returns, unit } = subject
  const digits = Number(textParameter(rule, 'digits'))
  const isAlone = index.catalogue.units.every((one) => one === unit || !returns.list(one.id, 'targets'))
  const amounts = amountsOfUnits(subject, digits)
  return indicatorRows(subject).flatMap(({ indicator, record, row }): Outcome[] => {
    const own = tellingAmounts(indicator, record, digits)
    if (!own) return []
    const place = () => ({ ...row.place(), refs: own.map(({ source }) => source.ref) })
    const cells = own.map(({ source }) => source)
    if (isAlone) return [row.unverifiableAt(targetWords.noOtherUnit(place()), cells)]
    const same = amounts.get(nameOf(String(indicator.seq), record.part, own))
    const other = same?.find((one) => one.unit !== unit)
    if (!other) return [row.passAt(cells)]
    const theirs = other.numbers.map(({ source }) => source)
    return [row.failAt(targetWords.anotherUnits(place(), other.unit.name), [...cells, ...theirs])]
  })
}
