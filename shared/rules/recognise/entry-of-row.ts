import { normaliseName } from '../normalise-name.ts'
import { type Entry, identifyEntry } from './identify-entry.ts'
import type { TableWalk } from './table-walk.ts'

/** What a person has said about a name; nothing about what follows 其中, which belongs to the entry above. */
function saidOf({ entryHints, table }: TableWalk, label: string, part: string | null) {
  // A list of named things has no entries of the catalogue: what was said of it is about its headings.
  return part !== null || table.header.list === 'items' || entryHints.size === 0
    ? undefined
    : entryHints.get(normaliseName(label))
}

/**
 * The entry that a row names: as the catalogue has it, or as a person has said.
 *
 * @param over a name that is merged over several rows of figures, where the row has none of its own; else empty
 */
export function entryOfRow(
  walk: TableWalk,
  label: string,
  text: (field: string) => string,
  part: string | null,
  over = '',
): Entry | null {
  const entry =
    label === '' && over !== ''
      ? { key: null, label: over, part: null }
      : identifyEntry(walk.table.header.list, label, text, part, walk.open, walk.index)
  const key = saidOf(walk, label || over, part)?.key ?? null
  return entry && key !== null ? { ...entry, key } : entry
}

/** True where the catalogue does not know the entry and a person has said that it does not count. */
export function isSetAside(walk: TableWalk, entry: Entry, label: string, part: string | null): boolean {
  return entry.key === null && saidOf(walk, label, part)?.key === null
}
