import type { TableKind } from '../../model/list-kind.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import type { ReturnsIndex } from '../index-returns.ts'
import { normaliseName } from '../normalise-name.ts'

export interface PlacedRow {
  /** Unit id. */
  readonly unit: string
  readonly record: ReceivedRecord
}

/** What a field says, so that two spellings of it are equal; `key` is the row's entry. Empty where nothing is said. */
export function wordOf(record: ReceivedRecord, field: string): string {
  if (field === 'key') return record.key ?? normaliseName(record.label)
  const { state, value } = record.fields[field] ?? { state: 'blank', value: null }
  return value === null || state === 'blank' ? '' : normaliseName(value)
}

/** What the fields say together; null where the first of them says nothing. */
export function groupOf(record: ReceivedRecord, fields: readonly string[]): string | null {
  const [first = '', ...others] = fields.map((field) => wordOf(record, field))
  return first === '' ? null : [first, ...others].join('\n')
}

const known = new WeakMap<ReturnsIndex, Map<string, ReadonlyMap<string, readonly PlacedRow[]>>>()

/** The rows of a list of every unit by what the fields say; made once for the returns. */
export function rowsBy(
  returns: ReturnsIndex,
  list: TableKind,
  fields: readonly string[],
): ReadonlyMap<string, readonly PlacedRow[]> {
  const own = known.get(returns) ?? new Map<string, ReadonlyMap<string, readonly PlacedRow[]>>()
  known.set(returns, own)
  const id = [list, ...fields].join('/')
  const before = own.get(id)
  if (before) return before
  const groups = new Map<string, PlacedRow[]>()
  for (const received of returns.all) {
    if (received.list !== list) continue
    for (const record of received.records) {
      const group = groupOf(record, fields)
      if (group === null) continue
      const rows = groups.get(group)
      if (rows) rows.push({ unit: received.unit, record })
      else groups.set(group, [{ unit: received.unit, record }])
    }
  }
  own.set(id, groups)
  return groups
}
