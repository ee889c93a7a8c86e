import type { TableKind } from '../../model/list-kind.ts'
import { normaliseName } from '../normalise-name.ts'

/** Where an answer comes from: kept from an earlier return, or given for this one. */
export type HintSource = 'profile' | 'confirmed'

/** What a person has said about the columns of one table: plain data, so that it travels to the process that reads. */
export interface ColumnHint {
  /** `TableReading.fingerprint` (or that of a question) of the table it holds for. */
  readonly fingerprint: string
  /** The list the table is. */
  readonly list: TableKind
  /** headerKey of a column → field of the form; null: the column belongs to no field. */
  readonly fields: Readonly<Record<string, string | null>>
  readonly how: HintSource
}

/** What a person has said about a name that the catalogue does not know. */
export interface EntryHint {
  readonly list: TableKind
  /** The name as `normaliseName` leaves it. */
  readonly name: string
  /** Catalogue key; null: an entry of the unit's own, not to be asked about again. */
  readonly key: string | null
  readonly how: HintSource
}

/** Answers that go before the names: exact for one header, exact for one name. */
export interface ReadingHints {
  readonly columns: readonly ColumnHint[]
  readonly entries: readonly EntryHint[]
}

export const noHints: ReadingHints = { columns: [], entries: [] }

/**
 * The form in which a header path is compared and remembered: normalised, with the year of the return and the one before
 * written as {year} and {lastYear}, so that next year's table with the same columns has the same key.
 */
export function headerKey(path: string, year: number | null): string {
  const normal = normaliseName(path)
  if (year === null) return normal
  return normal.replaceAll(String(year), '{year}').replaceAll(String(year - 1), '{lastYear}')
}

/**
 * Names a header: the same columns in the same order under the same words (units of measure included) give the same
 * fingerprint. 52 bits are enough to tell apart the layouts of an office; nothing secret rests on it.
 */
export function headerFingerprint(keys: readonly string[]): string {
  // FNV-1a in two halves: no BigInt, the same everywhere.
  let low = 0x811c9dc5
  let high = 0x1b873593
  for (const letter of keys.join('\n')) {
    const code = letter.codePointAt(0) ?? 0
    low = Math.imul(low ^ code, 0x01000193) >>> 0
    high = Math.imul(high ^ (code + low), 0x01000193) >>> 0
  }
  return `${(high & 0xfffff).toString(16).padStart(5, '0')}${low.toString(16).padStart(8, '0')}`
}
