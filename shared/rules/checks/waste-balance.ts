import type { Decimal } from 'decimal.js'
import type { Finding } from '../../contract/checks.ts'
import { wasteQuantities } from '../../contract/figures.ts'
import { checkWords } from '../../locale/zh/checks.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { exact } from '../exact.ts'
import { solveLinear } from '../repairs/allowed.ts'
import { type ReportedNumber, reportedNumber } from '../reported-number.ts'
import { saysNotApplicable } from '../says-not-applicable.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { roundingError, writtenDecimals } from './rounding-error.ts'
import { outcomesOf } from './row-outcome.ts'

type Quantity = (typeof wasteQuantities)[number]

/** generated = (utilised − prior) + (disposed − prior) + stored + discarded */
export const balanceSigns: Readonly<Record<Quantity, 1 | -1>> = {
  generated: 1,
  utilised: -1,
  utilisedPrior: 1,
  disposed: -1,
  disposedPrior: 1,
  stored: -1,
  discarded: -1,
}
/** The others may be left blank: nothing of the kind happened. */
export const neededQuantities: readonly Quantity[] = ['generated', 'utilised', 'disposed', 'stored']
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
    const error = roundingError(number.field, decimals)
    const value = quantity === scaled ? number.value.mul(times) : number.value
    difference = balanceSigns[quantity] === 1 ? difference.add(value) : difference.sub(value)
    tolerance = tolerance.add(quantity === scaled ? error.mul(times) : error)
  }
  return { difference, tolerance, holds: difference.abs().lte(tolerance) }
}

/** True where multiplying one number by a usual factor balances the row, and not only because it is so coarse then. */
function isExplainedBy(terms: readonly Term[], { quantity, number }: Term, times: string): boolean {
  const { difference, holds } = balance(terms, quantity, times)
  return !number.value.isZero() && holds && difference.abs().lte(number.value.abs().mul(times).mul('0.05'))
}

/** A unit left out or written twice leaves a clean factor behind: is there one number that it explains? */
function suggest(terms: readonly Term[]): Finding['suggestion'] {
  for (const times of slips) {
    const term = terms.find((one) => isExplainedBy(terms, one, times))
    if (!term) continue
    const { value, field, source } = term.number
    const factor = field.converted?.factor ?? 1
    return {
      kind: 'unit-factor',
      ref: source.ref,
      from: value.div(factor).toFixed(),
      to: value.mul(times).div(factor).toFixed(),
      why: checkWords.suggestion.balanced(checkWords.quantity[term.quantity], times),
    }
  }
  return null
}

function isNothing(record: ReceivedRecord, quantity: Quantity): boolean {
  const state = record.fields[quantity]?.state ?? 'blank'
  if (state === 'not-applicable') return quantity !== 'generated'
  return state === 'blank' && !neededQuantities.includes(quantity)
}

function check(subject: Subject, record: ReceivedRecord): Outcome[] {
  const row = outcomesOf(subject, record)
  if (saysNotApplicable(record, wasteQuantities)) return []
  const terms = wasteQuantities.flatMap((quantity): Term[] => {
    const number = reportedNumber(record, quantity)
    return number ? [{ quantity, number }] : []
  })
  const lacking = wasteQuantities.filter(
    (quantity) => !isNothing(record, quantity) && reportedNumber(record, quantity) === null,
  )
  if (lacking.length > 0) {
    const labels = lacking.map((quantity) => checkWords.quantity[quantity])
    return [row.unverifiable(checkWords.cannotBalance(row.place(...lacking), labels), wasteQuantities)]
  }
  const { difference, tolerance, holds } = balance(terms)
  const solve: Outcome['solve'] = (cell, current) => {
    const term = terms.find(({ number }) => number.source.ref === cell.ref)
    if (!term) return null
    const sign = exact(balanceSigns[term.quantity])
    return solveLinear(sign, difference.sub(sign.mul(current)), { low: tolerance.neg(), high: tolerance })
  }
  if (holds)
    return [
      row.passAt(
        terms.map(({ number }) => number.source),
        solve,
      ),
    ]
  const given = terms.map(({ quantity }) => quantity)
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
