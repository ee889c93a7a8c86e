import type { Decimal } from 'decimal.js'
import { checkListWords } from '../../locale/zh/check-lists.ts'
import type { CheckRule } from '../../model/catalogue.ts'
import type { ReceivedList, ReceivedRecord } from '../../model/received.ts'
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
import { medianWithout, robustScale, robustScore } from './robust-centre.ts'
import { contextOf, expressionOf } from './row-condition.ts'
import { outcomesOf } from './row-outcome.ts'
import { optionalText } from './rule-parameter.ts'
import { isAnotherScale, withoutSlip } from './unit-slip.ts'

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

/** The values of an entry, or of the whole list, in all units. */
interface Group {
  /** The smallest first. */
  readonly values: readonly Decimal[]
  readonly placeOf: ReadonlyMap<Measured, number>
}

/** What a rule measures in all units. */
interface Samples {
  readonly measured: ReadonlyMap<ReceivedRecord, Measured>
  readonly groups: ReadonlyMap<string, Group>
}

const isSample = (one: Measured): one is Sample => one.value !== null

const measuredLists = new WeakMap<ReceivedList, Map<CheckRule, readonly Measured[]>>()

/** What the rule measures in each row of a list. Where it looks at nothing but the row, the same as long as the list is. */
function measureList(subject: Subject, of: Expression, list: ReceivedList): readonly Measured[] {
  const known = measuredLists.get(list) ?? new Map<CheckRule, readonly Measured[]>()
  measuredLists.set(list, known)
  const before = known.get(subject.rule)
  if (before) return before
  const measured = list.records.map((record) => measure(subject, of, record, list.unit))
  if (of.operands.every(({ kind }) => kind === 'field')) known.set(subject.rule, measured)
  return measured
}

function groupBy(samples: readonly Sample[]): Group {
  const sorted = samples.toSorted((one, other) => one.value.cmp(other.value))
  return {
    values: sorted.map(({ value }) => value),
    placeOf: new Map(sorted.map((sample, place) => [sample, place])),
  }
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
    for (const [place, one] of measureList(subject, of, list).entries()) {
      const record = list.records[place]
      if (!record) continue
      measured.set(record, one)
      if (!isSample(one)) continue
      const group = groupOf(rule, record)
      const others = groups.get(group)
      if (others) others.push(one)
      else groups.set(group, [one])
    }
  }
  const samples: Samples = {
    measured,
    groups: new Map([...groups].map(([group, own]) => [group, groupBy(own)])),
  }
  own.set(rule, samples)
  return samples
}

/**
 * Either many times the middle, or farther from it than the limit and than three robust standard deviations.
 * @param all values of the group, with this one
 */
function isOutlier(rule: CheckRule, value: Decimal, all: readonly Decimal[], middle: Decimal): boolean {
  const limit = exact(optionalText(rule, 'limit') ?? '100')
  if (optionalText(rule, 'by') === 'ratio')
    return value.gt(0) && middle.gt(0) && isAnotherScale(value, middle, limit)
  return value.sub(middle).abs().gt(limit) && robustScore(value, robustScale(all)).gt(3)
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
  if ([...samples.groups.values()].every(({ values }) => values.length <= least)) {
    const message = checkListWords.tooFew(unit.name, rule.name)
    return [listUnverifiable(message)]
  }
  return received.records.flatMap((record): Outcome[] => {
    const own = samples.measured.get(record)
    if (!own || !isSample(own)) return []
    const group = samples.groups.get(groupOf(rule, record))
    const place = group?.placeOf.get(own)
    if (!group || place === undefined || group.values.length <= least) return []
    const { values } = group
    const { value, cells } = own
    const row = outcomesOf(subject, record)
    const middle = medianWithout(values, place)
    if (!isOutlier(rule, value, values, middle)) return [row.passAt(cells)]
    const what = describeExpression(of.ast, index.catalogue, form)
    const shown = (number: Decimal) => number.toSignificantDigits(4).toFixed()
    const at = { ...row.place(), refs: cells.map(({ ref }) => ref) }
    const message = checkListWords.scaleUnits(at, what, shown(value), shown(middle), values.length - 1)
    const [first] = of.operands
    const number = first?.kind === 'field' ? reportedNumber(record, first.field) : null
    const suggestion =
      number && optionalText(rule, 'by') === 'ratio' && of.operands.length === 1
        ? withoutSlip(number, middle, (times) => checkListWords.usual(what, times))
        : null
    return [row.failAt(message, cells, suggestion)]
  })
}
