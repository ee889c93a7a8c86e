import type { ReceivedRecord } from '../../model/received.ts'

const answerFields = ['value', 'numerator', 'denominator'] as const

function answerText(record: ReceivedRecord): string {
  const fields = answerFields.map((name) => {
    const field = record.fields[name]
    const { state = 'blank', value, raw, foreignUnit = '' } = field ?? {}
    // 不适用 is 不适用, whichever sign says so.
    const said = state === 'unparseable' ? raw : value
    return [state, said ?? '', foreignUnit]
  })
  return JSON.stringify(fields)
}

/** True where the row gives neither value nor numerator nor denominator, nor says anything in their place. */
export function isBlank(record: ReceivedRecord): boolean {
  return answerFields.every((name) => (record.fields[name]?.state ?? 'blank') === 'blank')
}

/**
 * The one row that speaks for an entry. A row left empty gives way to one that is filled in; rows that say the same are
 * one; rows that contradict each other are none, because choosing between them is for a person.
 */
export function chooseRow(records: readonly ReceivedRecord[]): {
  readonly row: ReceivedRecord | null
  /** Row numbers that contradict each other, else empty. */
  readonly contradicting: readonly number[]
} {
  if (records.length === 1) return { row: records[0] ?? null, contradicting: [] }
  const filled = records.filter((record) => !isBlank(record))
  const row = filled[0] ?? records[0] ?? null
  if (new Set(filled.map(answerText)).size > 1)
    return { row, contradicting: filled.map((record) => record.row) }
  return { row, contradicting: [] }
}
