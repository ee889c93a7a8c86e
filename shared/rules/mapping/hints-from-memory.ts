import type { TableKind } from '../../model/list-kind.ts'
import type { Alias, AliasKind, Answered, MappingProfile, ReadingMemory } from '../../model/mapping.ts'
import { normaliseName } from '../normalise-name.ts'
import { type ColumnHint, type EntryHint, headerKey, type ReadingHints } from '../recognise/hints.ts'
import { holdsFor } from './vocabulary-of.ts'

/** Lists whose rows are named after entries of the catalogue, and the kind of those names. */
export const entryKinds: Partial<Record<TableKind, AliasKind>> = {
  targets: 'indicator',
  tasks: 'task',
  wastes: 'waste',
}

function entryHints(aliases: readonly Alias[], unit: string | null): EntryHint[] {
  // What was said for the unit goes before what holds for all, and the newer before the older.
  const own = aliases.filter((alias) => alias.scope !== null && alias.scope === unit)
  const everybody = aliases.filter((alias) => alias.scope === null)
  return [...own.toReversed(), ...everybody.toReversed()].flatMap(({ kind, normal, target }) =>
    Object.entries(entryKinds)
      .filter(([, entryKind]) => entryKind === kind)
      .map(([list]): EntryHint => ({ list: list as TableKind, name: normal, key: target, how: 'profile' })),
  )
}

function profileHint({ fingerprint, list, columns }: MappingProfile): ColumnHint {
  return {
    fingerprint,
    list,
    fields: Object.fromEntries(columns.map((column) => [column.key, column.field])),
    how: 'profile',
  }
}

function answerHints(answered: readonly Answered[], year: number): ReadingHints {
  const columns = new Map<string, ColumnHint>()
  const entries: EntryHint[] = []
  for (const { question, key } of answered) {
    const { kind, fingerprint, list, path, raw } = question
    if (kind === 'entry' && list !== null) {
      entries.push({ list, name: normaliseName(raw), key, how: 'confirmed' })
    }
    if ((kind !== 'column' && kind !== 'list') || fingerprint === null) continue
    const before = columns.get(fingerprint)
    const said = kind === 'list' ? (key as TableKind | null) : list
    const asList = said ?? before?.list
    if (asList === undefined || asList === null) continue
    const fields = kind === 'column' && path !== null ? { [headerKey(path, year)]: key } : {}
    columns.set(fingerprint, {
      fingerprint,
      list: asList,
      fields: { ...before?.fields, ...fields },
      how: 'confirmed',
    })
  }
  return { columns: [...columns.values()], entries }
}

/**
 * What reading a unit's tables may rely on: the layouts and names remembered for it, and what was said about this very
 * file, which goes first.
 *
 * @param unit id; null while it is not known, so that only what holds for the whole office counts
 * @param year reporting year, for headers that name one
 */
export function hintsFromMemory(
  memory: ReadingMemory,
  unit: string | null,
  answered: readonly Answered[],
  year: number,
): ReadingHints {
  const said = answerHints(answered, year)
  const profiles = memory.profiles.filter((profile) => profile.unit === unit).toReversed()
  const names = memory.aliases.filter((alias) => holdsFor(alias, unit))
  return {
    columns: [...said.columns, ...profiles.map(profileHint)],
    entries: [...said.entries, ...entryHints(names, unit)],
  }
}
