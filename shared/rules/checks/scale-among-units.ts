import type { Decimal } from 'decimal.js'
import { checkListWords } from '../../locale/zh/check-lists.ts'
import type { CheckRule } from '../../model/catalogue.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import type { Source } from '../../model/source.ts'
import { exact } from '../exact.ts'
import { Amount } from '../formula/amount.ts'
import type { Expression } from '../formula/compile-expression.ts'
import { describeExpression } from '../formula/describe-expression.ts'
import { resolveOperand } from '../formula/resolve-operand.ts'
import type { ReturnsIndex } from '../index-returns.ts'
import { reportedNumber } from '../reported-number.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { listUnverifiable } from './list-unverifiable.ts'
import { medianOfSorted, robustScale, robustScore } from './robust-centre.ts'
import { contextOf, expressionOf } from './row-condition.ts'
import { outcomesOf } from './row-outcome.ts'
import { optionalText } from './rule-parameter.ts'
import { isAnotherScale, withoutSlip } from './scale-before.ts'

/** A median of fewer says nothing about what is usual. */
const least = 4

interface Measured {
  /** Null where a number it is made of is missing, or where it would be a quotient of nothing. */
  readonly value: Decimal | null
  readonly cells: readonly Source[]
}

function measure(subject: Subject, of: Expression, record: ReceivedRecord, unit: string): Measured {
  const resolved = of.operands.map((operand) => resolveOperand(operand, contextOf(subject, record, unit)))
  const cells = resolved.flatMap((one) => one.cells)
  const values = resolved.flatMap(({ value }) => (value === null ? [] : [value]))
  if (values.length < resolved.length) return { value: null, cells }
  try {
    const amount = of.evaluate(values)
    return { value: amount instanceof Amount ? amount.value : null, cells }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { value: null, cells }
  }
}

interface Sample extends Measured {
  readonly value: Decimal
}

/** What a rule measures in all units. */
interface Samples {
  readonly measured: ReadonlyMap<ReceivedRecord, Measured>
  /** By the entry, or all together, the smallest value first. */
  readonly groups: ReadonlyMap<string, readonly Sample[]>
}

const known = new WeakMap<ReturnsIndex, Map<CheckRule, Samples>>()

const groupOf = (rule: CheckRule, record: ReceivedRecord) =>
  optionalText(rule, 'among') === 'list' ? '' : (record.key ?? '')

/** What the rule measures in every unit, by the entry or for the whole list; measured once for the returns. */
function samplesOf(subject: Subject, of: Expression): Samples {
  const { rule, returns, received } = subject
  const own = known.get(returns) ?? new Map<CheckRule, Samples>()
  known.set(returns, own)
  const before = own.get(rule)
  if (before) return before
  const measured = new Map<ReceivedRecord, Measured>()
  const groups = new Map<string, Sample[]>()
  for (const list of returns.all.filter((one) => one.list === received.list)) {
    for (const record of list.records) {
      const one = measure(subject, of, record, list.unit)
      measured.set(record, one)
      if (!isSample(one)) continue
      const group = groupOf(rule, record)
      const others = groups.get(group)
      if (others) others.push(one)
      else groups.set(group, [one])
    }
  }
  for (const samples of groups.values()) samples.sort((one, other) => one.value.cmp(other.value))
  const samples: Samples = { measured, groups }
  own.set(rule, samples)
  return samples
}

const isSample = (one: Measured): one is Sample => one.value !== null

/** Either many times the middle, or farther from it than the limit and than three robust standard deviations. */
function isOutlier(rule: CheckRule, value: Decimal, others: readonly Decimal[], middle: Decimal): boolean {
  const limit = exact(optionalText(rule, 'limit') ?? '100')
  if (optionalText(rule, 'by') === 'ratio')
    return value.gt(0) && middle.gt(0) && isAnotherScale(value.div(middle), limit)
  return value.sub(middle).abs().gt(limit) && robustScore(value, robustScale([...others, value])).gt(3)
}

/**
 * What the rule measures (`of`, an expression) in a row is not far from the median of the other units' rows of the same entry, or
 * of all rows of the list (`among` list). Far is by `ratio` or by `difference` more than `limit`.
 */
export const scaleAmongUnits: Evaluation['evaluate'] = (subject) => {
  const { rule, index, received, unit } = subject
  const form = index.catalogue.forms.find((one) => one.list === received.list)
  if (!form) return []
  const of = expressionOf(optionalText(rule, 'of') ?? '', form)
  const samples = samplesOf(subject, of)
  if ([...samples.groups.values()].every((group) => group.length <= least)) {
    const message = checkListWords.tooFew(unit.name, rule.name)
    return [listUnverifiable(message)]
  }
  return received.records.flatMap((record): Outcome[] => {
    const own = samples.measured.get(record)
    if (!own || !isSample(own)) return []
    const others = (samples.groups.get(groupOf(rule, record)) ?? []).filter((one) => one !== own)
    if (others.length < least) return []
    const { value, cells } = own
    const row = outcomesOf(subject, record)
    const values = others.map((one) => one.value)
    const middle = medianOfSorted(values)
    if (!isOutlier(rule, value, values, middle)) return [row.passAt(cells)]
    const what = describeExpression(of.ast, index.catalogue, form)
    const shown = (number: Decimal) => number.toSignificantDigits(4).toFixed()
    const place = { ...row.place(), refs: cells.map(({ ref }) => ref) }
    const message = checkListWords.scaleUnits(place, what, shown(value), shown(middle), others.length)
    const [first] = of.operands
    const number = first?.kind === 'field' ? reportedNumber(record, first.field) : null
    const suggestion =
      number && optionalText(rule, 'by') === 'ratio' && of.operands.length === 1
        ? withoutSlip(number, value.div(middle), (times) => checkListWords.usual(what, times))
        : null
    return [row.failAt(message, cells, suggestion)]
  })
}
