import { type TableKind, tableKinds } from '../../model/list-kind.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import type { ValueState } from '../../model/record.ts'
import type { Source } from '../../model/source.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { roundingErrorOfAmount } from '../checks/rounding-error.ts'
import { exact } from '../exact.ts'
import { chooseRow } from '../figures/choose-row.ts'
import type { ReturnsIndex } from '../index-returns.ts'
import { reportedNumber } from '../reported-number.ts'
import { sourceOf } from '../source-of.ts'
import { Amount } from './amount.ts'
import type { Operand } from './operands.ts'

/** What the data hold for an operand. */
export interface Resolved {
  readonly operand: Operand
  readonly value: Amount | string | null
  /** Why there is no number: the state of the cell; `absent` where there is no such row or list. */
  readonly state: ValueState | 'absent'
  readonly cells: readonly Source[]
}

/** A row with what may be looked up from it. */
export interface RowContext {
  readonly record: ReceivedRecord
  /** Unit id. */
  readonly unit: string
  readonly index: CatalogueIndex
  readonly returns: ReturnsIndex
  readonly before: ReturnsIndex
}

/** Key of a waste by its name; null where the catalogue has none. */
function wasteKey({ index }: RowContext, name: string): string | null {
  return index.waste(name)?.name ?? null
}

/** Category of a waste by its key; null where the catalogue has none. */
function wasteCategory({ index }: RowContext, key: string): string | null {
  return index.waste(key)?.category ?? null
}

function absent(operand: Operand): Resolved {
  return { operand, value: null, state: 'absent', cells: [] }
}

function fieldOf(operand: Operand, record: ReceivedRecord | null, field: string): Resolved {
  if (!record) return absent(operand)
  const content = record.fields[field]
  const source = sourceOf(record, field)
  const cells = source ? [source] : []
  const number = reportedNumber(record, field)
  if (number) {
    const error = roundingErrorOfAmount(number.field)
    return { operand, value: new Amount(number.value, error), state: number.field.state, cells }
  }
  return { operand, value: null, state: content?.state ?? 'blank', cells }
}

const text = (operand: Operand, value: string): Resolved => ({ operand, value, state: 'text', cells: [] })

function sumOf(operand: Operand, records: readonly ReceivedRecord[], field: string): Resolved {
  const parts = records.map((record) => fieldOf(operand, record, field))
  const cells = parts.flatMap((part) => (part.state === 'blank' ? [] : part.cells))
  const odd = parts.find(
    ({ value, state }) => value === null && state !== 'blank' && state !== 'not-applicable',
  )
  if (odd) return { ...odd, cells }
  const amounts = parts.flatMap(({ value }) => (value instanceof Amount ? [value] : []))
  if (amounts.length === 0) return { operand, value: null, state: 'blank', cells }
  const value = amounts.reduce((sum, one) => sum.add(one.value), exact(0))
  const error = amounts.reduce((sum, one) => sum.add(one.error), exact(0))
  return { operand, value: new Amount(value, error), state: value.isZero() ? 'zero' : 'number', cells }
}

function totalOf(operand: Operand, context: RowContext, list: TableKind, field: string): Resolved {
  const received = context.returns.list(context.unit, list)
  return received ? sumOf(operand, received.records, field) : absent(operand)
}

/**
 * The rows of a waste or a category. A row that the catalogue does not know counts by the category it names; what it may be
 * beside that leaves the sum open.
 */
function wastesOf(operand: Operand, context: RowContext, name: string, field: string): Resolved {
  const received = context.returns.list(context.unit, 'wastes')
  if (!received) return absent(operand)
  const key = wasteKey(context, name)
  const category = key === null ? name : wasteCategory(context, key)
  const categoryOf = (record: ReceivedRecord) =>
    record.key === null ? record.fields.category?.value : wasteCategory(context, record.key)
  const isOpen = received.records.some((record) => {
    if (record.key !== null) return false
    const named = categoryOf(record) ?? ''
    return named === '' || (key !== null && named === category)
  })
  if (isOpen) return { operand, value: null, state: 'text', cells: [] }
  const rows = received.records.filter((record) =>
    key === null ? categoryOf(record) === category : record.key === key,
  )
  return rows.length === 0 ? absent(operand) : sumOf(operand, rows, field)
}

/** Looks an operand up: a number with its rounding, text, or nothing with the reason. */
export function resolveOperand(operand: Operand, context: RowContext): Resolved {
  const { record, unit, index, returns, before } = context
  const rowOf = (of: ReturnsIndex, list: TableKind, key: string | null) => {
    if (key === null) return null
    const rows = of
      .rows(unit, list, key)
      .filter((one) => one.part === (operand.kind === 'before' ? record.part : null))
    const { row, contradicting } = chooseRow(rows)
    return contradicting.length > 0 ? null : row
  }
  switch (operand.kind) {
    case 'field': {
      if (operand.field === 'key') return text(operand, record.key ?? record.label)
      if (operand.field === 'part') return text(operand, record.part ?? '')
      return fieldOf(operand, record, operand.field)
    }
    case 'before':
      return fieldOf(operand, rowOf(before, record.list, record.key), operand.field)
    case 'plan': {
      const indicator = record.list === 'targets' ? index.indicatorByKey(record.key) : null
      const printed = indicator?.[operand.field]
      const part = printed?.parts?.find((one) => one.part === record.part)
      const value = record.part === null ? printed?.value : part?.value
      return value ? { operand, value: new Amount(value), state: 'number', cells: [] } : absent(operand)
    }
    case 'indicator':
      return fieldOf(operand, rowOf(returns, 'targets', String(operand.seq)), operand.field)
    case 'waste':
      return fieldOf(operand, rowOf(returns, 'wastes', wasteKey(context, operand.name)), operand.field)
    case 'wastes':
      return wastesOf(operand, context, operand.name, operand.field)
    case 'total': {
      const list = tableKinds.find((one) => one === operand.list)
      return list ? totalOf(operand, context, list, operand.field) : absent(operand)
    }
  }
}
