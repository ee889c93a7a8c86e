import type { ReceivedRecord } from '../model/received.ts'

/** True where the named fields say 不适用 and nothing else: at least one of them does, the others are blank. */
export function saysNotApplicable(record: ReceivedRecord, fields: readonly string[]): boolean {
  const states = fields.map((name) => record.fields[name]?.state ?? 'blank')
  return (
    states.includes('not-applicable') &&
    states.every((state) => state === 'not-applicable' || state === 'blank')
  )
}
