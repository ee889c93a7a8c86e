import type { ReceivedRecord } from '../model/received.ts'
import type { Source } from '../model/source.ts'

/**
 * The cell a field of a record was read from.
 * @returns null where the return has no column for the field.
 */
export function sourceOf(record: ReceivedRecord, field: string): Source | null {
  const column = record.realigned?.[field] ?? record.at.columns[field]
  if (column === undefined) return null
  const value = record.fields[field]
  return {
    file: record.at.file,
    sheet: record.at.sheet,
    ref: `${column}${record.row}`,
    raw: value?.raw ?? value?.value ?? '',
    submission: record.at.submission,
    version: record.at.version,
  }
}
