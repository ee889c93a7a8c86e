import type { Decimal } from 'decimal.js'
import type { ReceivedRecord } from '../model/received.ts'
import type { FieldValue } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import { exact } from './exact.ts'
import { readSource, sourceOf } from './source-of.ts'

/** A number that may be calculated with, and the cell it stands in. */
export interface ReportedNumber {
  /** In the catalogue's unit of measure. */
  readonly value: Decimal
  readonly field: FieldValue
  readonly source: Source
}

/**
 * The number a field holds; remembered, for those who ask again and again. See `readNumber` for those who ask once.
 * @returns null for anything that is no number in the catalogue's unit: blank, 不适用, words, slips, a unit that does not
 * convert. Nothing of that ever counts as zero.
 */
export function reportedNumber(record: ReceivedRecord, field: string): ReportedNumber | null {
  let known = readNumbers.get(record)
  if (!known) {
    known = new Map()
    readNumbers.set(record, known)
  }
  const before = known.get(field)
  if (before !== undefined) return before
  const number = numberIn(record, field, sourceOf)
  known.set(field, number)
  return number
}

// A record never changes, and every rule asks for the same numbers.
const readNumbers = new WeakMap<ReceivedRecord, Map<string, ReportedNumber | null>>()

/** The same, read anew: what goes through the returns of a whole country once is quicker without a memory. */
export function readNumber(record: ReceivedRecord, field: string): ReportedNumber | null {
  return numberIn(record, field, readSource)
}

function numberIn(record: ReceivedRecord, field: string, sourceIn: typeof sourceOf): ReportedNumber | null {
  const content = record.fields[field]
  if (!content || content.value === null || content.foreignUnit !== undefined) return null
  if (content.state !== 'number' && content.state !== 'zero') return null
  const source = sourceIn(record, field)
  return source && { value: exact(content.value), field: content, source }
}
