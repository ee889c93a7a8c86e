import type { ReceivedRow } from '../model/received.ts'
import type { Source } from '../model/source.ts'

/**
 * The cell a field of a record was read from.
 * @returns null where the return has no column for the field.
 */
export function sourceOf(record: ReceivedRow, field: string): Source | null {
  const value = record.fields[field]
  const column = record.realigned?.[field] ?? record.at.columns[field]
  const ref = value?.at ?? (column === undefined ? undefined : `${column}${record.row}`)
  if (ref === undefined) return null
  return {
    file: record.at.file,
    sheet: record.at.sheet,
    ref,
    raw: value?.raw ?? value?.value ?? '',
    submission: record.at.submission,
    version: record.at.version,
  }
}
