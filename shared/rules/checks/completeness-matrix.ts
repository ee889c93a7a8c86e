import type { CompletenessState, Matrix } from '../../contract/checks.ts'
import type { Catalogue, Indicator, ReportingUnit } from '../../model/catalogue.ts'
import type { PeriodReturns, ReceivedRecord } from '../../model/received.ts'
import type { Source } from '../../model/source.ts'
import { isExpectedReporter } from '../expected-reporter.ts'
import { chooseRow } from '../figures/choose-row.ts'
import { indexReturns, type ReturnsIndex } from '../index-returns.ts'
import { reportedNumber } from '../reported-number.ts'
import { saysNotApplicable } from '../says-not-applicable.ts'
import { sourceOf } from '../source-of.ts'
import { answerFields } from './indicator-rows.ts'

const isBlank = (record: ReceivedRecord, field: string) =>
  (record.fields[field]?.state ?? 'blank') === 'blank'
const isFilled = (record: ReceivedRecord) => answerFields.some((field) => !isBlank(record, field))

/** State of a row that is the only one, or one of several classes. */
function stateOfRow(indicator: Indicator, record: ReceivedRecord): CompletenessState {
  if (saysNotApplicable(record, answerFields)) return 'not-applicable'
  if (answerFields.some((field) => record.fields[field]?.foreignUnit !== undefined)) return 'other-measure'
  const { state } = record.fields.value ?? { state: 'blank' }
  if (indicator.kind === 'qualitative') return state === 'unparseable' ? 'unverifiable' : 'complete'
  // The row of a composite indicator sums up its classes in words; their own rows hold the numbers.
  if (indicator.parts.length > 0 && record.part === null) return 'complete'
  const needed = indicator.denominator ? (['numerator', 'denominator'] as const) : (['value'] as const)
  const isNumber = needed.every((field) => reportedNumber(record, field) !== null)
  const isCount = !indicator.denominator && reportedNumber(record, 'numerator') !== null
  return isNumber || isCount ? 'complete' : 'unverifiable'
}

/** From the state that asks for most attention to the one that asks for none. */
const order: readonly CompletenessState[] = [
  'conflicting',
  'other-measure',
  'unverifiable',
  'repeated',
  'complete',
  'not-applicable',
]

/** What there is where nothing of the indicator is filled in. */
function stateOfNothing(
  index: ReturnsIndex,
  unit: ReportingUnit,
  { seq }: Indicator,
  rows: readonly ReceivedRecord[],
): { state: CompletenessState; records: readonly ReceivedRecord[] } {
  const ofLastYear = rows.filter((record) => !isBlank(record, 'valueBefore'))
  if (ofLastYear.length > 0) return { state: 'other-period', records: ofLastYear }
  const all = index.list(unit.id, 'targets')?.records ?? []
  const unmatched = all.filter(
    (record) => record.key === null && reportedNumber(record, 'seq')?.value.eq(seq) && isFilled(record),
  )
  return unmatched.length > 0
    ? { state: 'unmatched', records: unmatched }
    : { state: 'missing', records: rows }
}

function stateOf(
  index: ReturnsIndex,
  unit: ReportingUnit,
  indicator: Indicator,
): { state: CompletenessState | null; records: readonly ReceivedRecord[] } {
  const rows = index.rows(unit.id, 'targets', String(indicator.seq))
  const filled = rows.filter(isFilled)
  if (!isExpectedReporter(indicator, unit)) {
    const given = filled.filter((record) =>
      answerFields.some((field) => reportedNumber(record, field)?.value.isZero() === false),
    )
    return { state: given.length > 0 ? 'surplus' : null, records: given }
  }
  if (filled.length === 0) return stateOfNothing(index, unit, indicator, rows)
  const parts = new Set(filled.map(({ part }) => part))
  const states = [...parts].map((part): CompletenessState => {
    const own = filled.filter((record) => record.part === part)
    if (chooseRow(own).contradicting.length > 0) return 'conflicting'
    const [first] = own
    const state = first ? stateOfRow(indicator, first) : 'missing'
    return own.length > 1 && state === 'complete' ? 'repeated' : state
  })
  return { state: order.find((one) => states.includes(one)) ?? 'missing', records: filled }
}

function sourcesOf(records: readonly ReceivedRecord[]): Source[] {
  return records.flatMap((record) => {
    const field = answerFields.findLast((one) => !isBlank(record, one)) ?? 'value'
    return sourceOf(record, field) ?? []
  })
}

/**
 * Which unit has answered which indicator, and how: every reporting unit of the catalogue by every indicator. Null is the
 * state of what is not the unit's to report and what it did not report either.
 */
export function completenessMatrix(catalogue: Catalogue, returns: PeriodReturns): Matrix {
  const index = indexReturns(returns)
  const { units, indicators } = catalogue
  return {
    period: returns.period,
    units: units.map((unit) => ({
      ...{ id: unit.id, name: unit.name },
      received: index.list(unit.id, 'targets') !== null,
    })),
    rows: indicators.map((indicator) => ({
      ...{ seq: indicator.seq, name: indicator.name, marker: indicator.marker },
      cells: units.map((unit) => {
        const { state, records } = stateOf(index, unit, indicator)
        return { unit: unit.id, state, sources: sourcesOf(records) }
      }),
    })),
  }
}
