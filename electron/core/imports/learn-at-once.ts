import type { ReadingMemory } from '../../../shared/model/mapping.ts'
import type { CatalogueIndex } from '../../../shared/rules/catalogue-index.ts'
import { learnFromAnswers } from '../../../shared/rules/mapping/learn-from-answers.ts'
import { normaliseName } from '../../../shared/rules/normalise-name.ts'
import { sha256 } from '../db/tables/original-file.ts'
import type { Saying } from '../keep-mappings.ts'
import { type Arrival, isRefused } from './arrival.ts'

/**
 * The memory as it will be once the accepted files are stored: what was just said about one file already helps to read
 * the others of the same batch.
 *
 * @returns the same memory where nothing was learned
 */
export function learnAtOnce(
  memory: ReadingMemory,
  arrivals: readonly Arrival[],
  index: CatalogueIndex,
  by: Saying,
): ReadingMemory {
  const learned = arrivals.flatMap((arrival) =>
    isRefused(arrival)
      ? []
      : [learnFromAnswers(arrival.content.answered, arrival.content.sheets, arrival.unit, index)],
  )
  // Not stored yet, so without an id of their own.
  const unstored = { id: 0, ...by, takenBack: null }
  const aliases = learned.flatMap((one) =>
    one.aliases.map((alias) => ({ ...alias, ...unstored, normal: normaliseName(alias.name) })),
  )
  const profiles = learned.flatMap((one) => one.profiles.map((profile) => ({ ...profile, ...unstored })))
  if (aliases.length + profiles.length === 0) return memory
  const hash = sha256(new TextEncoder().encode(JSON.stringify([memory.hash, aliases, profiles])))
  return { hash, aliases: [...memory.aliases, ...aliases], profiles: [...memory.profiles, ...profiles] }
}
