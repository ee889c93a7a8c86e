import type { ReceivedRecord } from '../model/received.ts'
import { normaliseCreditCode } from './codes/credit-code.ts'
import { normaliseName } from './normalise-name.ts'

/**
 * Rows of a list of named things that name different ones: two rows are one thing where their names are equal after
 * normalisation, or their codes are. Similar names stay two things. The first row of each thing is kept.
 */
export function distinctItems(records: readonly ReceivedRecord[]): ReceivedRecord[] {
  const seen = new Set<string>()
  return records.filter((record) => {
    const code = normaliseCreditCode(record.fields.creditCode?.value ?? '')
    const names = [
      `name ${record.key ?? normaliseName(record.label)}`,
      ...(code === '' ? [] : [`code ${code}`]),
    ]
    const isKnown = names.some((name) => seen.has(name))
    for (const name of names) seen.add(name)
    return !isKnown
  })
}
