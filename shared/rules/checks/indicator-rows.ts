import type { Decimal } from 'decimal.js'
import type { Indicator } from '../../model/catalogue.ts'
import type { ReceivedList, ReceivedRecord } from '../../model/received.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { isExpectedReporter } from '../expected-reporter.ts'
import { chooseRow } from '../figures/choose-row.ts'
import { quotient } from '../figures/quotient.ts'
import { type ReportedNumber, reportedNumber } from '../reported-number.ts'
import type { Outcome, Subject } from './evaluation.ts'
import { noReturnBefore } from './list-unverifiable.ts'
import { outcomesOf } from './row-outcome.ts'

/** The numbers that answer an indicator. */
export const answerFields = ['numerator', 'denominator', 'value'] as const
export type AnswerField = (typeof answerFields)[number]

/** A returned row of the target list together with the indicator that it answers. */
export interface IndicatorRow {
  readonly indicator: Indicator
  readonly record: ReceivedRecord
  readonly row: ReturnType<typeof outcomesOf>
}

const knownRows = new WeakMap<ReceivedList, { index: CatalogueIndex; rows: readonly IndicatorRow[] }>()

/** The rows of indicators that the unit reports; those of others are another rule's matter. The same for every rule. */
export function indicatorRows(subject: Subject): readonly IndicatorRow[] {
  const { received, index, unit } = subject
  const known = knownRows.get(received)
  if (known?.index === index) return known.rows
  const rows = received.records.flatMap((record) => {
    const indicator = index.indicatorByKey(record.key)
    if (!indicator || !isExpectedReporter(indicator, unit)) return []
    return [{ indicator, record, row: outcomesOf(subject, record) }]
  })
  knownRows.set(received, { index, rows })
  return rows
}

/** Unit of measure of one of the numbers of an indicator; null where it has none. */
export function measureOf(indicator: Indicator, field: AnswerField): string | null {
  return field === 'value' ? indicator.unit : (indicator[field]?.unit ?? null)
}

/** The numbers that a row reports as amounts: the parts of a ratio, the value of anything else. */
export function amountsOf(
  indicator: Indicator,
  record: ReceivedRecord,
): { readonly field: AnswerField; readonly number: ReportedNumber }[] {
  const fields: readonly AnswerField[] = indicator.denominator ? ['numerator', 'denominator'] : ['value']
  return fields.flatMap((field) => {
    const number = reportedNumber(record, field)
    return number ? [{ field, number }] : []
  })
}

const quotients = new WeakMap<ReceivedRecord, { multiplier: string; value: Decimal | null }>()

/** The quotient of a row's parts: a record never changes, and many rules ask for it. */
function quotientOf(
  record: ReceivedRecord,
  numerator: ReportedNumber,
  denominator: ReportedNumber,
  multiplier: string,
): Decimal | null {
  const known = quotients.get(record)
  if (known?.multiplier === multiplier) return known.value
  const value = quotient(numerator.value, denominator.value, multiplier)
  quotients.set(record, { multiplier, value })
  return value
}

/** The rate or intensity that a row reports: from its parts where it gives both, else as printed. Null for none. */
export function rateOf(indicator: Indicator, record: ReceivedRecord) {
  if (!indicator.denominator) return null
  const numerator = reportedNumber(record, 'numerator')
  const denominator = reportedNumber(record, 'denominator')
  if (numerator && denominator) return quotientOf(record, numerator, denominator, indicator.multiplier)
  return reportedNumber(record, 'value')?.value ?? null
}

/**
 * What a rule across periods says of every row that the year before has, too. A row that came in only now cannot be
 * compared; without a return of the year before nothing can.
 */
export function comparedWithBefore(
  subject: Subject,
  compare: (now: IndicatorRow, earlier: ReceivedRecord) => Outcome[],
): Outcome[] {
  const { before, unit, received } = subject
  if (!before.list(unit.id, received.list)) return [noReturnBefore(subject)]
  return indicatorRows(subject).flatMap((now) => {
    const rows = before.rows(unit.id, received.list, String(now.indicator.seq))
    const { row, contradicting } = chooseRow(rows.filter(({ part }) => part === now.record.part))
    return row && contradicting.length === 0 ? compare(now, row) : []
  })
}
