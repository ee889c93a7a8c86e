import type { NameKind } from './known-aliases.ts'
import { areCompatible, type NameForm, plainForm } from './name-form.ts'
import { readName, writeOut } from './read-name.ts'
import { type RanklessName, withoutRank } from './read-unit.ts'
import { createRanking, type Suggestion } from './suggest-names.ts'

/** An entry of a list and every name that is known to be its own: the first is its name, the others are aliases. */
export interface NamedEntry<Entry> {
  readonly entry: Entry
  readonly names: readonly string[]
}

export type DecidedBy = 'exact' | 'normalised' | 'alias'

export interface Decision<Entry> {
  readonly entry: Entry
  readonly how: DecidedBy
}

export interface NameIndex<Entry> {
  /**
   * The one entry that the name means, or null where a person must say. Identical text decides first, then identical
   * normal forms, then identical normal forms with known abbreviations written out; similarity never does. Where two
   * entries could be meant, none is.
   */
  decide(name: string): Decision<Entry> | null
  /** The entries that look most like the name, best first: for a person to choose from, never to decide. */
  suggest(name: string, count: number): readonly Suggestion<Entry>[]
}

/** Entries by the keys of their forms. */
type Filed<Entry> = Map<string, { readonly entry: Entry; readonly form: NameForm }[]>

function file<Entry>(filed: Filed<Entry>, entry: Entry, form: NameForm): void {
  const there = filed.get(form.key)
  if (there) there.push({ entry, form })
  else filed.set(form.key, [{ entry, form }])
}

/** The one entry of that form; undefined: none has its key; null: several have, or one that states something else. */
function onlyEntry<Entry>(filed: Filed<Entry>, form: NameForm): Entry | null | undefined {
  const found = filed.get(form.key)
  if (!found) return undefined
  const [first, ...others] = new Set(
    found.filter((candidate) => areCompatible(candidate.form, form)).map(({ entry }) => entry),
  )
  return first === undefined || others.length > 0 ? null : first
}

/** A list's own way to number names it would otherwise have twice: 产值1, 年末人数B. */
function withoutOrdinal(key: string): string {
  return key.replace(/(?<=\p{Script=Han})(?:[a-z]|\d{1,2})$/u, '')
}

/** Names as they stand in a list, in every form in which they can be asked for. */
interface Shelf<Entry> {
  readonly exact: Filed<Entry>
  readonly normal: Filed<Entry>
  /** With known abbreviations written out. */
  readonly written: Filed<Entry>
}

function emptyShelf<Entry>(): Shelf<Entry> {
  return { exact: new Map(), normal: new Map(), written: new Map() }
}

/** A place's form without its rank: it may be left out on one side, never differ. */
function ranklessForm(form: NameForm, { stem, isRanked }: RanklessName): NameForm {
  return {
    ...form,
    key: stem,
    stated: { ...form.stated, ...(isRanked && { rank: form.key.slice(stem.length) }) },
  }
}

/** No letter of any script: most cells of a table, and hardly any name. Every reading of such a text is one, too. */
const figure = /^[\0-@[-`{-\x7f]*$/

/** One way to look a name up. */
interface Question<Entry> {
  readonly filed: Filed<Entry>
  readonly form: NameForm
  readonly how: DecidedBy
  /** True for a leaf that was read without its group. */
  readonly isPart: boolean
}

const rememberedAtMost = 20_000

/** Everything of one kind that names can be matched to. Its answers do not depend on the order of the entries. */
export function indexNames<Entry extends object | string>(
  kind: NameKind,
  entries: readonly NamedEntry<Entry>[],
): NameIndex<Entry> {
  const own = emptyShelf<Entry>()
  const aliases = emptyShelf<Entry>()
  const rankless: Filed<Entry> = new Map()
  const numbered = new Set<string>()
  for (const { entry, names } of entries) {
    for (const [at, name] of names.entries()) {
      const shelf = at === 0 ? own : aliases
      file(shelf.exact, entry, plainForm(name.trim()))
      const form = readName(kind, name)[0]
      if (!form) continue
      file(shelf.normal, entry, form)
      file(shelf.written, entry, writeOut(kind, form))
      const place = kind === 'unit' ? withoutRank(form.key) : null
      if (place && at === 0) file(rankless, entry, ranklessForm(form, place))
      const plain = withoutOrdinal(form.key)
      if (plain !== form.key) numbered.add(plain)
    }
  }

  /** Each reading in turn, the most complete first; an entry's own name before anybody's alias. */
  function* questions(name: string): Generator<Question<Entry>> {
    const exact = plainForm(name.trim())
    yield { filed: own.exact, form: exact, how: 'exact', isPart: false }
    yield { filed: aliases.exact, form: exact, how: 'alias', isPart: false }
    const forms = readName(kind, name)
    for (const [at, form] of forms.entries()) {
      yield { filed: own.normal, form, how: 'normalised', isPart: at > 0 }
      yield { filed: aliases.normal, form, how: 'alias', isPart: at > 0 }
    }
    for (const [at, form] of forms.entries()) {
      const written = writeOut(kind, form)
      yield { filed: own.written, form: written, how: 'alias', isPart: at > 0 }
      yield { filed: aliases.written, form: written, how: 'alias', isPart: at > 0 }
    }
    const [whole] = forms
    const place = kind === 'unit' && whole ? withoutRank(whole.key) : null
    if (whole && place)
      yield { filed: rankless, form: ranklessForm(whole, place), how: 'normalised', isPart: false }
  }

  const shelves = [
    own.exact,
    own.normal,
    own.written,
    aliases.exact,
    aliases.normal,
    aliases.written,
    rankless,
  ]
  const hasFigures = shelves.some((filed) => [...filed.keys()].some((key) => figure.test(key)))

  const search = (name: string): Decision<Entry> | null => {
    if (!hasFigures && figure.test(name)) return null
    for (const { filed, form, how, isPart } of questions(name)) {
      const entry = onlyEntry(filed, form)
      if (entry === undefined) continue
      // Two could be meant; or a leaf without its group would choose between 年末人数B and 年末人数D.
      if (entry === null || (isPart && numbered.has(form.key))) return null
      return { entry, how }
    }
    return null
  }

  const decided = new Map<string, Decision<Entry> | null>()
  let ranking: ReturnType<typeof createRanking<Entry>> | null = null
  return {
    decide(name) {
      const known = decided.get(name)
      if (known !== undefined) return known
      const decision = search(name)
      if (decided.size >= rememberedAtMost) decided.clear()
      decided.set(name, decision)
      return decision
    },
    suggest(name, count) {
      ranking ??= createRanking(kind, entries)
      return ranking(name, count)
    },
  }
}
