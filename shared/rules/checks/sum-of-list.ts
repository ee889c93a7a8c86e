import { targetWords } from '../../locale/zh/check-targets.ts'
import { terms } from '../../locale/zh/terms.ts'
import { type TableKind, tableKinds } from '../../model/list-kind.ts'
import { exact } from '../exact.ts'
import { fieldLabel } from '../formula/describe-expression.ts'
import { type ReportedNumber, reportedNumber } from '../reported-number.ts'
import { asWritten } from './as-written.ts'
import type { Evaluation, Outcome, Subject } from './evaluation.ts'
import { indicatorRows } from './indicator-rows.ts'
import { roundingError, roundingErrorOfAmount } from './rounding-error.ts'
import { listParameter, textParameter } from './rule-parameter.ts'

interface Sum {
  readonly field: string
  readonly numbers: readonly ReportedNumber[]
  /** False where a row of the list holds something that could not be read. */
  readonly isWhole: boolean
}

function sumsOf(subject: Subject, list: TableKind): Sum[] {
  const records = subject.returns.list(subject.unit.id, list)?.records ?? []
  return listParameter(subject.rule, 'fields').map((field) => {
    const numbers = records.map((record) => reportedNumber(record, field))
    const isWhole = numbers.every(
      (number, place) =>
        number || ['blank', 'not-applicable'].includes(records[place]?.fields[field]?.state ?? 'blank'),
    )
    return { field, numbers: numbers.flatMap((number) => number ?? []), isWhole }
  })
}

/**
 * An amount of the target list (the parameter `indicator`) is the sum of another `list` of the unit: of any of the `fields`,
 * where the plan leaves open which. `divisor` brings the list's unit of measure to the indicator's.
 */
export const sumOfList: Evaluation['evaluate'] = (subject) => {
  const { rule, index, returns, unit } = subject
  const list = tableKinds.find((one) => one === textParameter(rule, 'list'))
  if (!list) throw new Error(`check rule ${rule.id} sums no list`)
  const divisor = textParameter(rule, 'divisor')
  return indicatorRows(subject).flatMap(({ indicator, record, row }): Outcome[] => {
    const value = reportedNumber(record, 'value')
    if (String(indicator.seq) !== textParameter(rule, 'indicator') || !value) return []
    const place = row.place('value')
    const sums = sumsOf(subject, list).filter(({ numbers }) => numbers.length > 0)
    if (!returns.list(unit.id, list) || sums.length === 0 || sums.some(({ isWhole }) => !isWhole))
      return [row.unverifiable(targetWords.noSum(place, terms.list[list]), ['value'])]
    const totals = sums.map(({ field, numbers }) => ({
      label: fieldLabel(index.catalogue, list, field),
      numbers,
      total: numbers.reduce((sum, one) => sum.add(one.value), exact(0)).div(divisor),
      error: numbers
        .reduce((sum, one) => sum.add(roundingErrorOfAmount(one.field)), exact(0))
        .div(divisor)
        .add(roundingError(value.field)),
    }))
    const near = (times: string) =>
      totals.find(({ total, error }) => total.sub(value.value.mul(times)).abs().lte(error))
    const same = near('1')
    const cellsOf = (numbers: readonly ReportedNumber[]) => [
      value.source,
      ...numbers.map((one) => one.source),
    ]
    if (same) return [row.passAt(cellsOf(same.numbers))]
    const shown = totals.map(({ label, total }) => ({ label, total: total.toDecimalPlaces(6).toFixed() }))
    const times = [exact(1).div(divisor).toFixed(), divisor].find((one) => near(one))
    const [first] = totals
    return [
      row.failAt(
        targetWords.otherSum(place, value.value.toFixed(), indicator.unit ?? '', terms.list[list], shown),
        cellsOf(first?.numbers ?? []),
        times === undefined
          ? null
          : {
              kind: 'unit-factor',
              ref: value.source.ref,
              from: asWritten(value),
              to: asWritten(value, times),
              why: targetWords.nearSum(times),
            },
      ),
    ]
  })
}
