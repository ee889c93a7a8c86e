import type { Finding } from '../../contract/checks.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { sourceOf } from '../source-of.ts'
import type { DescribedNote } from '../values/describe-notes.ts'

/** What a cell should probably hold instead, where the reading had an idea. */
export function suggestRewrite(
  record: ReceivedRecord,
  field: string,
  { code, suggestion }: DescribedNote,
): Finding['suggestion'] {
  const source = sourceOf(record, field)
  if (!suggestion || !source) return null
  const kind = code === 'percent-fraction' || code === 'percent-one' ? 'percent' : 'rewrite'
  return { kind, ref: source.ref, from: source.raw, to: suggestion.to, why: suggestion.why }
}
