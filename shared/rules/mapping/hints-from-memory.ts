import type { TableKind } from '../../model/list-kind.ts'
import type {
  Alias,
  AliasKind,
  Answered,
  MappingProfile,
  Question,
  ReadingMemory,
} from '../../model/mapping.ts'
import { normaliseName } from '../normalise-name.ts'
import { type ColumnHint, type EntryHint, headerKey, type ReadingHints } from '../recognise/hints.ts'

/** Lists whose rows are named after entries of the catalogue, and the kind of those names. */
export const entryKinds: Partial<Record<TableKind, AliasKind>> = {
  targets: 'indicator',
  tasks: 'task',
  wastes: 'waste',
  // Its rows are things of their own; the indicator that they belong to is named by a heading or a column.
  items: 'indicator',
}

function entryHints(aliases: readonly Alias[], unit: string | null): EntryHint[] {
  // What holds for all goes first, then what was said for the unit, each from the old to the new: the last word counts.
  const everybody = aliases.filter((alias) => alias.scope === null)
  const own = aliases.filter((alias) => alias.scope !== null && alias.scope === unit)
  return [...everybody, ...own].flatMap(({ kind, normal, target }) =>
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

/** The same hint with what one more answer says about its columns. */
function withAnswer(
  before: ColumnHint | undefined,
  { question, key }: Answered,
  year: number,
): ColumnHint | null {
  const { kind, fingerprint, path } = question
  const list = kind === 'list' ? (key as TableKind | null) : (before?.list ?? question.list)
  if (fingerprint === null || list === null) return null
  const fields = kind === 'column' && path !== null ? { [headerKey(path, year)]: key } : {}
  // Another list has other fields: what was known about the columns does not hold there.
  const known = before?.list === list ? before.fields : {}
  return { fingerprint, list, fields: { ...known, ...fields }, how: 'confirmed' }
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
  const columns = new Map<string, ColumnHint>()
  for (const profile of memory.profiles) {
    if (profile.unit === unit) columns.set(profile.fingerprint, profileHint(profile))
  }
  // Which list a table is comes before what its columns hold.
  const about = (...kinds: Question['kind'][]) => answered.filter((one) => kinds.includes(one.question.kind))
  for (const answer of [...about('list'), ...about('column')]) {
    const hint = withAnswer(columns.get(answer.question.fingerprint ?? ''), answer, year)
    if (hint) columns.set(hint.fingerprint, hint)
  }
  const names = entryHints(memory.aliases, unit)
  const said = about('entry').flatMap(({ question, key }): EntryHint[] =>
    question.list === null
      ? []
      : [{ list: question.list, name: normaliseName(question.raw), key, how: 'confirmed' }],
  )
  const entries = new Map([...names, ...said].map((hint) => [`${hint.list}/${hint.name}`, hint]))
  return { columns: [...columns.values()], entries: [...entries.values()] }
}
