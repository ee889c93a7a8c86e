import type { Decimal } from 'decimal.js'
import type { Finding } from '../../contract/checks.ts'
import { wasteQuantities } from '../../contract/figures.ts'
import { checkWords } from '../../locale/zh/checks.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { exact } from '../exact.ts'
import { solveLinear } from '../repairs/allowed.ts'
import { type ReportedNumber, reportedNumber } from '../reported-number.ts'
import { saysNotApplicable } from '../says-not-applicable.ts'
import { asWritten } from './as-written.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { roundingError, writtenDecimals } from './rounding-error.ts'
import { outcomesOf } from './row-outcome.ts'
import { transpositionsOf } from './transpositions-of.ts'

type Quantity = (typeof wasteQuantities)[number]

/** generated = (utilised − prior) + (disposed − prior) + stored + discarded */
const signs: Readonly<Record<Quantity, 1 | -1>> = {
  generated: 1,
  utilised: -1,
  utilisedPrior: 1,
  disposed: -1,
  disposedPrior: 1,
  stored: -1,
  discarded: -1,
}
/** The others may be left blank: nothing of the kind happened. */
const needed: readonly Quantity[] = ['generated', 'utilised', 'disposed', 'stored']
const slips = ['10000', '0.0001', '1000', '0.001', '10', '0.1'] as const

interface Term {
  readonly quantity: Quantity
  readonly number: ReportedNumber
}

interface Balance {
  /** generated − everything that became of it */
  readonly difference: Decimal
  readonly tolerance: Decimal
  readonly holds: boolean
}

/**
 * n numbers printed with d decimals may miss the balance by n · ½ · 10⁻ᵈ through rounding alone (each in its own unit of
 * measure; d is the finest of the row, since spreadsheets drop zeros at the end).
 */
function balance(terms: readonly Term[], scaled?: Quantity, times = '1'): Balance {
  const decimals = Math.max(...terms.map(({ number }) => writtenDecimals(number.field)))
  let difference = exact(0)
  let tolerance = exact(0)
  for (const { quantity, number } of terms) {
    const scale = quantity === scaled ? times : '1'
    difference = difference.add(number.value.mul(signs[quantity]).mul(scale))
    tolerance = tolerance.add(roundingError(number.field, decimals).mul(scale))
  }
  return { difference, tolerance, holds: difference.abs().lte(tolerance) }
}

/** True where multiplying one number by a usual factor balances the row, and not only because it is so coarse then. */
function isExplainedBy(terms: readonly Term[], { quantity, number }: Term, times: string): boolean {
  const { difference, holds } = balance(terms, quantity, times)
  return !number.value.isZero() && holds && difference.abs().lte(number.value.abs().mul(times).mul('0.05'))
}

/** True where the row balances with this number in place of the one that was reported. */
function balancesWith(terms: readonly Term[], changed: Term, value: Decimal): boolean {
  return balance(
    terms.map((term) => (term === changed ? { ...term, number: { ...term.number, value } } : term)),
  ).holds
}

/** The only number of the row that a slip of the hand explains: a minus that does not belong there, two digits that changed places. */
function suggestSlip(terms: readonly Term[]): Finding['suggestion'] {
  const negative = terms.find((term) => {
    const { value } = term.number
    return value.isNegative() && !value.isZero() && balancesWith(terms, term, value.abs())
  })
  const base = ({ number }: Term) => ({ ref: number.source.ref, from: asWritten(number) })
  if (negative) {
    const why = checkWords.suggestion.positive(checkWords.quantity[negative.quantity])
    return { kind: 'sign', ...base(negative), to: asWritten(negative.number, '-1'), why }
  }
  const [only, ...others] = terms.flatMap((term) =>
    transpositionsOf(asWritten(term.number))
      .filter((to) => balancesWith(terms, term, exact(to).mul(term.number.field.converted?.factor ?? 1)))
      .map((to) => ({ term, to })),
  )
  if (!only || others.length > 0) return null
  const why = checkWords.suggestion.transposed(checkWords.quantity[only.term.quantity])
  return { kind: 'transposed', ...base(only.term), to: only.to, why }
}

/** A unit left out or written twice leaves a clean factor behind: is there one number that it explains? */
function suggest(terms: readonly Term[]): Finding['suggestion'] {
  for (const times of slips) {
    const term = terms.find((one) => isExplainedBy(terms, one, times))
    if (!term) continue
    const { number, quantity } = term
    return {
      kind: 'unit-factor',
      ref: number.source.ref,
      from: asWritten(number),
      to: asWritten(number, times),
      why: checkWords.suggestion.balanced(checkWords.quantity[quantity], times),
    }
  }
  return suggestSlip(terms)
}

function isNothing(record: ReceivedRecord, quantity: Quantity): boolean {
  const state = record.fields[quantity]?.state ?? 'blank'
  if (state === 'not-applicable') return quantity !== 'generated'
  return state === 'blank' && !needed.includes(quantity)
}

function check(subject: Subject, record: ReceivedRecord): Outcome[] {
  const row = outcomesOf(subject, record)
  if (saysNotApplicable(record, wasteQuantities)) return []
  const terms = wasteQuantities.flatMap((quantity): Term[] => {
    const number = reportedNumber(record, quantity)
    return number ? [{ quantity, number }] : []
  })
  const given = terms.map(({ quantity }) => quantity)
  const lacking = wasteQuantities.filter(
    (quantity) => !given.includes(quantity) && !isNothing(record, quantity),
  )
  if (lacking.length > 0) {
    const labels = lacking.map((quantity) => checkWords.quantity[quantity])
    return [row.unverifiable(checkWords.cannotBalance(row.place(...lacking), labels), wasteQuantities)]
  }
  const { difference, tolerance, holds } = balance(terms)
  const solve: Outcome['solve'] = (cell, current) => {
    const term = terms.find(({ number }) => number.source.ref === cell.ref)
    if (!term) return null
    const sign = exact(signs[term.quantity])
    return solveLinear(sign, difference.sub(sign.mul(current)), { low: tolerance.neg(), high: tolerance })
  }
  if (holds) return [{ ...row.pass(...given), solve }]
  const generated = terms.find(({ quantity }) => quantity === 'generated')?.number.value ?? exact(0)
  const message = checkWords.outOfBalance(
    row.place(...given),
    generated.toFixed(),
    generated.sub(difference).toFixed(),
    difference.abs().toFixed(),
    tolerance.toFixed(),
  )
  return [{ ...row.fail(message, given, suggest(terms)), solve }]
}

/**
 * What was generated went somewhere: 产生量 = (综合利用量 − 利用往年贮存量) + (处置量 − 处置往年贮存量) + 贮存量 + 倾倒丢弃量
 * (the balance of the environmental statistics). A blank 其中 or 倾倒丢弃 is nothing; a blank main item cannot be checked.
 */
export const wasteBalance: Evaluation['evaluate'] = (subject) =>
  subject.received.records.flatMap((record) => check(subject, record))
