import { correctionWords } from '../locale/zh/corrections.ts'
import type { ReceivedRecord } from '../model/received.ts'
import type { Source } from '../model/source.ts'

/**
 * The cell a field of a record was read from; remembered, for those who ask again and again.
 * @returns null where the return has no column for the field; what the city has put in there stands in its list of
 *   adjustments.
 */
export function sourceOf(record: ReceivedRecord, field: string): Source | null {
  let known = foundSources.get(record)
  if (!known) {
    known = new Map()
    foundSources.set(record, known)
  }
  const before = known.get(field)
  if (before !== undefined) return before
  const source = readSource(record, field)
  known.set(field, source)
  return source
}

// A record never changes, and two hundred rules ask for the same cells.
const foundSources = new WeakMap<ReceivedRecord, Map<string, Source | null>>()

/** The same, found anew. */
export function readSource(record: ReceivedRecord, field: string): Source | null {
  const value = record.fields[field]
  const adjustment = value?.adjustment
  const column = record.realigned?.[field] ?? record.at.columns[field]
  const ref = value?.at ?? (column === undefined ? undefined : `${column}${record.row}`)
  if (ref === undefined && !adjustment) return null
  const { file, sheet, submission, version } = record.at
  const place =
    ref === undefined
      ? { ...correctionWords.placeOf(adjustment?.id ?? 0), submission: 0, version: 0 }
      : { file, sheet, ref, submission, version }
  const raw = adjustment?.reported ?? value?.raw ?? value?.value ?? ''
  if (!adjustment) return { ...place, raw }
  const { id, from, to, why } = adjustment
  return { ...place, raw, adjusted: value.value ?? '', adjustment: { id, from, to, why } }
}
