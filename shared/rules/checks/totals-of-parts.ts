import type { Decimal } from 'decimal.js'
import { checkWords } from '../../locale/zh/checks.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { exact } from '../exact.ts'
import { normaliseName } from '../normalise-name.ts'
import { solveLinear } from '../repairs/allowed.ts'
import { type ReportedNumber, reportedNumber } from '../reported-number.ts'
import type { Outcome, Subject } from './evaluation.ts'
import { roundingError, writtenDecimals } from './rounding-error.ts'
import { outcomesOf } from './row-outcome.ts'

/** Rows that a total may add up: the more likely first. */
type Reading = readonly ReceivedRecord[]

const ofPart = /^(小计|分类小计|本页小计)/

function isInTable(total: ReceivedRecord, record: ReceivedRecord): boolean {
  return record.at.submission === total.at.submission && record.at.sheet === total.at.sheet
}

/** The rows from one total to the next, above it or below. */
function besides(total: ReceivedRecord, records: Reading, totals: Reading, step: 1 | -1): Reading {
  const rows = totals.filter((one) => isInTable(total, one)).map(({ row }) => row)
  const ends = rows.filter((row) => (row - total.row) * step > 0)
  const end = step < 0 ? Math.max(0, ...ends) : Math.min(Number.MAX_SAFE_INTEGER, ...ends)
  return records.filter(({ row }) => (row - total.row) * step > 0 && (end - row) * step > 0)
}

/** What a total's words and place say it adds up: a heading its own rows, 小计 the rows beside it, 合计 all. */
function readingsOf(total: ReceivedRecord, { received, index }: Subject): Reading[] {
  const records = received.records.filter((record) => isInTable(total, record) && record.part === null)
  const totals = received.totals ?? []
  const label = normaliseName(total.label)
  const own = records.filter(({ fields }) => normaliseName(fields.category?.value ?? '') === label)
  if (own.length > 0) return [own]
  const [above, below] = [besides(total, records, totals, -1), besides(total, records, totals, 1)]
  if (ofPart.test(label)) return [above, below].filter((rows) => rows.length > 0)
  if (index.unit(total.label) || /[合总]计|全[市县区]/.test(label)) return [records]
  return [records, above, below].filter((rows) => rows.length > 0)
}

interface Sum {
  readonly sum: Decimal
  readonly tolerance: Decimal
  readonly parts: readonly ReportedNumber[]
  /** A part that is there and is no number of ours. */
  readonly isUnsure: boolean
}

function sumOf(rows: Reading, field: string, printed: ReportedNumber): Sum {
  const contents = rows.map((record) => ({ record, state: record.fields[field]?.state ?? 'blank' }))
  const parts = contents.flatMap(({ record }) => reportedNumber(record, field) ?? [])
  const silent = contents.filter(({ state }) => state === 'blank' || state === 'not-applicable').length
  const decimals = Math.max(...[printed, ...parts].map((number) => writtenDecimals(number.field)))
  const sum = parts.reduce((all, { value }) => all.add(value), exact(0))
  const tolerance = [printed, ...parts].reduce(
    (all, number) => all.add(roundingError(number.field, Math.min(decimals, writtenDecimals(number.field)))),
    exact(0),
  )
  return { sum, tolerance, parts, isUnsure: parts.length + silent < rows.length }
}

function check(subject: Subject, total: ReceivedRecord, field: string): Outcome[] {
  const printed = reportedNumber(total, field)
  if (!printed) return []
  const row = outcomesOf(subject, total)
  const place = row.place(field)
  const sums = readingsOf(total, subject).map((rows) => sumOf(rows, field, printed))
  const [first] = sums
  if (!first || first.parts.length === 0)
    return [row.unverifiable(checkWords.totalWithoutParts(place), [field])]
  const fitting = sums.find(({ sum, tolerance }) => sum.sub(printed.value).abs().lte(tolerance))
  if (!fitting && first.isUnsure) return [row.unverifiable(checkWords.totalUnsure(place), [field])]
  const { sum, tolerance, parts } = fitting ?? first
  const cells = [printed.source, ...parts.map(({ source }) => source)]
  const difference = printed.value.sub(sum)
  const solve: Outcome['solve'] = (cell, current) => {
    const slope = exact(cell.ref === printed.source.ref ? 1 : -1)
    return solveLinear(slope, difference.sub(slope.mul(current)), { low: tolerance.neg(), high: tolerance })
  }
  if (fitting) return [{ ...row.passAt(cells), solve }]
  const message = checkWords.totalDiffers(
    place,
    printed.value.toFixed(),
    parts.length,
    sum.toFixed(),
    difference.abs().toFixed(),
    tolerance.toFixed(),
  )
  return [{ ...row.failAt(message, cells), solve }]
}

/**
 * Printed totals (合计, 小计, a heading's own figures) are what their parts add up to: n parts printed with d decimals and
 * their total may differ by (n + 1) · ½ · 10⁻ᵈ through rounding. Blank parts are nothing; which rows a 小计 adds up,
 * those above or those below, is what fits.
 */
export function totalsOfParts(subject: Subject): Outcome[] {
  const { fields } = subject.rule.parameters
  const additive = Array.isArray(fields) ? fields : []
  return (subject.received.totals ?? []).flatMap((total) =>
    additive.flatMap((field) => check(subject, total, field)),
  )
}
