import { editDistance } from './edit-distance.ts'
import { countContradictions } from './guards.ts'
import type { NameKind } from './known-aliases.ts'
import { type NameForm, plainForm } from './name-form.ts'
import type { NamedEntry } from './name-index.ts'
import { readIndicator } from './read-indicator.ts'
import { readName, writeOut } from './read-name.ts'
import { unitStem } from './read-unit.ts'

/** An entry that a name resembles, and how much: 0 nothing in common … 1 the same, in four decimals. */
export interface Suggestion<Entry> {
  readonly entry: Entry
  readonly score: number
}

/** A name as it is compared: its words, the pairs of neighbouring characters in them, and where it lies. */
interface Compared {
  readonly key: string
  readonly pairs: ReadonlyMap<string, number>
  readonly size: number
  readonly places: readonly string[]
}

function compared(form: NameForm): Compared {
  const characters = ['^', ...form.key, '$']
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < characters.length; at++) {
    const pair = `${characters[at]}${characters[at + 1]}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  const { province, prefecture } = form.stated
  const places = [province, prefecture].filter((place) => place !== undefined)
  return { key: form.key, pairs, size: characters.length - 1, places }
}

/** A form as it is written and with its abbreviations written out: R&D项目数 resembles 项目数量 only as it is written. */
function bothWays(kind: NameKind, form: NameForm): readonly Compared[] {
  const written = writeOut(kind, form)
  return (written.key === form.key ? [form] : [form, written]).map(compared)
}

/** What a name is compared by, with the weight of each: a header's leaf counts in full, its path a little less. */
function spokenWays(kind: NameKind, name: string): readonly { weight: number; way: Compared }[] {
  const ways = (form: NameForm, weight: number) => bothWays(kind, form).map((way) => ({ weight, way }))
  if (kind !== 'indicator') return readName(kind, name).flatMap((form) => ways(form, 1))
  const { words } = readIndicator(name)
  return [
    ...words.flatMap((_, from) =>
      ways(plainForm(words.slice(from).join('')), from === words.length - 1 ? 1 : 0.95),
    ),
    ...words.slice(0, -1).flatMap((word) => ways(plainForm(word), 0.7)),
  ]
}

/** Beyond shared pairs: a place under another rank, a name inside another. */
function kinship(kind: NameKind, one: string, other: string): number {
  const [short = '', long = ''] = one.length < other.length ? [one, other] : [other, one]
  if (kind !== 'unit') {
    return short.length >= 2 && long.includes(short) ? 0.55 + 0.4 * (short.length / long.length) : 0
  }
  const [stem = '', longer = ''] = [unitStem(short), unitStem(long)]
  if (stem === longer) return 0.95
  if (longer.startsWith(stem)) return 0.75 + 0.2 * (stem.length / longer.length)
  if (stem.length >= 2 && longer.includes(stem)) return 0.6
  // 襄阳区 became 襄州区: a new name keeps the first character more often than any other.
  return stem[0] === longer[0] ? 0.5 : 0
}

function similarity(kind: NameKind, one: Compared, other: Compared): number {
  let shared = 0
  for (const [pair, times] of one.pairs) shared += Math.min(times, other.pairs.get(pair) ?? 0)
  const dice = (2 * shared) / (one.size + other.size)
  const lifted = Math.max(dice, kinship(kind, one.key, other.key) * (0.8 + 0.2 * dice))
  const guarded = lifted * 0.8 ** countContradictions(kind, one.key, other.key)
  if (one.places.length === 0 || other.places.length === 0) return guarded
  // Both say where they lie: the same prefecture speaks for them, another province against.
  const isNear = one.places.every((place) => other.places.includes(place))
  const isFar = one.places[0] !== other.places[0]
  return isFar ? guarded * 0.5 : isNear ? 0.4 + 0.6 * guarded : guarded
}

const consideredAtMost = 80
/** Below this, two names share their rank (市, 区) or a common character, which helps nobody to choose. */
const leastScore = 0.3

/**
 * Ranks the entries of a list by bigram Dice over normal forms with abbreviations written out; kinship lifts, class words
 * that contradict lower. Ties go to the smaller edit distance, then to the order of the names' characters.
 */
export function createRanking<Entry>(
  kind: NameKind,
  entries: readonly NamedEntry<Entry>[],
): (name: string, count: number) => readonly Suggestion<Entry>[] {
  const known = entries
    .flatMap(({ entry, names }) =>
      names.flatMap((name) => {
        const form = readName(kind, name)[0]
        return form ? bothWays(kind, form).map((way) => ({ entry, name, way })) : []
      }),
    )
    .sort((one, other) => (one.name < other.name ? -1 : 1))
  // Single characters too: 蓟县 and 蓟州区 share no pair but the first.
  const pieces = (way: Compared) => new Set([...way.pairs.keys(), ...way.key, ...way.places])
  const holders = new Map<string, number[]>()
  for (const [at, { way }] of known.entries()) {
    for (const piece of pieces(way)) {
      const there = holders.get(piece)
      if (there) there.push(at)
      else holders.set(piece, [at])
    }
  }

  // What an eighth of all names have (市, 区) says nothing where the name has anything rarer.
  const common = Math.max(40, known.length / 8)

  /** The entries worth comparing: those that share the most pieces, a rare piece counting more. */
  const likeliest = (ways: readonly Compared[]): readonly number[] => {
    const held = [...new Set(ways.flatMap((way) => [...pieces(way)]))].map(
      (piece) => holders.get(piece) ?? [],
    )
    const rare = held.filter((there) => there.length > 0 && there.length <= common)
    const shared = new Map<number, number>()
    for (const there of rare.length > 0 ? rare : held) {
      for (const at of there) shared.set(at, (shared.get(at) ?? 0) + 1 / Math.log2(2 + there.length))
    }
    return [...shared]
      .map(([at, weight]) => ({ at, fit: weight / Math.sqrt((known[at]?.way.size ?? 0) + 4) }))
      .sort((one, other) => other.fit - one.fit || one.at - other.at)
      .slice(0, consideredAtMost)
      .map(({ at }) => at)
  }

  return (name, count) => {
    const ways = spokenWays(kind, name)
    const spoken = ways.find(({ weight }) => weight === 1)?.way.key ?? ''
    const best = new Map<Entry, { score: number; distance: number; name: string }>()
    for (const at of likeliest(ways.map(({ way }) => way))) {
      const candidate = known[at]
      if (!candidate) continue
      const scores = ways.map(({ weight, way }) => weight * similarity(kind, way, candidate.way))
      const score = Math.round(Math.min(1, Math.max(...scores)) * 10_000) / 10_000
      const before = best.get(candidate.entry)
      if (before && before.score >= score) continue
      const distance = editDistance(spoken, candidate.way.key)
      best.set(candidate.entry, { score, distance, name: candidate.name })
    }
    return [...best]
      .filter(([, { score }]) => score >= leastScore)
      .sort(
        ([, one], [, other]) =>
          other.score - one.score || one.distance - other.distance || (one.name < other.name ? -1 : 1),
      )
      .slice(0, count)
      .map(([entry, { score }]) => ({ entry, score }))
  }
}
