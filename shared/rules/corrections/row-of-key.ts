import type { ReceivedRecord } from '../../model/received.ts'

interface RowName {
  readonly name: string
  /** Among the rows of that name; null: there is to be one only. */
  readonly position: number | null
}

function rowsNamed(records: readonly ReceivedRecord[], name: string, part: string | null) {
  return records.filter((record) => (record.key ?? record.label) === name && record.part === part)
}

function splitKey(key: string): RowName {
  const [, name, position] = /^(.+)#(\d{1,6})$/.exec(key) ?? []
  return name === undefined ? { name: key, position: null } : { name, position: Number(position) }
}

/** The rows that a key may mean: one where it is clear, none where there is no such row. */
export function rowsOfKey(
  records: readonly ReceivedRecord[],
  key: string,
  part: string | null,
): readonly ReceivedRecord[] {
  const named = rowsNamed(records, key, part)
  if (named.length > 0) return named
  const { name, position } = splitKey(key)
  return position === null ? [] : rowsNamed(records, name, part).slice(position - 1, position)
}

/** The key that means this row and no other of its list: numbered where several rows have one name. */
export function keyOfRow(records: readonly ReceivedRecord[], record: ReceivedRecord): string {
  const name = record.key ?? record.label
  const same = rowsNamed(records, name, record.part)
  return same.length > 1 ? `${name}#${same.indexOf(record) + 1}` : name
}
