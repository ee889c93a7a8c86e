import type { NameKind } from './known-aliases.ts'
import { type DecidedBy, indexNames } from './name-index.ts'

export interface NameMatch {
  /** As given. */
  readonly name: string
  /** The name in the list; null where a person must say. */
  readonly decision: string | null
  readonly how: DecidedBy | null
  readonly suggestions: readonly { readonly name: string; readonly score: number }[]
}

const suggested = 5

/**
 * Matches each name to a list. A decision heads its own suggestions with the score 1.
 *
 * @param names in any order; each is answered, repeated ones again
 */
export function matchNames(
  kind: NameKind,
  list: readonly string[],
  names: readonly string[],
): readonly NameMatch[] {
  const distinct = [...new Map(list.map((name) => [name.trim(), name])).values()]
  const index = indexNames(
    kind,
    distinct.map((name) => ({ entry: name, names: [name] })),
  )
  const known = new Map<string, NameMatch>()
  return names.map((name) => {
    const before = known.get(name)
    if (before) return before
    const decided = index.decide(name)
    const alike = index
      .suggest(name, suggested + 1)
      .filter((one) => one.entry !== decided?.entry)
      .map((one) => ({ name: one.entry, score: one.score }))
    const first = decided === null ? [] : [{ name: decided.entry, score: 1 }]
    const match = {
      name,
      decision: decided?.entry ?? null,
      how: decided?.how ?? null,
      suggestions: [...first, ...alike].slice(0, suggested),
    }
    known.set(name, match)
    return match
  })
}
